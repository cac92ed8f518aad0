import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageBlock, Passage } from '../../../../preload/contract/page-values.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { createPassageFinder } from '../../../../renderer/domain/printed/passages-on-pages.ts';
import { inventedPage } from '../../../support/invented-pages.ts';

const FIRST = '老城的水从北坡下来，过了三条巷子才进沟。';
const CAPTION = '图二　磨坊巷口的旧闸，摄于修渠前一年';
const SECOND = '修渠那年，街坊们把门板卸下来当跳板，一直铺到河边。';
const THIRD = '后来水位退了，门板上留下一道一道的印子，谁也不去擦。';
const FOURTH = '如今新渠通了，北坡的水先进花园，再慢慢地渗下去。';

const pagesOf = (...pages: readonly (readonly string[])[]) =>
  pages.map((paragraphs, ordinal) => inventedPage(ordinal, paragraphs).blocks);

/** As a mark on these words keeps them. */
function passageIn(pages: readonly (readonly PageBlock[])[], words: string): Passage {
  for (const blocks of pages) {
    const block = blocks.find(({ text }) => text.includes(words));
    if (!block) continue;
    const start = [...block.text.slice(0, block.text.indexOf(words))].length;
    const end = start + [...words].length;
    const target = describe(blocks, { blockId: block.id, offset: start }, { blockId: block.id, offset: end });
    if (target) return { exact: target.quote.exact, prefix: target.quote.prefix, suffix: target.quote.suffix };
  }
  throw new Error(`not on these pages: ${words}`);
}

const OLD = pagesOf([FIRST, CAPTION, SECOND], [THIRD, FOURTH]);
const wordsAt = (
  pages: readonly (readonly PageBlock[])[],
  places: readonly { readonly blockId: string; readonly start: number; readonly end: number }[],
) =>
  places
    .map(({ blockId, start, end }) => {
      const block = pages.flat().find(({ id }) => id === blockId);
      return [...(block?.text ?? '')].slice(start, end).join('');
    })
    .join('\n');

test('the same words between the same words are found on whatever page they are now, without doubt', () => {
  const now = pagesOf(['云江图志'], [FIRST, CAPTION, SECOND, THIRD], [FOURTH]);
  const found = createPassageFinder(now)(passageIn(OLD, '把门板卸下来'));
  expect(found).toEqual({
    kind: 'found',
    places: [{ ordinal: 1, blockId: 'page-1-2', start: 8, end: 14 }],
    score: 1,
  });
});

test('a block that is called as the old one was is not taken for it', () => {
  const now = pagesOf([SECOND, FIRST, CAPTION], [FOURTH, THIRD]);
  const found = createPassageFinder(now)(passageIn(OLD, '过了三条巷子才进沟'));
  expect(found.kind === 'found' && wordsAt(now, found.places)).toBe('过了三条巷子才进沟');
});

test('a passage that goes over a paragraph is found in both its blocks', () => {
  const blocks = OLD[1] ?? [];
  const target = describe(blocks, { blockId: 'page-1-0', offset: 17 }, { blockId: 'page-1-1', offset: 6 });
  const { exact = '', prefix = '', suffix = '' } = target?.quote ?? {};
  const now = pagesOf([FIRST], [SECOND, THIRD, FOURTH]);
  const found = createPassageFinder(now)({ exact, prefix, suffix });
  expect(found.kind === 'found' && wordsAt(now, found.places)).toBe(exact);
});

test('a caption with other neighbours is found by its own words, and said to be less sure', () => {
  const now = pagesOf([FIRST, SECOND], [THIRD], [FOURTH, CAPTION]);
  const found = createPassageFinder(now)(passageIn(OLD, CAPTION));
  expect(found).toMatchObject({ kind: 'found', places: [{ ordinal: 2, blockId: 'page-2-1' }] });
  expect(found.score).toBeLessThan(0.8);
});

test('words that were changed a little are found, and said to be less sure', () => {
  const now = pagesOf([FIRST, SECOND.replace('当跳板', '做跳板')], [THIRD, FOURTH]);
  const found = createPassageFinder(now)(passageIn(OLD, '把门板卸下来当跳板'));
  expect(found.kind === 'found' && wordsAt(now, found.places)).toBe('把门板卸下来做跳板');
  expect(found.score).toBeLessThan(1);
  expect(found.score).toBeGreaterThan(0.5);
});

test('of two places that are alike neither is taken', () => {
  const now = pagesOf([FIRST, CAPTION, SECOND], [THIRD, FIRST, CAPTION, SECOND]);
  expect(createPassageFinder(now)(passageIn(OLD, CAPTION))).toMatchObject({ kind: 'not-found', reason: 'ambiguous' });
});

test('what is not there is not found, nor are words that stand in running heads only, nor a passage without words', () => {
  const now = pagesOf([FIRST], [THIRD]);
  expect(createPassageFinder(now)(passageIn(OLD, '再慢慢地渗下去'))).toMatchObject({ kind: 'not-found' });
  const heads = now.map((blocks) => [...blocks, { ...inventedPage(9, [CAPTION]).blocks[0] }] as readonly PageBlock[]);
  const asHeads = heads.map((blocks) =>
    blocks.map((block) => (block.text === CAPTION ? { ...block, role: 'running-head' as const } : block)),
  );
  expect(createPassageFinder(asHeads)(passageIn(OLD, CAPTION))).toMatchObject({ kind: 'not-found' });
  expect(createPassageFinder(now)({ exact: '', prefix: '', suffix: FIRST })).toMatchObject({ kind: 'not-found' });
});

test('however the paragraphs are laid on new pages, what is found is what was marked', () => {
  const paragraphs = [FIRST, CAPTION, SECOND, THIRD, FOURTH];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(paragraphs, { minLength: 1 }),
      fc.array(fc.nat(4), { maxLength: 3 }),
      fc.nat(4),
      fc.nat(12),
      fc.integer({ min: 3, max: 12 }),
      (laid, cuts, which, from, length) => {
        const ends = [...new Set(cuts)].sort((a, b) => a - b);
        const now = pagesOf(...[0, ...ends].map((start, index) => laid.slice(start, ends[index] ?? laid.length)));
        const marked = [...(paragraphs[which] ?? '')].slice(from, from + length).join('');
        if (marked === '') return;
        const found = createPassageFinder(now)(passageIn(OLD, marked));
        if (found.kind === 'found') expect(wordsAt(now, found.places)).toBe(marked);
      },
    ),
    { numRuns: 1_000 },
  );
});
