import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../../../../renderer/domain/anchoring/place.ts';
import { describe, type Target, type TextBlock } from '../../../../renderer/domain/anchoring/selectors.ts';
import { describePlainly } from '../../../support/plain-anchoring.ts';

const TEXT = [
  '给后来的人留一片荫凉',
  '今天的会没有在厅里开，挪到院子里来了。办公室说，既然议的是树，不如请树也列席。早晨八点半，两棵老樟的荫落在西边。',
  '先交代我的资格。我是学农田水利的，认得庄稼，不认得树。今年三月古树专题组成立，我挂了一个名，跟着走了五个多月。',
  '一、分得清樟树和朴树；',
  '二、会用围尺，知道拿木槌敲树干的时候要闭上眼睛；睁着眼，耳朵就不肯出力。𠮷野家门口那棵也是这样。',
];
const blocksOf = (lines: readonly string[]): TextBlock[] => lines.map((text) => ({ id: `b:${text}`, text }));
const mark = (lines: readonly string[], words: string): Target => {
  const line = lines.findIndex((text) => text.includes(words));
  const text = lines[line] ?? '';
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const id = `b:${text}`;
  const target = describe(
    blocksOf(lines),
    { blockId: id, offset: start },
    { blockId: id, offset: start + Array.from(words).length },
  );
  if (!target) throw new Error(`${words} is not in the text`);
  return target;
};
const wordsAt = (target: Target, lines: readonly string[]): string =>
  place(target, blocksOf(lines))
    .ranges.map(({ blockId, start, end }) => Array.from(blockId.slice(2)).slice(start, end).join(''))
    .join('\n');
const replaced = (from: string, to: string) => TEXT.map((line) => line.replace(from, to));

test('in the same text every passage stands where it stood', () => {
  const blocks = blocksOf(TEXT);
  const index = fc.nat(TEXT.length - 1);
  fc.assert(
    fc.property(index, fc.nat(60), index, fc.nat(60), (first, from, last, to) => {
      const target = describe(
        blocks,
        { blockId: `b:${TEXT[first]}`, offset: from },
        { blockId: `b:${TEXT[last]}`, offset: to },
      );
      if (target)
        expect(place(target, blocks)).toEqual({ kind: 'unchanged', ranges: target.ranges, score: 1, distance: 0 });
    }),
  );
});

test('a passage keeps 32 characters of context on each side, counted in code points', () => {
  const { quote, ranges } = mark(TEXT, '野家门口');
  expect(Array.from(quote.prefix)).toHaveLength(32);
  expect(quote.prefix.endsWith('𠮷')).toBe(true);
  expect(ranges[0]?.start).toBe(37);
});

test('a word is found again when the text before it grew, and when a character in it changed', () => {
  const target = mark(TEXT, '认得庄稼，不认得树');
  const grown = replaced('先交代', '各位同仁，照例先交代');
  expect(place(target, blocksOf(grown))).toMatchObject({ kind: 'moved', distance: 7 });
  expect(wordsAt(target, grown)).toBe('认得庄稼，不认得树');
  expect(wordsAt(target, replaced('不认得树', '不认识树'))).toBe('认得庄稼，不认识树');
  expect(wordsAt(mark(TEXT, '𠮷野家'), replaced('二、会用', '二、要会用'))).toBe('𠮷野家');
});

test('a paragraph split or joined leaves its passages where they were', () => {
  const target = mark(TEXT, '挪到院子里来了。办公室说');
  const split = TEXT.flatMap((line) => (line.includes('办公室') ? line.split(/(?=办公室)/u) : [line]));
  expect(wordsAt(target, split)).toBe('挪到院子里来了。\n办公室说');
  const joined = [`${TEXT[0]}${TEXT[1]}`, ...TEXT.slice(2)];
  expect(wordsAt(target, joined)).toBe('挪到院子里来了。办公室说');
});

test('what was deleted is an orphan, even where the same word stands elsewhere', () => {
  for (const words of ['树', '的荫', '认得', '樟树', '办公室说', '不如请树也列席']) {
    const target = mark(TEXT, words);
    expect([words, place(target, blocksOf(replaced(words, ''))).kind]).toEqual([words, 'orphaned']);
  }
});

const PARAGRAPH = '（全场起立，长时间鼓掌）';
const LONG = `${TEXT[1]}${TEXT[2]}`;
/** Ids as numbered twins have them: the plain one to the first, «-2» to the second. */
const numbered = (lines: readonly string[]): TextBlock[] =>
  lines.map((text, at) => ({ id: lines.indexOf(text) === at ? `b:${text}` : `b:${text}-2`, text }));
const markIn = (blocks: readonly TextBlock[], at: number, start: number, end: number): Target => {
  const id = blocks[at]?.id ?? '';
  const target = describe(blocks, { blockId: id, offset: start }, { blockId: id, offset: end });
  if (!target) throw new Error('no such passage');
  return target;
};

test('a mark on one of two identical paragraphs does not pass silently to the other when the first is deleted', () => {
  const [first = '', second = '', third = '', fourth = ''] = [TEXT[0], TEXT[2], TEXT[3], TEXT[4]];
  for (const [twin, start, end] of [
    [PARAGRAPH, 0, 12],
    [PARAGRAPH, 1, 5],
    [LONG, 0, 4],
    [LONG, 45, 49],
    [LONG, 0, LONG.length],
  ] as const) {
    const target = markIn(numbered([first, twin, second, third, twin, fourth]), 1, start, end);
    const without = numbered([first, second, third, twin, fourth]);
    expect(without[3]?.id).toBe(target.ranges[0]?.blockId);
    expect([start, end, place(target, without)]).toMatchObject([start, end, { kind: 'orphaned', reason: 'ambiguous' }]);
    expect(place(target, numbered([first, twin, second, third, fourth])).kind).toBe('unchanged');
    expect(place(target, numbered([`各位，${first}`, twin, second, third, twin, fourth])).kind).toBe('unchanged');
  }
});

test('a paragraph moved whole takes its marks along and says so', () => {
  const [first = '', second = '', third = '', fourth = ''] = [TEXT[0], TEXT[2], TEXT[3], TEXT[4]];
  const target = markIn(blocksOf([first, PARAGRAPH, second, third, fourth]), 1, 0, 12);
  const placed = place(target, blocksOf([first, second, third, PARAGRAPH, fourth]));
  expect(placed).toMatchObject({ kind: 'moved', ranges: target.ranges, score: 1 });
  expect(placed.distance).toBe(second.length + third.length);
});

test('a passage stands where it stood although all around it was rewritten', () => {
  const target = markIn(blocksOf(TEXT), 3, 0, 11);
  for (const [before, after] of [
    [TEXT[2], '后一段整个换过了，一个字也没有留下来，连标点都不一样了吧'],
    ['前一段整个换过了，一个字也没有留下来，连标点都不一样了吧', TEXT[4]],
    ['前一段整个换过了，一个字也没有留下来，连标点都不一样了吧', '后一段也换过了'],
  ]) {
    const lines = [TEXT[0] ?? '', TEXT[1] ?? '', before ?? '', TEXT[3] ?? '', after ?? ''];
    expect(place(target, blocksOf(lines)).kind).toBe('unchanged');
  }
  const short = markIn(blocksOf([...TEXT.slice(0, 3), '树木', TEXT[4] ?? '']), 3, 0, 2);
  const rewritten = [
    TEXT[0] ?? '',
    TEXT[3] ?? '',
    '前一段整个换过了，一个字也没有留下来吧',
    '树木',
    '后一段也换过了',
    '谁会用围尺，谁就知道了',
  ];
  expect(place(short, blocksOf(rewritten)).kind).toBe('unchanged');
});

test('a passage is described as the plainest reading of the rules describes it', () => {
  const character = fc.constantFrom('水', '排', '管', '网', '，', '。', '水', '排', '\n', '\u{20bb7}', 'a');
  const line = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''));
  const point = fc.record({ block: fc.nat(11), offset: fc.nat(70) });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12, size: 'max' }), point, point, (lines, from, to) => {
      const blocks = lines.map((text, at) => ({ id: `${at}`, text }));
      const [start, end] = [from, to].map(({ block, offset }) => ({ blockId: `${block % lines.length}`, offset }));
      if (start && end) expect(describe(blocks, start, end)).toEqual(describePlainly(blocks, start, end));
    }),
    { numRuns: 1_000 },
  );
});

test('a sentence that was moved whole is found, one of two twins is not', () => {
  const sentence = '既然议的是树，不如请树也列席。';
  const target = mark(TEXT, sentence);
  expect(wordsAt(target, [...replaced(sentence, ''), sentence])).toBe(sentence);
  const twice = [...TEXT, `会后又说：${sentence}`];
  expect(
    place(mark(twice, sentence), blocksOf(twice.map((line, at) => (at === 1 ? line.replace(sentence, '') : line))))
      .kind,
  ).toBe('orphaned');
});

test('an empty article and an empty quotation give orphans', () => {
  expect(place(mark(TEXT, '古树'), [])).toMatchObject({ kind: 'orphaned', reason: 'gone' });
  const target = mark(TEXT, '古树');
  expect(place({ ...target, quote: { ...target.quote, exact: '' } }, blocksOf(TEXT)).kind).toBe('orphaned');
});
