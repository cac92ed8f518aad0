import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../../../../../renderer/domain/anchoring/place.ts';
import type { ForeignQuote } from '../../../../../renderer/domain/exchange/foreign/foreign-mark.ts';
import { type Candidate, whereabouts } from '../../../../../renderer/domain/exchange/foreign/whereabouts.ts';
import { article, LINES, PASSAGE } from './foreign-files.ts';

const bare = (exact: string): ForeignQuote => ({ exact, prefix: '', suffix: '' });
const around = (prefix: string, exact: string, suffix: string): ForeignQuote => ({ exact, prefix, suffix });
const OTHERS = ['码头记', '码头在城西，和桥没有关系，水大的时候连台阶也看不见，只剩一根系船的石柱。'];
const changed = (from: string, to: string) => LINES.map((line) => line.replace(from, to));

/** What it found, in the words that stand there now. */
const wordsAt = (quote: ForeignQuote, candidates: readonly Candidate[]): string => {
  const found = whereabouts(quote, candidates);
  if (found.kind !== 'exact' && found.kind !== 'approximate') return found.kind;
  const { blocks } = candidates.find(({ articleId }) => articleId === found.article.articleId) ?? { blocks: [] };
  expect(place(found.target, blocks).kind).toBe('unchanged');
  const words = found.target.ranges.map(({ blockId, start, end }) =>
    Array.from(blocks.find(({ id }) => id === blockId)?.text ?? '')
      .slice(start, end)
      .join(''),
  );
  return `${found.kind} ${found.article.articleId} ${words.join('|')}`;
};

test('words that stand in one article once are there, and stand in it like a mark of ours', () => {
  expect(wordsAt(bare(PASSAGE), [article('qiao'), article('matou', OTHERS)])).toBe(`exact qiao ${PASSAGE}`);
  const found = whereabouts(bare(PASSAGE), [article('qiao')]);
  expect(found).toMatchObject({ score: 1, target: { quote: { twins: 0, exact: PASSAGE } } });
  expect(found.kind === 'exact' && found.target.quote.prefix.endsWith('三百二十块石板，')).toBe(true);
});

test('words that now stand elsewhere in the article, or across two paragraphs, are found there', () => {
  const moved = [...LINES.slice(0, 1), ...LINES.slice(2), LINES[1] ?? ''];
  expect(wordsAt(bare(PASSAGE), [article('qiao', moved)])).toBe(`exact qiao ${PASSAGE}`);
  const split = LINES.flatMap((line) => line.split(/(?<=会晃，)/u));
  expect(wordsAt(bare(PASSAGE), [article('qiao', split)])).toBe('exact qiao 哪一块会晃，|挑担子的人都记得');
  const paged = around('', '哪一块会晃，\n      挑担子的人都记得', '');
  expect(wordsAt(paged, [article('qiao')])).toBe(`exact qiao ${PASSAGE}`);
});

test('words that have been edited are found by what stands around them, and it is said how like they are', () => {
  const quote = around('桥面铺了三百二十块石板，', PASSAGE, '。去年秋天有人提议拆了重修');
  const revised = article('qiao', changed('挑担子的人都记得', '挑过担子的都记得'));
  expect(wordsAt(quote, [revised, article('matou', OTHERS)])).toBe('approximate qiao 哪一块会晃，挑过担子的都记得');
  const found = whereabouts(quote, [revised]);
  expect(found.kind === 'approximate' && found.score > 0.7 && found.score < 1).toBe(true);
});

test('long words without anything around them are found though a comma differs; short ones are not', () => {
  const long = '后来是一位教地理的老师站起来，说桥下的水从哪里来，到哪里去';
  expect(wordsAt(bare(long), [article('qiao')])).toMatch(/^approximate qiao 后来是/u);
  expect(wordsAt(bare('教地理的老太太站起来'), [article('qiao')])).toBe('nowhere');
});

test('words that stand nowhere are nowhere', () => {
  expect(wordsAt(bare('山上的雪化得比往年晚了整整半个月，溪水到五月还是凉的'), [article('qiao')])).toBe('nowhere');
  expect(wordsAt(around('雪线以下都是云杉，', PASSAGE.slice(0, 6), '，马帮不走这条路'), [article('qiao')])).toBe(
    'nowhere',
  );
  expect(wordsAt(bare(PASSAGE), [])).toBe('nowhere');
  expect(wordsAt(bare(' \n '), [article('qiao')])).toBe('nowhere');
});

test('a word or two is taken for the passage only with what stood around it', () => {
  expect(wordsAt(bare('东门外'), [article('qiao')])).toBe('nowhere');
  expect(wordsAt(around('青石桥架在', '东门外', '，桥面铺了'), [article('qiao')])).toBe('exact qiao 东门外');
});

test('words that stand twice are taken for neither, and every place is stated', () => {
  const twice = [...LINES, ...LINES.slice(1, 2)];
  expect(whereabouts(bare(PASSAGE), [article('qiao', twice)])).toEqual({
    kind: 'ambiguous',
    rivals: [
      { articleId: 'qiao', issueId: 'pinghe-2026-09' },
      { articleId: 'qiao', issueId: 'pinghe-2026-09' },
    ],
  });
  const reprinted = [article('qiao'), article('chongyin')];
  const quote = around('桥面铺了三百二十块石板，', PASSAGE, '。去年秋天有人提议');
  expect(whereabouts(quote, reprinted)).toMatchObject({
    kind: 'ambiguous',
    rivals: [{ articleId: 'chongyin' }, { articleId: 'qiao' }],
  });
});

test('of two places the one with what stood around it is meant', () => {
  const twice = [...LINES, `有人后来说：${PASSAGE}，别的都忘了。`];
  const there = around('别的事不提，有人后来说：', PASSAGE, '，别的都忘了。');
  const found = whereabouts(there, [article('qiao', twice)]);
  expect(found).toMatchObject({ kind: 'exact', target: { ranges: [{ blockId: 'qiao4' }] } });
  const here = around('三百二十块石板，', PASSAGE, '。去年秋天');
  expect(whereabouts(here, [article('qiao', twice)])).toMatchObject({ target: { ranges: [{ blockId: 'qiao1' }] } });
});

test('two places that are equally like an edited passage are both stated', () => {
  const long = '后来是一位教地理的老师站起来，说桥下的水从哪里来，到哪里去';
  expect(whereabouts(bare(long), [article('qiao'), article('chongyin')])).toMatchObject({ kind: 'ambiguous' });
});

test('the order in which a search found articles decides nothing', () => {
  const all = [article('qiao'), article('matou', OTHERS), article('chongyin', changed('三百', '五百'))];
  const quote = around('桥面铺了三百二十块石板，', PASSAGE, '。去年秋天有人提议');
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length });
  fc.assert(
    fc.property(shuffled, (found) => {
      expect(whereabouts(quote, found)).toEqual(whereabouts(quote, all));
    }),
  );
});

test('wherever a passage of ours is quoted from with its surroundings, it is there or stated to be doubtful, never elsewhere', () => {
  const text = LINES.slice(1).join('');
  const candidates = [article('matou', OTHERS), article('qiao', LINES)];
  fc.assert(
    fc.property(fc.nat(text.length - 2), fc.integer({ min: 1, max: 40 }), (from, length) => {
      const exact = text.slice(from, from + length);
      const quote = around(
        text.slice(Math.max(0, from - 20), from),
        exact,
        text.slice(from + length, from + length + 20),
      );
      expect(wordsAt(quote, candidates).replaceAll('|', '')).toBe(`exact qiao ${exact}`);
    }),
  );
});
