/** Offsets of marks count code points; JavaScript's strings count UTF-16 units. Most blocks have no rare character, and both are one. */

const PAIRED = /[\ud800-\udbff][\udc00-\udfff]/;

/** Cuts [start, end) in code points out of one text, many times. What lies beyond it is left out. */
export function cutterOf(text: string): (start: number, end: number) => string {
  if (!PAIRED.test(text)) return (start, end) => text.slice(start, end);
  const points = Array.from(text);
  return (start, end) => points.slice(start, end).join('');
}

export const sliceOf = (text: string, start: number, end: number): string => cutterOf(text)(start, end);

export const lengthOf = (text: string): number => (PAIRED.test(text) ? Array.from(text).length : text.length);

/** The last code points of a text. */
export const lastOf = (text: string, count: number): string =>
  Array.from(text.slice(Math.max(0, text.length - 2 * count)))
    .slice(-count)
    .join('');

/** The first code points of a text. */
export const firstOf = (text: string, count: number): string =>
  Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join('');
