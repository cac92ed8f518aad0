/**
 * Between code points of a block and places in its text nodes. The archive counts code points; the DOM counts UTF-16 units,
 * node by node. Pure: it is given the nodes' texts in order.
 */

export interface TextPlace {
  /** Which text node of the block. */
  readonly node: number;
  /** UTF-16 units into it. */
  readonly unit: number;
}

/** UTF-16 units of the first `points` code points. */
export function unitsOf(text: string, points: number): number {
  let unit = 0;
  for (let point = 0; point < points && unit < text.length; point += 1) unit += widthAt(text, unit);
  return unit;
}

/** Code points that begin before `unit`; a unit in the middle of a surrogate pair counts as before it. */
export function pointsOf(text: string, unit: number): number {
  let points = 0;
  for (let at = 0; at + widthAt(text, at) <= Math.min(unit, text.length); at += widthAt(text, at)) points += 1;
  return points;
}

/**
 * Where a code point stands. Between two nodes a place belongs to the later one when something begins there, to the earlier
 * one when something ends there, so that a range neither begins nor ends in an empty place. Beyond the text it is the text's
 * end; `null` only where there is no text.
 */
export function placeOf(texts: readonly string[], point: number, side: 'begins' | 'ends'): TextPlace | null {
  let left = Math.max(0, point);
  for (const [node, text] of texts.entries()) {
    const length = pointsOf(text, text.length);
    if (left < length || (left === length && side === 'ends' && length > 0)) return { node, unit: unitsOf(text, left) };
    left -= length;
  }
  const last = texts.findLastIndex((text) => text !== '');
  const text = texts[last];
  return text === undefined ? null : { node: last, unit: text.length };
}

/** The code point at a place: the inverse of `placeOf` on either side. */
export function pointOf(texts: readonly string[], { node, unit }: TextPlace): number {
  const before = texts.slice(0, node).reduce((sum, text) => sum + pointsOf(text, text.length), 0);
  return before + pointsOf(texts[node] ?? '', unit);
}

const widthAt = (text: string, unit: number): 1 | 2 => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);
