/**
 * Text as a reader's words are looked for in notes: narrow (NFKC) and lower case, with a way back to the code points of the
 * source. A traditional character stays as it was written: the words asked for are given in both forms instead (`askedWords`).
 */
import type { Range } from '../../../preload/contract/search-values.ts';

export const folded = (text: string): string => (isPlain(text) ? text : foldSlowly(text).text);

/** Every place where one of the words stands, in order and without overlaps, in code points. */
export function placesOf(text: string, words: readonly string[]): readonly Range[] {
  const { text: within, from, until } = foldSlowly(text);
  const found: Range[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + word.length)) {
      found.push([from[at] ?? 0, until[at + word.length - 1] ?? 0]);
    }
  }
  const sorted = found.toSorted((one, other) => one[0] - other[0] || other[1] - one[1]);
  const apart: Range[] = [];
  for (const range of sorted) if (range[0] >= (apart.at(-1)?.[1] ?? 0)) apart.push(range);
  return apart;
}

/** A word in the forms it may have in a note: as typed, and simplified where a way to simplify it is given. */
export function askedWords(typed: string, simplified: (text: string) => string = (text) => text): readonly string[] {
  const word = folded(typed);
  return [...new Set([word, folded(simplified(word))])].filter((form) => form !== '');
}

/** Neither capitals nor anything that NFKC would change: the greater part of all Chinese text. */
const isPlain = (text: string): boolean => /^[\n a-z0-9\u4e00-\u9fff、。“”‘’《》…—·]*$/u.test(text);

interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text` the code point of the source where its character begins, and the one where it ends. */
  readonly from: readonly number[];
  readonly until: readonly number[];
}

function foldSlowly(text: string): FoldedText {
  let out = '';
  const from: number[] = [];
  const until: number[] = [];
  let at = 0;
  // A letter and the marks that follow it are folded together, since NFKC may make one of them.
  for (const [cluster] of text.matchAll(/[\s\S]\p{M}*/gu)) {
    const end = at + Array.from(cluster).length;
    const narrow = cluster === '…' ? cluster : cluster.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < narrow.length; unit += 1) {
      from.push(at);
      until.push(end);
    }
    out += narrow;
    at = end;
  }
  return { text: out, from, until };
}
