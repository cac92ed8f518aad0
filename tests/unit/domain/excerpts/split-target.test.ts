import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../../../../renderer/domain/anchoring/place.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { splitTarget } from '../../../../renderer/domain/excerpts/split-target.ts';

const BLOCKS = [
  { id: 'title', text: '让老城的水有出路' },
  { id: 'b1', text: '老城排水的账要一户一户地算，𠮷家巷去年淹了三回，今年不能再淹。' },
  { id: 'b2', text: '先低后高的次序写进章程，汛期之前疏通暗渠，责任到人。' },
];
const LENGTHS = BLOCKS.map(({ text }) => Array.from(text).length);

const passages = fc
  .tuple(fc.nat(2), fc.nat(40), fc.nat(2), fc.nat(40))
  .map(([first, from, last, to]) => ({ from: { block: first, at: from }, to: { block: last, at: to } }))
  .filter(({ from, to }) => from.block <= to.block);

test('the halves together are the whole, each stands where its words stand, and each is found again by itself', () => {
  fc.assert(
    fc.property(passages, fc.nat(90), fc.boolean(), ({ from, to }, at, withArticle) => {
      const point = ({ block, at: offset }: typeof from) => ({
        blockId: BLOCKS[block]?.id ?? '',
        offset: Math.min(offset, LENGTHS[block] ?? 0),
      });
      const whole = describe(BLOCKS, point(from), point(to));
      fc.pre(whole !== null);
      const halves = whole && splitTarget(whole, at, withArticle ? BLOCKS : []);
      const points = Array.from(whole?.quote.exact ?? '');
      if (!halves) {
        const [head, tail] = [points.slice(0, at).join(''), points.slice(at).join('')];
        expect([head.replaceAll('\n', ''), tail.replaceAll('\n', '')]).toContain('');
        return;
      }
      const { head, tail, tailAt } = halves;
      const between = points.slice(Array.from(head.quote.exact).length, tailAt).join('');
      expect(head.quote.exact + between + tail.quote.exact).toBe(whole.quote.exact);
      expect(['', '\n']).toContain(between);
      for (const half of [head, tail]) {
        const words = half.ranges.map(({ blockId, start, end }) =>
          Array.from(BLOCKS.find(({ id }) => id === blockId)?.text ?? '')
            .slice(start, end)
            .join(''),
        );
        expect(words.join('\n')).toBe(half.quote.exact);
        expect(place(half, BLOCKS).ranges).toEqual(half.ranges);
      }
    }),
    { numRuns: 400 },
  );
});

test('of words that stand there as they were collected look-alikes are counted, of others nobody has', () => {
  const whole = describe(BLOCKS, { blockId: 'b1', offset: 0 }, { blockId: 'b1', offset: 20 });
  expect(whole && splitTarget(whole, 8, BLOCKS)?.tail.quote.twins).toBe(0);
  expect(
    whole && splitTarget(whole, 8, [{ id: 'b1', text: '改过的另一段话，长短也不一样了。' }])?.tail.quote.twins,
  ).toBeNull();
});
