/**
 * The order of the items of an excerpt document, as one key each: an item that is put in or moved changes its own key and no other's, so
 * that two devices can do so at once. Keys compare as strings; of two that are equal (two devices, one place) the ids decide.
 * The one module that knows fractional-indexing (Rocicorp; D. Greenspan, Implementing Fractional Indexing, 2020).
 */
import { generateNKeysBetween } from 'fractional-indexing';

export interface Ordered {
  readonly id: string;
  /** '' where none is known. */
  readonly key: string;
}

export const inOrder = (one: Ordered, other: Ordered): number => {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.id < other.id ? -1 : 1;
};

export interface Keys {
  /** For those that are put in, in their order. */
  readonly keys: readonly string[];
  /** Items that had to make room: those that had the same key as the one before them, or one that is none. */
  readonly moved: readonly Ordered[];
}

/**
 * @param order all items of the document but those that are put in
 * @param after the item they come after; `null`: they come first. One that is not there any more: they come last
 */
export function keysAfter(order: readonly Ordered[], after: string | null, count: number): Keys {
  const found = order.findIndex(({ id }) => id === after);
  const at = after === null ? 0 : found < 0 ? order.length : found + 1;
  const below = order[at - 1]?.key ?? null;
  let end = at;
  while (end < order.length && order[end]?.key === below) end += 1;
  const equal = order.slice(at, end);
  const keys = isSound(order) ? between(below, order[end]?.key ?? null, count + equal.length) : null;
  if (keys) return { keys: keys.slice(0, count), moved: withKeys(equal, keys.slice(count)) };
  const all = generateNKeysBetween(null, null, order.length + count);
  const moved = withKeys(order, [...all.slice(0, at), ...all.slice(at + count)]);
  return { keys: all.slice(at, at + count), moved: moved.filter(({ key }, index) => key !== order[index]?.key) };
}

const isSound = (order: readonly Ordered[]): boolean =>
  order.every(({ key }, index) => key !== '' && (order[index - 1]?.key ?? '') <= key);

/** `null` where a key is none of ours: a file may say anything. */
function between(below: string | null, above: string | null, count: number): readonly string[] | null {
  try {
    return generateNKeysBetween(below, above, count);
  } catch {
    // The library throws a plain error at keys that it did not make, and for no other reason.
    return null;
  }
}

const withKeys = (order: readonly Ordered[], keys: readonly string[]): readonly Ordered[] =>
  order.map(({ id }, index) => ({ id, key: keys[index] ?? '' }));
