import { describe, expect, it } from 'vitest';
import type { ReadDatabase } from '../../../main/core/archive/connection.ts';
import { searchArticles } from '../../../main/core/search/search-articles.ts';
import type { SearchAnswer } from '../../../preload/contract/search-values.ts';
import { libraryOf, libraryOfArticles } from '../../support/small-library.ts';

const search = (
  database: ReadDatabase,
  query: string,
  more: { order?: 'newest'; offset?: number; limit?: number } = {},
): SearchAnswer =>
  searchArticles(database, {
    query,
    order: more.order ?? 'relevance',
    offset: more.offset ?? 0,
    limit: more.limit ?? 50,
  });
const titles = (answer: SearchAnswer): string[] => answer.hits.map((hit) => hit.title);
const nearTitles = (answer: SearchAnswer): string[] => answer.near.map((hit) => hit.title);

describe('what is found', () => {
  const library = libraryOfArticles(
    { title: '排水管网改造', blocks: ['老旧小区的排水管网，今年全部改造。'] },
    { title: '河堤加固', blocks: ['今年汛期之前，河堤加固。排水也改善了。'] },
    { title: '汛期值班', blocks: ['值班电话见附表。'], people: ['沈砚秋'] },
  );

  it('is every article that has all the words', () => {
    expect(titles(search(library, '今年 排水')).sort()).toEqual(['排水管网改造', '河堤加固'].sort());
    expect(search(library, '今年 值班').total).toBe(0);
  });

  it('leaves out articles with an excluded word', () => {
    expect(titles(search(library, '今年 -河堤'))).toEqual(['排水管网改造']);
  });

  it('is found by traditional characters, and by full-width ones', () => {
    expect(titles(search(library, '值班電話'))).toEqual(['汛期值班']);
    expect(search(library, '值班電話').terms).toEqual(['值班电话']);
  });

  it('is found by one character, also the last one of a sentence', () => {
    expect(titles(search(library, '表'))).toEqual(['汛期值班']);
  });

  it('does not run on over punctuation', () => {
    expect(search(library, '管网今年').total).toBe(0);
    expect(titles(search(library, '管网，今年'))).toEqual(['排水管网改造']);
  });

  it('takes other punctuation for the one typed only where that one stands nowhere', () => {
    expect(titles(search(library, '【管网】今年'))).toEqual(['排水管网改造']);
    expect(titles(search(library, '加固；排水'))).toEqual(['河堤加固']);
  });

  it('is found by a mark alone, and by a sentence with its end', () => {
    expect(titles(search(library, '，')).sort()).toEqual(['排水管网改造', '河堤加固'].sort());
    expect(titles(search(library, '改造。'))).toEqual(['排水管网改造']);
  });

  it('is what a person wrote, when the word is their name', () => {
    expect(titles(search(library, '沈砚秋'))).toEqual(['汛期值班']);
    expect(titles(search(library, '沈砚秋 值班'))).toEqual(['汛期值班']);
  });

  it.each([
    '',
    ' ',
    '"',
    '-',
    '*',
    'NEAR(',
    '"" AND',
    '\u0000',
    '\ud800',
    '🙂',
    '作者:',
    '排'.repeat(1_000),
    '排 '.repeat(500),
    "'; DROP TABLE articles",
  ])('is an answer even to %j', (query) => {
    expect(search(library, query).total).toBeTypeOf('number');
  });
});

describe('the filters', () => {
  const library = libraryOf(
    {
      year: 2022,
      number: 12,
      articles: [{ title: '旧桥', blocks: ['修桥。'], people: ['林书越'], column: '聚焦', kind: 'speech' }],
    },
    {
      year: 2023,
      number: 1,
      articles: [
        { title: '新桥', blocks: ['修桥。'], people: ['林书越', '何青'], column: '本期聚焦' },
        { title: '小桥', blocks: ['修桥。'], people: ['何青'], column: '副刊' },
      ],
    },
    { publication: '江城纪事', year: 2023, number: 2, articles: [{ title: '江桥', blocks: ['修桥。'] }] },
  );

  it.each([
    ['作者:林书越', ['新桥', '旧桥']],
    ['作者:林書越', ['新桥', '旧桥']],
    ['作者:何', ['新桥', '小桥']],
    ['栏目:聚焦', ['旧桥']],
    ['栏目:副', ['小桥']],
    ['年:2023', ['江桥', '新桥', '小桥']],
    ['年:2021-2022', ['旧桥']],
    ['年:2022 年:2023 期:1-2', ['江桥', '新桥', '小桥']],
    ['期:12', ['旧桥']],
    ['刊:江城', ['江桥']],
    ['类:讲话', ['旧桥']],
    ['kind:speech', ['旧桥']],
    ['年:2023 -作者:何青', ['江桥']],
    ['作者:无此人', []],
  ])('alone are a query: %s, newest first', (query, expected) => {
    expect(titles(search(library, query))).toEqual(expected);
  });

  it('narrow a search for words', () => {
    expect(titles(search(library, '修桥 作者:何青 栏目:副刊'))).toEqual(['小桥']);
  });

  it('are offered as facets, with counts over all matches, and lead to as many', () => {
    const { facets, hits } = search(library, '修桥', { limit: 1 });
    expect(hits).toHaveLength(1);
    expect(facets.year).toEqual([
      { value: '年:2023', label: '2023', count: 3 },
      { value: '年:2022', label: '2022', count: 1 },
    ]);
    expect(facets.kind.map(({ value, label, count }) => [value, label, count])).toEqual([
      ['类:消息', 'news', 3],
      ['类:讲话', 'speech', 1],
    ]);
    for (const value of [...facets.year, ...facets.issue, ...facets.column, ...facets.person, ...facets.kind]) {
      expect(search(library, `修桥 ${value.value}`).total, value.value).toBe(value.count);
    }
  });
});

describe('the order', () => {
  it('puts the title before the text', () => {
    const library = libraryOfArticles(
      { title: '春耕', blocks: ['排水排水排水排水'] },
      { title: '排水', blocks: ['春耕'] },
    );
    expect(titles(search(library, '排水'))).toEqual(['排水', '春耕']);
  });

  it('puts a number before a longer number that contains it', () => {
    const library = libraryOfArticles(
      { title: '甲', blocks: ['投资2900亿元，2900亿元，2900亿元。'] },
      { title: '乙', blocks: ['这一年全市的各项投资加起来一共是大约900亿元。'] },
      { title: '丙', blocks: ['1.900亿元'] },
    );
    expect(titles(search(library, '900亿元'))[0]).toBe('乙');
    expect(search(library, '900亿元').total).toBe(3);
  });

  it('puts words in the title before words in the text, even apart and in a longer article', () => {
    const library = libraryOfArticles(
      { title: '甲', blocks: ['枫桥经验好。枫桥经验好。'] },
      { title: '枫桥怎样做，有什么经验', blocks: ['又及，'.repeat(400)] },
    );
    expect(titles(search(library, '枫桥 经验'))[0]).toBe('枫桥怎样做，有什么经验');
  });

  it('puts words that stand together before words far apart, even in a longer article', () => {
    const far = `经验${'与此相关的其他事情还有许多，'.repeat(8)}枫桥`;
    const library = libraryOfArticles(
      { title: '甲', blocks: [far] },
      { title: '乙', blocks: ['说到枫桥的经验。', '又及。'.repeat(400)] },
    );
    expect(titles(search(library, '枫桥 经验'))).toEqual(['乙', '甲']);
  });

  it('is by date where newest is asked for, and page follows page without gap or repeat', () => {
    const library = libraryOf(
      ...[2021, 2022, 2023].map((year) => ({
        year,
        number: 1,
        articles: Array.from({ length: 50 }, (_, index) => ({ title: `${year}之${index}`, blocks: ['同一句话'] })),
      })),
    );
    expect(titles(search(library, '同一句话', { order: 'newest', limit: 1 }))).toEqual(['2023之0']);
    for (const order of ['newest', 'relevance'] as const) {
      const pages = [0, 40, 80, 120].flatMap((offset) =>
        titles(searchArticles(library, { query: '同一句话', order, offset, limit: 40 })),
      );
      expect(pages).toHaveLength(150);
      expect(new Set(pages).size).toBe(150);
    }
  });
});

describe('near matches', () => {
  const library = libraryOfArticles(
    { title: '推动建立生态产品价值实现机制', blocks: ['会议围绕生态产品展开。'] },
    { title: '农田水利', blocks: ['冬修水利，春灌农田。'] },
    { title: '全省第二十五届博览会开幕', blocks: ['今天开幕。'] },
    { title: '全省第十届博览会开幕', blocks: ['今天开幕。'] },
  );

  it('are offered for a typing error, the nearest first', () => {
    const answer = search(library, '推动建立生象产品价值实现机制');
    expect(answer.total).toBe(0);
    expect(nearTitles(answer)).toEqual(['推动建立生态产品价值实现机制']);
    // Both share as many bigrams; one character is missing in the one, three in the other.
    expect(nearTitles(search(library, '全省第届博览会开幕'))[0]).toBe('全省第十届博览会开幕');
  });

  it.each([
    ['一个字错', '农甲水利'],
    ['首字错', '甲田水利'],
    ['末字错', '农田水甲'],
    ['少一个字', '农水利'],
    ['多一个字', '农田甲水利'],
    ['三字错中间', '田甲利'],
  ])('are offered for a short word with one error: %s', (_, query) => {
    const library = libraryOfArticles(
      { title: '甲', blocks: ['说说田水利的事，也说农田水利。'] },
      { title: '乙', blocks: ['水利在田里，农业也好。'] },
    );
    const [hit] = search(library, query).near;
    expect(hit?.title).toBe('甲');
    expect(hit?.passage.hits.length).toBeGreaterThan(0);
  });

  it('light what they share with the query', () => {
    const [hit] = search(library, '推动建立生象产品价值实现机制').near;
    expect(hit?.titleHits.map(([from, until]) => [...(hit?.title ?? '')].slice(from, until).join(''))).toEqual([
      '推动建立生',
      '产品价值实现机制',
    ]);
  });

  it('are not offered when something matches, nor for nonsense', () => {
    expect(search(library, '农田').near).toEqual([]);
    expect(search(library, '啊哦嗯呐哟').near).toEqual([]);
    expect(search(library, '水晶灯罩价目').near).toEqual([]);
    expect(search(library, '农田水晶灯罩的价目单').near).toEqual([]);
  });

  it('respect filters and excluded words', () => {
    expect(search(library, '推动建立生象产品价值 年:1999').near).toEqual([]);
    expect(search(library, '推动建立生象产品价值 -生态').near).toEqual([]);
  });
});
