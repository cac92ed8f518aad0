import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ingestSource } from '../../../main/core/ingest/ingest.ts';

const FILE = 'yunjiang-2026-11.txt';
const bytes = readFileSync(new URL(`../../fixtures/ocr/${FILE}`, import.meta.url));
const draft = ingestSource({ file: FILE, bytes });
const titled = (title: string) => {
  const found = draft.articles.find((article) => article.title === title);
  if (!found) throw new Error(`no article ${title}`);
  return found;
};

describe('facts of the issue', () => {
  test('come from cover, masthead and footer', () => {
    expect(draft.facts).toEqual({
      publication: '云江议事',
      organ: '云江市议事会',
      year: 2026,
      number: 11,
      serial: 323,
      date: '2026-11',
      permit: '（云）第0117号',
      notice: '内部资料 免费交流',
      printDate: '2026-11-20',
      printRun: '800册',
      pages: 13,
      coverLines: ['云江市优秀期刊', '让老城的水有出路', '市议事会召开排水改造推进会 陆怀川讲话'],
    });
  });

  test('the masthead keeps every line in order, and a value over two lines whole', () => {
    expect(draft.masthead.map(({ label, value }) => `${label}|${value}`)).toEqual([
      '|问水于民 问计于民',
      '编辑部|',
      '主编|沈若谷',
      '编委|周渡 方砚秋 林叙白',
      '责任编辑|秦望舒',
      '地址|柳渠巷 7 号',
      '电话|0000-1234567',
      '印刷日期|2026 年 11 月 20 日',
      '印数|800 册',
      '刊期|每月一期',
      '|（内部资料 免费交流）',
    ]);
  });
});

describe('contents', () => {
  test('columns with their English names, and the cover story in its column', () => {
    expect(draft.columns).toEqual([
      { name: '要论', nameEnglish: 'Leading Views' },
      { name: '见闻', nameEnglish: 'Reports' },
      { name: '茶座', nameEnglish: 'Tea and Talk' },
    ]);
    expect(draft.contents[0]).toMatchObject({ column: 0, page: 2, title: '让老城的水有出路', article: 1 });
  });

  test('an entry with nothing in the text stays in the contents, and is reported', () => {
    expect(draft.contents.filter(({ article }) => article === null).map(({ title }) => title)).toEqual(['泡脚有讲究']);
    expect(draft.suspicions.map(({ explanation }) => explanation)).toContain('entry-without-article');
  });

  test('the footer among the entries is no entry', () => {
    expect(draft.leftOut).toContainEqual({ line: 47, text: '云江市议事会主办', reason: 'running-footer' });
  });

  test('two entries of one title are told apart by their subtitles', () => {
    const twins = draft.contents.filter(({ title }) => title === '把雨水引进池塘 把清凉留给街巷');
    expect(twins.map(({ article }) => draft.articles[article ?? -1]?.subtitle)).toEqual([
      '市议事会考察城北海绵街区',
      '市议事会回访城北海绵街区',
    ]);
  });

  test('a title in other words over the text is kept beside the one in the contents', () => {
    expect(titled('老桥修复工程完工').printedTitle).toBe('老桥修复 工程竣工');
    expect(titled('秋灌用水 够不够').printedTitle).toBeNull();
    const variants = draft.suspicions.filter(({ kind }) => kind === 'title-variant').map(({ forms }) => forms);
    expect(variants).toContainEqual(['——从一口古井说起', '——从一口古井谈起']);
    expect(variants).not.toContainEqual(expect.arrayContaining(['陆怀川在排水改造推进会上的讲话']));
  });
});

describe('articles', () => {
  test('stand in printed order with kind, pages and place', () => {
    const rows = draft.articles.map(({ title, kind, column, parent, pageStart, pageEnd, listed }) =>
      [title, kind, column, parent, pageStart, pageEnd, listed].join(' | '),
    );
    expect(rows).toEqual([
      '柳渠新貌 | photo |  |  |  |  | false',
      '让老城的水有出路 | news | 0 |  | 2 | 2 | true',
      '陆怀川在排水改造推进会上的讲话 | speech | 0 |  | 3 | 4 | true',
      '关于增补专题组成员的决定 | decision | 0 |  |  |  | false',
      '专题组成员名单 | list | 0 |  |  |  | false',
      '排水改造推进会发言摘登 | speech | 0 |  | 5 | 6 | true',
      '每一口井都要有名字 | speech | 0 | 5 | 5 |  | false',
      '老街的坡度是老人定的 | speech | 0 | 5 |  |  | false',
      '把雨水引进池塘 把清凉留给街巷 | news | 1 |  | 7 | 7 | true',
      '把雨水引进池塘 把清凉留给街巷 | news | 1 |  | 7 | 7 | true',
      '老桥修复工程完工 | news | 1 |  | 8 | 8 | true',
      '秋灌用水 够不够 | news | 1 |  | 9 | 9 | true',
      '柳渠旧事（二） | essay | 2 |  | 10 | 11 | true',
      '秋天该喝什么茶？ | excerpt | 2 |  | 12 | 12 | true',
    ]);
  });

  test('dates are those of the dateline, or of the event with the year of the issue', () => {
    expect(titled('陆怀川在排水改造推进会上的讲话').date).toBe('2026-10-28');
    expect(titled('让老城的水有出路').date).toBe('2026-10-28');
    expect(titled('老桥修复工程完工').date).toBeNull();
  });

  test.each([
    ['柳渠新貌', { name: '周渡', role: 'photographer', office: null, represents: null }],
    ['让老城的水有出路', { name: '方砚秋', role: 'reporter', office: '云江日报', represents: null }],
    [
      '陆怀川在排水改造推进会上的讲话',
      { name: '陆怀', role: 'speaker', office: '市议事会主席、党组书记', represents: null },
    ],
    ['每一口井都要有名字', { name: '林叙白', role: 'speaker', office: '市水务学会理事', represents: null }],
    [
      '老街的坡度是老人定的',
      { name: '秦望舒', role: 'speaker', office: '柳渠街道议事组组长', represents: '柳渠街道议事组' },
    ],
    ['秋灌用水 够不够', { name: '三县水务办公室', role: 'author', office: null, represents: null }],
    ['柳渠旧事（二）', { name: '林叙白', role: 'author', office: '市水务学会原理事', represents: null }],
    ['秋天该喝什么茶？', { name: '云江晚报', role: 'source', office: null, represents: null }],
  ])('%s names who is behind it', (title, contributor) => {
    expect(titled(title).contributors).toEqual([contributor]);
  });

  test('blocks of a speech', () => {
    const blocks = titled('陆怀川在排水改造推进会上的讲话').blocks.map(
      ({ kind, level, text }) => `${kind}${level || ''} ${text}`,
    );
    expect(blocks).toEqual([
      'byline 市议事会主席、党组书记 陆怀',
      'dateline （2026年10月28日）',
      'salutation 各位代表：',
      'paragraph 今天只议一件事。市议事会主席、党组书记陆淮同志已经讲过前因，我讲后果。',
      'heading1 一、先把底数摸清',
      'paragraph 底数不清，后面的话都白说。',
      'paragraph 第一，地上的路有名有姓。地下的管却常常连图也没有（老城区）也是如此。要记住老话：',
      'quotation “治水者，先问水之所欲往，而后问人之所欲居；不问水而问人，水必问人。”（《柳渠旧志》）',
      'item1 1.先低后高，先主后支。',
      'item1 2.先问街坊，再动土石。',
      'heading1 三、再把日子算好',
      'heading2 （一）按雨季排工期',
      'paragraph 雨季之前完成低洼处的改造，日子会越过越越宽。',
      'caption 【老城排水图；虚线为旧渠】',
    ]);
  });

  test('a credit behind the last sentence is a block of its own', () => {
    expect(titled('让老城的水有出路').blocks.map(({ kind, text }) => [kind, text])).toEqual([
      [
        'paragraph',
        '10月28日，市议事会召开排水改造推进会。会议由副主席周渡主持，各县和各街道的代表到会。会议认为，排水这件事难在看不见，贵在持久。会议听取了三份报告。',
      ],
      ['credit', '（云江日报 方砚秋）'],
    ]);
  });

  test('the lines of a list stay lines', () => {
    expect(titled('专题组成员名单').blocks.map(({ text }) => text)).toEqual([
      '（2人，按姓氏笔画排序）',
      '林叙白 云江市水务学会理事',
      '周渡 云江市议事会副主席',
      '沈谷 方砚秋',
    ]);
  });

  test('only the first block of a longer article has a page, every block of a one-page article has', () => {
    const pages = (title: string) => titled(title).blocks.map(({ page }) => page);
    expect(pages('柳渠旧事（二）').slice(0, 2)).toEqual([10, null]);
    expect(new Set(pages('老桥修复工程完工'))).toEqual(new Set([8]));
  });
});

describe('suspicions', () => {
  const forms = (kind: string) => draft.suspicions.filter((each) => each.kind === kind).map((each) => each.forms);

  test('one office under two names of one surname', () => {
    expect(forms('name-variant')).toContainEqual(expect.arrayContaining(['陆怀', '陆淮']));
  });

  test('a character set twice', () => {
    expect(forms('repeated-character')).toEqual([['改造，日子会越过越越宽。']]);
  });

  test('a number missing between two headings', () => {
    expect(forms('number-gap')).toEqual([['一、先把底数摸清', '三、再把日子算好']]);
  });
});

test('the same text in another encoding, or with other line ends, is the same issue', () => {
  const text = bytes.toString('utf8');
  const windows = new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`);
  expect(ingestSource({ file: FILE, bytes: windows })).toEqual(draft);
});
