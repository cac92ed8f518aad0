import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../../../../renderer/domain/anchoring/place.ts';
import { describe, type Target, type TextBlock } from '../../../../renderer/domain/anchoring/selectors.ts';

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
