/** How alike two titles are. */
import { bareText } from '../text.ts';

/** Titles are compared as what their letters, digits and ideographs say; the OCR's `and` is 和. */
export const comparable = (text: string): string =>
  bareText(text.replace(/<\/?su[bp]>/gu, '').replace(/(?<=\p{Script=Han})\s*\band\b\s*(?=\p{Script=Han})/gu, '和'));

/** Longest common subsequence against the mean length, 0 to 1: order counts, a wrong or missing character costs little. */
export function likeness(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  if (one === '' || other === '') return 0;
  return (2 * commonLength([...one], [...other])) / ([...one].length + [...other].length);
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  let previous = new Uint16Array(other.length + 1);
  for (const character of one) {
    const row = new Uint16Array(other.length + 1);
    for (let at = 1; at <= other.length; at += 1) {
      row[at] =
        character === other[at - 1] ? (previous[at - 1] ?? 0) + 1 : Math.max(row[at - 1] ?? 0, previous[at] ?? 0);
    }
    previous = row;
  }
  return previous[other.length] ?? 0;
}

/** Pairs of neighbouring characters: a cheap first look before `likeness`. */
export function bigrams(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length - 1; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}
