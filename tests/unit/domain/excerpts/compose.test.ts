import { expect, test } from 'vitest';
import { compose, createCompose, noticeOf } from '../../../../renderer/domain/excerpts/compose.ts';
import type { PassageItem } from '../../../../renderer/domain/excerpts/document.ts';
import { excerptWordsIn } from '../../../../renderer/domain/excerpts/excerpt-words.ts';
import {
  aDocument,
  anArticle,
  aPassage,
  author,
  BLOCKS,
  block,
  linesOf,
  passagesOf,
  sourcesOf,
  targetIn,
} from './documents.ts';

const article = anArticle();
const composed = (items: readonly PassageItem[], options = {}, from = article) =>
  compose(aDocument(items, options), sourcesOf([from]));
const only = (items: readonly PassageItem[], options = {}, from = article) => {
  const [first, ...others] = passagesOf(composed(items, options, from));
  expect(others).toEqual([]);
  return first;
};

test('a passage is printed as it was collected, with the kinds of its paragraphs and what is bold in them', () => {
  const passage = only([aPassage(article, targetIn(article, '一、先把', '底数摸清了'))]);
  expect(linesOf(passage)).toEqual([
    '一、先把底数摸清',
    '排水这件事，难在看不见。地上的路有名有姓，地下的管却常常连图也没有。',
    '走一遍写在纸上很轻。专题组走坏了二十三双胶靴。',
    '治水者，',
    '先问水之所欲往。',
    '底数摸清了',
  ]);
  expect(passage?.paragraphs.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
    'heading 1',
    'body 0',
    'body 0',
    'verse 0',
    'verse 0',
    'body 0',
  ]);
  expect(passage?.paragraphs[1]?.pieces[0]).toEqual({ text: '排水这件事', bold: true, pigment: null });
  expect(passage?.cited).toMatchObject({ number: 1, pages: { from: 2, to: 10 }, pagesText: '2-10' });
});

test('a passage cut out of a paragraph keeps what is bold in it where it is', () => {
  const passage = only([aPassage(article, targetIn(article, '这件事，难在'))]);
  expect(passage?.paragraphs[0]?.pieces).toEqual([
    { text: '这件事', bold: true, pigment: null },
    { text: '，难在', bold: false, pigment: null },
  ]);
});

test('the words stay as collected when the source has been corrected, as plain paragraphs', () => {
  const passage = aPassage(article, targetIn(article, '排水这件事', '胶靴。'));
  const revised = anArticle({
    blocks: BLOCKS.map((one) =>
      one.id === 'b' ? { ...one, id: 'b2', text: one.text.replace('难在', '难就难在') } : one,
    ),
  });
  const printed = only([passage], {}, revised);
  expect(linesOf(printed)).toEqual([BLOCKS[1]?.text, BLOCKS[2]?.text]);
  expect(printed?.paragraphs[0]?.pieces).toHaveLength(1);
  expect(printed?.cited.pagesText).toBe('2-3');
});

const omitting = (words: string, gaps: readonly string[], from = '排水这件事', to = '胶靴。') => {
  const target = targetIn(article, from, to);
  const omitted = gaps.map((gap) => {
    const start = target.quote.exact.indexOf(gap);
    expect(start, gap).toBeGreaterThanOrEqual(0);
    return [start, start + gap.length] as const;
  });
  expect(linesOf(only([aPassage(article, target, { omitted })])).join('｜'), gaps.join('、')).toBe(words);
};

test('what is left out of a sentence, of its end, of the head and the foot of a passage is ……', () => {
  const [second] = ['走一遍写在纸上很轻。专题组走坏了二十三双胶靴。'];
  omitting(`排水这件事，难在看不见。……地下的管却常常连图也没有。｜${second}`, ['地上的路有名有姓，']);
  // No full stop after ……: it is left out with the end of its sentence.
  omitting(`排水这件事，难在看不见。地上的路……｜${second}`, ['有名有姓，地下的管却常常连图也没有']);
  omitting(`……难在看不见。地上的路有名有姓，地下的管却常常连图也没有。｜${second}`, ['排水这件事，']);
  omitting('走一遍写在纸上很轻。……', ['专题组走坏了二十三双胶靴。'], '走一遍');
});

test('whole paragraphs left out are one …… in a paragraph of its own, and no second one beside a paragraph cut short', () => {
  const first = '排水这件事，难在看不见。地上的路有名有姓，地下的管却常常连图也没有。';
  const between = '走一遍写在纸上很轻。专题组走坏了二十三双胶靴。';
  omitting(`${first}｜……｜底数摸清了，还要让它活着。`, [`${between}\n治水者，\n先问水之所欲往。`], '排水', '活着。');
  omitting(
    `${first}｜……｜底数摸清了，还要让它活着。`,
    [`\n${between}\n治水者，\n先问水之所欲往。\n`],
    '排水',
    '活着。',
  );
  omitting(
    '排水这件事，难在看不见。……｜……还要让它活着。',
    [`地上的路有名有姓，地下的管却常常连图也没有。\n${between}\n治水者，\n先问水之所欲往。\n底数摸清了，`],
    '排水',
    '活着。',
  );
  omitting('……', [`${first}\n${between}`]);
});

test('an omission beside …… that is printed there already adds none', () => {
  const dotted = anArticle({ blocks: [block('x', '他说：“水……来了，我们……走吧。”大家都笑。', 5)] });
  const target = targetIn(dotted, '他说', '都笑。');
  const at = target.quote.exact.indexOf('来了，我们');
  const passage = aPassage(dotted, target, { omitted: [[at, at + 5]] });
  expect(linesOf(only([passage], {}, dotted))).toEqual(['他说：“水……走吧。”大家都笑。']);
  const after = aPassage(dotted, target, { omitted: [[at, at + 3]] });
  expect(linesOf(only([after], {}, dotted))).toEqual(['他说：“水……我们……走吧。”大家都笑。']);
});

test('joined passages stand in one paragraph: nothing between neighbours, …… where words lie between', () => {
  const [one, two, three] = ['排水这件事，', '难在看不见。', '地下的管'].map((words) => targetIn(article, words));
  if (!one || !two || !three) throw new Error('no passages');
  const flow = composed([
    aPassage(article, one, { id: '1' }),
    aPassage(article, two, { id: '2', runsOn: true }),
    aPassage(article, three, { id: '3', runsOn: true }),
  ]);
  const [passage] = passagesOf(flow);
  expect(flow.parts).toHaveLength(1);
  expect(linesOf(passage)).toEqual(['排水这件事，难在看不见。……地下的管']);
  expect(passage).toMatchObject({ id: '1', ids: ['1', '2', '3'], number: 1 });
});

test('joined passages cite the pages of each, once where they are the same', () => {
  const join = (...words: readonly string[]) =>
    only(words.map((own, index) => aPassage(article, targetIn(article, own), { runsOn: index > 0 })))?.cited;
  expect(join('排水这件事', '地上的路')).toMatchObject({ pagesText: '2' });
  expect(join('排水这件事', '走一遍')).toMatchObject({ pagesText: '2-3' });
  expect(join('排水这件事', '底数摸清了')).toMatchObject({
    pagesText: '2，10',
    pages: { from: 2, to: 10 },
    text: '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2，10.',
  });
});

test('a passage runs on only in one of the same article that stands right before it', () => {
  const other = anArticle({ id: 'other', title: '把账算到每一户人家' });
  const items = [
    aPassage(article, targetIn(article, '走一遍')),
    aPassage(other, targetIn(other, '专题组'), { runsOn: true }),
    { kind: 'heading', id: 'h', level: 1, text: '二' } as const,
    aPassage(other, targetIn(other, '胶靴'), { runsOn: true }),
  ];
  const flow = compose(aDocument(items), sourcesOf([article, other]));
  expect(flow.parts.map(({ kind }) => kind)).toEqual(['passage', 'passage', 'heading', 'passage']);
  expect(passagesOf(flow).map(({ number, cited }) => [number, cited.number])).toEqual([
    [1, 1],
    [2, 2],
    [3, 2],
  ]);
});

test('a title that is quoted is on the page on which its article begins', () => {
  expect(only([aPassage(article, targetIn(article, '让老城的水'))])?.cited.pagesText).toBe('2');
  expect(only([aPassage(article, targetIn(article, '让老城的水', '走一遍'))])?.cited.pagesText).toBe('2-3');
});

test('a page that the source does not give is not said, and the reference stands as it is', () => {
  const blind = anArticle({ blocks: BLOCKS.map((one) => ({ ...one, page: null, turns: [] })) });
  const passage = only([aPassage(blind, targetIn(blind, '走一遍'))], {}, blind);
  expect(passage?.cited).toEqual({
    number: 1,
    pages: null,
    pagesText: '',
    text: '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2-11.',
    place: '2026（11）',
  });
});

const twice = [
  aPassage(article, targetIn(article, '走一遍'), { id: 'first' }),
  aPassage(article, targetIn(article, '底数摸清了'), { id: 'second' }),
];

test('a list has an article once with its own pages, and each mark the page of its passage', () => {
  const flow = composed(twice);
  expect(flow.references.map(({ number, text }) => `[${number}]${text}`)).toEqual([
    '[1]陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2-11.',
  ]);
  expect(passagesOf(flow).map(({ cited }) => `[${cited.number}]${cited.pagesText}`)).toEqual(['[1]3', '[1]10']);
  expect(flow.referencesHeading).toBe('引文出处');
});

test('footnotes are numbered one after another, each the whole reference with the page of its passage', () => {
  const cited = passagesOf(composed(twice, { citations: 'footnotes', edition: '2015' })).map((part) => part.cited);
  expect(cited.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 陆怀川. 让老城的水有出路[J]. 云江议事, 2026(11): 3.',
    '2 陆怀川. 让老城的水有出路[J]. 云江议事, 2026(11): 10.',
  ]);
});

test('in the text the first citation is whole, a later one author and issue, unless that could be another article', () => {
  const places = (...others: readonly ReturnType<typeof anArticle>[]) => {
    const items = [...twice, ...others.map((other) => aPassage(other, targetIn(other, '走一遍')))];
    const flow = compose(aDocument(items, { citations: 'inline' }), sourcesOf([article, ...others]));
    expect(flow.references).toEqual([]);
    return passagesOf(flow).map(({ cited }) => cited.place);
  };
  const whole = '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）';
  expect(places()).toEqual([`${whole}：3`, '陆怀川，2026（11）：10']);
  expect(places(anArticle({ id: 'other', title: '还账' }))).toEqual([
    `${whole}：3`,
    `${whole}：10`,
    '陆怀川. 还账[J]. 云江议事，2026（11）：3',
  ]);
  const nameless = anArticle({ id: 'nameless', title: '十月工作纪要', contributors: [] });
  expect(places(nameless, nameless).slice(2)).toEqual([
    '十月工作纪要[J]. 云江议事，2026（11）：3',
    '十月工作纪要[J]. 云江议事，2026（11）：3',
  ]);
  const two = anArticle({ id: 'two', title: '调查', contributors: [author('杜衡生'), author('林叙白')] });
  expect(places(two, two).slice(2)).toEqual([
    '杜衡生，林叙白. 调查[J]. 云江议事，2026（11）：3',
    '杜衡生 等，2026（11）：3',
  ]);
});

test('a passage whose article is not on the shelf stands with its words and says so', () => {
  const passage = aPassage(article, targetIn(article, '走一遍', '活着。'));
  const flow = compose(aDocument([passage]), sourcesOf([]));
  expect(linesOf(flow.parts[0])).toHaveLength(4);
  expect(passagesOf(flow)[0]?.cited).toMatchObject({ number: 1, pages: null, pagesText: '' });
  expect(flow.references.map(({ text }) => text)).toEqual([excerptWordsIn('zh').unknownSource]);
  expect(flow.notices).toHaveLength(1);
});

test('a whole article has its lines over the text, who wrote it, every block and its reference', () => {
  const item = {
    kind: 'article',
    id: 'x',
    articleId: 'outlet',
    issueId: 'yunjiang-2026-11',
    showsNotes: true,
  } as const;
  const [part] = compose(aDocument([item]), sourcesOf([article])).parts;
  expect(part).toMatchObject({
    kind: 'article',
    kicker: '云江市排水改造推进会召开',
    title: '让老城的水有出路',
    subtitle: '——在云江市排水改造推进会上的讲话',
    cited: { number: 1, pages: { from: 2, to: 11 }, pagesText: '', place: '2026（11）：2-11' },
  });
  expect(linesOf(part)).toEqual(['陆怀川', ...BLOCKS.flatMap(({ text }) => text.split('\n'))]);
});

test('the cover notice of each issue that is cited is kept, once where issues print the same', () => {
  const june = anArticle({ id: 'june', issueId: 'gutang-2023-6', issue: { ...article.issue, id: 'gutang-2023-6' } });
  const july = anArticle({
    id: 'july',
    issueId: 'yunjiang-2026-12',
    issue: { ...article.issue, id: 'yunjiang-2026-12' },
  });
  const words = excerptWordsIn('zh');
  const same = noticeOf({ notice: '内部资料 免费交流', permit: '云内准印第0117号' }, words);
  expect(same).toBe('内部资料 免费交流　云内准印第0117号');
  expect(noticeOf({ notice: null, permit: '云内准印第0117号' }, words)).toBe('云内准印第0117号');
  const flow = compose(
    aDocument([june, article, july].map((one) => aPassage(one, targetIn(one, '走一遍')))),
    sourcesOf([june, article, july], {
      notices: new Map([
        ['yunjiang-2026-11', same],
        ['yunjiang-2026-12', same],
        ['gutang-2023-6', '古内准印第3号'],
      ]),
    }),
  );
  expect(flow.notices).toEqual(['古内准印第3号', same]);
});

test('after an edit every part that it does not touch is the same object as before', () => {
  const write = createCompose();
  const sources = sourcesOf([article]);
  const items = ['走一遍', '底数摸清了', '地上的路'].map((words) => aPassage(article, targetIn(article, words)));
  const before = write(aDocument(items), sources);
  const edited = items.map((item, index) => (index === 1 ? { ...item, omitted: [[1, 2] as const] } : item));
  const after = write(aDocument(edited), sources);
  expect(after.parts.map((part, index) => part === before.parts[index])).toEqual([true, false, true]);
  expect(after.references[0]).toBe(before.references[0]);
  // Numbers change when one is put in before, and the paragraphs do not.
  const [first, ...others] = passagesOf(
    write(aDocument([aPassage(article, targetIn(article, '先问水')), ...items]), sources),
  ).slice(1);
  expect(first?.number).toBe(2);
  expect([first, ...others].map((part, index) => part?.paragraphs === passagesOf(before)[index]?.paragraphs)).toEqual([
    true,
    false,
    true,
  ]);
});
