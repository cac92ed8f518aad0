/**
 * Where a mark stands on a printed page: kept with its target beside the place in the text, or alone where the passage is not in the
 * text (a caption, a scan). Lengths are PDF units in the page's own coordinates, y upwards.
 */
import { z } from 'zod';
import type { Target } from '../anchoring/selectors.ts';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const printedSchema = z.object({
  /** SHA-256 of the PDF. */
  hash: z.string(),
  /** Left, bottom, right, top of each piece of a line, or of the one rectangle. */
  quads: z.array(z.object({ ordinal: z.int().min(0), box })).min(1),
  /** The words, in blocks of the pages; none of a rectangle. */
  ranges: z.array(
    z.object({ ordinal: z.int().min(0), blockId: z.string(), start: z.int().min(0), end: z.int().min(1) }),
  ),
});

export type Printed = z.infer<typeof printedSchema>;
export type Quad = Printed['quads'][number];

/** `null` where the mark was not made on a page, or by a program that says it otherwise. */
export function printedOf(target: Target | null): Printed | null {
  const said = target?.['printed'];
  if (said === undefined) return null;
  const read = printedSchema.safeParse(said);
  return read.success ? read.data : null;
}

/** Stands on a page only: no text of the article is marked. */
export const isPrintedOnly = (target: Target): boolean => target.ranges.length === 0 && printedOf(target) !== null;

export const isRectangle = (printed: Printed): boolean => printed.ranges.length === 0;

/** The rectangle of a mark that is one; else `null`. */
export function frameOf(target: Target | null): Quad | null {
  const printed = target && isPrintedOnly(target) ? printedOf(target) : null;
  return printed && isRectangle(printed) ? (printed.quads[0] ?? null) : null;
}

/** The target of a mark on a page. @param words with 32 characters around them; empty of a rectangle */
export const printedTarget = (
  printed: Printed,
  words: { readonly exact: string; readonly prefix: string; readonly suffix: string },
): Target => ({ ranges: [], quote: { ...words, twins: null, rival: null }, at: null, printed });
