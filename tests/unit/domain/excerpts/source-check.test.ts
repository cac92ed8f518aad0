import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Block } from '../../../../preload/contract/values.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { findSource, sourceOf } from '../../../../renderer/domain/excerpts/source-check.ts';
import { sampleArticles } from '../../../bench/revisable-texts.ts';
import { blocksOf, lettersOf, revise, seeded, truthOf } from '../../../bench/revisions.ts';
import { anArticle, aPassage, BLOCKS, block, targetIn } from './documents.ts';

const article = anArticle();
const passage = aPassage(article, targetIn(article, '地上的路有名有姓，地下的管'));
const withBlocks = (blocks: readonly Block[]): Article => anArticle({ blocks });

test('a source that nobody touched is the same', () => {
  expect(sourceOf(passage, article)).toEqual({ kind: 'same' });
});

test('words that moved are the same, in another place, another paragraph or two paragraphs', () => {
  const moved = BLOCKS.with(1, { ...block('b', '', 2), id: 'b-new', text: `新写的一句。${BLOCKS[1]?.text}` });
  expect(sourceOf(passage, withBlocks(moved))).toEqual({ kind: 'same' });
  const [head, tail] = (BLOCKS[1]?.text ?? '').split('有名有姓，');
  const split = [
    ...BLOCKS.slice(0, 1),
    block('b1', `${head}有名有姓，`, 2),
    block('b2', tail ?? '', 3),
    ...BLOCKS.slice(2),
  ];
  expect(sourceOf(passage, withBlocks(split))).toEqual({ kind: 'same' });
  expect(findSource(passage, withBlocks(split)).ranges.map(({ blockId }) => blockId)).toEqual(['b1', 'b2']);
});

test('one corrected character within the words is a revision, with the words as they are now and where they stand', () => {
  const corrected = withBlocks(BLOCKS.with(1, block('b-new', BLOCKS[1]?.text.replace('有姓', '有性') ?? '', 2)));
  const state = sourceOf(passage, corrected);
  expect(state).toMatchObject({ kind: 'revised', now: '地上的路有名有性，地下的管' });
  if (state.kind !== 'revised') throw new Error('not revised');
  expect(state.target.quote.exact).toBe(state.now);
  expect(sourceOf({ ...passage, target: state.target }, corrected)).toEqual({ kind: 'same' });
});

test('two rare characters that look alike to a search are not the same words', () => {
  const rare = withBlocks([block('r', '这一带的老井都叫𠮷井，井口朝南，从来不干，冬天冒着热气。', 4)]);
  const other = withBlocks([block('r2', '这一带的老井都叫𠀀井，井口朝南，从来不干，冬天冒着热气。', 4)]);
  expect(sourceOf(aPassage(rare, targetIn(rare, '老井都叫𠮷井')), other)).toMatchObject({
    kind: 'revised',
    now: '老井都叫𠀀井',
  });
});

test('what was deleted, and what stands in an article that is not on the shelf, is lost', () => {
  expect(sourceOf(passage, withBlocks(BLOCKS.toSpliced(1, 1)))).toEqual({ kind: 'lost' });
  expect(sourceOf(passage, null)).toEqual({ kind: 'lost' });
});

const texts = sampleArticles();
test('of any revision the state says the truth: same exactly where every character is as it was collected', () => {
  const counts = { same: 0, revised: 0, lost: 0 };
  fc.assert(
    fc.property(fc.integer(), fc.nat(), fc.integer({ min: 8, max: 60 }), (seed, where, length) => {
      const random = seeded(seed);
      const letters = lettersOf(texts[where % texts.length] ?? '');
      const start = 150 + (where % Math.max(1, letters.length - length - 300));
      const asArticle = (from: ReturnType<typeof blocksOf>) =>
        withBlocks(from.map(({ id, text }) => block(id, text, 1)));
      const before = asArticle(blocksOf(letters));
      const plain = letters.filter(({ character }) => character !== '\n');
      const span = { start: plain[start]?.origin ?? 0, end: plain[start + length]?.origin ?? 0 };
      const target = describe(textBlocksOf(before), ...pointsOf(before, start, start + length));
      if (!target) return;
      const item = aPassage(before, target);
      expect(sourceOf(item, before)).toEqual({ kind: 'same' });
      // Half of them untouched within the passage: only what stands around it is revised.
      const edited = random() < 0.5 ? revise(letters, span, random) : reviseAround(letters, span.start, random);
      const state = sourceOf(item, asArticle(blocksOf(edited)));
      counts[state.kind] += 1;
      if (state.kind === 'lost') return;
      const truth = truthOf(edited, span);
      const now = edited.filter(({ character }) => character !== '\n').map(({ character }) => character);
      const words = truth ? now.slice(truth.start, truth.end).join('') : '';
      const collected = target.quote.exact.replaceAll('\n', '');
      if (state.kind === 'same') expect(now.join('')).toContain(collected);
      // A boundary may be drawn a character wider or narrower where that character was edited itself.
      else expect(words === collected, `${collected}\n${words}\n${state.now}`).toBe(false);
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(counts.same).toBeGreaterThan(40);
  expect(counts.revised).toBeGreaterThan(40);
});

function pointsOf(article: Article, start: number, end: number) {
  const place = (at: number, atEnd: boolean) => {
    let left = at;
    for (const { id, text } of article.blocks) {
      const length = Array.from(text).length;
      if (left < length || (atEnd && left === length)) return { blockId: id, offset: left };
      left -= length;
    }
    throw new Error('beyond the text');
  };
  return [place(start, false), place(end, true)] as const;
}

function reviseAround(letters: ReturnType<typeof lettersOf>, start: number, random: () => number) {
  const at = Math.floor(random() * Math.max(1, start - 80));
  return [
    ...letters.slice(0, at),
    ...lettersOf('后来补写的一句话。').map((one) => ({ ...one, origin: null })),
    ...letters.slice(at),
  ];
}
