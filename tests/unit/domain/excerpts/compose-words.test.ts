/** That no character is lost, changed or made up on the way to paper, whatever is collected, left out, split and joined. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../../preload/contract/values.ts';
import { describe, type Target } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { compose } from '../../../../renderer/domain/excerpts/compose.ts';
import type { Omission, PassageItem } from '../../../../renderer/domain/excerpts/document.ts';
import { anyBlock } from '../../../support/any-block.ts';
import { aDocument, anArticle, aPassage, linesOf, passagesOf, sourcesOf } from './documents.ts';

const anyArticle = fc
  .array(fc.tuple(anyBlock, fc.constantFrom('paragraph', 'verse', 'item', 'quotation'), fc.nat({ max: 8 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((blocks) =>
    anArticle({
      blocks: blocks.map(
        ([one, kind, feed], index): Block => ({
          ...one,
          kind,
          id: `b${index}`,
          text: kind === 'verse' ? `${one.text.slice(0, feed)}\n${one.text.slice(feed)}` : one.text,
        }),
      ),
    }),
  );

/** An article with a passage of it, from `from` to `to` in code points of its title and blocks. */
const anyCase = fc
  .tuple(anyArticle, fc.nat(), fc.integer({ min: 2, max: 120 }))
  .map(([article, from, length]) => {
    const blocks = textBlocksOf(article);
    const places = blocks.flatMap(({ id, text }) => Array.from(text, (_, offset) => ({ blockId: id, offset })));
    const start = from % (places.length - 1);
    const [first, last] = [places[start], places[Math.min(start + length, places.length) - 1]];
    const target = first && last && describe(blocks, first, { ...last, offset: last.offset + 1 });
    return { article, target };
  })
  .filter((one): one is { article: typeof one.article; target: Target } => Boolean(one.target?.quote.exact.trim()));

const printed = (article: ReturnType<typeof anArticle>, items: readonly PassageItem[]) =>
  passagesOf(compose(aDocument(items), sourcesOf([article]))).map(linesOf);

test('whatever was collected is printed character for character, a line feed ends a paragraph', () => {
  fc.assert(
    fc.property(anyCase, ({ article, target }) => {
      const lines = target.quote.exact.split('\n').filter((line) => line !== '');
      expect(printed(article, [aPassage(article, target)])).toEqual([lines]);
      // Also where nothing is known of the source.
      expect(passagesOf(compose(aDocument([aPassage(article, target)]), sourcesOf([]))).map(linesOf)).toEqual([lines]);
    }),
  );
});

test('of what is left out nothing is printed, and of what is kept everything but marks that …… stands for', () => {
  const anyOmissions = fc.array(fc.tuple(fc.nat({ max: 130 }), fc.integer({ min: 1, max: 25 })), { maxLength: 4 });
  fc.assert(
    fc.property(anyCase, anyOmissions, ({ article, target }, wanted) => {
      const points = Array.from(target.quote.exact);
      const omitted = wanted
        .map(([start, length]): Omission => [start, Math.min(start + length, points.length)])
        .filter(([start, end]) => start < end)
        .toSorted(([one], [other]) => one - other)
        .filter(([start], index, all) => all.slice(0, index).every(([, end]) => end <= start));
      const isKept = (at: number) => !omitted.some(([start, end]) => start <= at && at < end);
      const bare = (text: string) => text.replace(/[…。，、；：\n]/gu, '');
      const kept = points.filter((_, at) => isKept(at)).join('');
      const [lines] = printed(article, [aPassage(article, target, { omitted })]);
      const text = (lines ?? []).join('\n');
      expect(bare(text)).toBe(bare(kept));
      const isCut = omitted.some(([start, end]) => points.slice(start, end).some((point) => point !== '\n'));
      if (isCut) expect(text).toContain('…');
    }),
    { numRuns: 300 },
  );
});

test('a passage that is split within a paragraph and joined again reads as before', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ article, target }, cut) => {
      const points = Array.from(target.quote.exact);
      const at = 1 + (cut % Math.max(1, points.length - 1));
      if (at >= points.length || points[at] === '\n' || points[at - 1] === '\n') return;
      const [head, tail] = [points.slice(0, at), points.slice(at)].map((own) => own.join(''));
      const left = Array.from(head ?? '').filter((point) => point !== '\n').length;
      const split = splitAt(article, target, left);
      if (!split || !head?.trim() || !tail?.trim()) return;
      const [one, other] = split;
      const [joined, ...rest] = printed(article, [aPassage(article, one), aPassage(article, other, { runsOn: true })]);
      expect(rest).toEqual([]);
      expect(joined).toEqual(target.quote.exact.split('\n').filter((line) => line !== ''));
    }),
  );
});

/** @param left code points before the cut, line feeds not counted */
function splitAt(
  article: ReturnType<typeof anArticle>,
  { ranges }: Target,
  left: number,
): readonly [Target, Target] | null {
  const blocks = textBlocksOf(article);
  const [first, last] = [ranges[0], ranges.at(-1)];
  let before = 0;
  for (const { blockId, start, end } of ranges) {
    const points = Array.from(blocks.find(({ id }) => id === blockId)?.text ?? '');
    for (let offset = start; offset < end; offset += 1) {
      if (before === left && points[offset] !== '\n' && first && last) {
        const head = describe(blocks, { blockId: first.blockId, offset: first.start }, { blockId, offset });
        const tail = describe(blocks, { blockId, offset }, { blockId: last.blockId, offset: last.end });
        return head && tail ? [head, tail] : null;
      }
      if (points[offset] !== '\n') before += 1;
    }
  }
  return null;
}
