/**
 * Texts and their revisions for the anchoring bench. Every character carries where it came from, so that after any number of edits
 * it is known where the quotation really is.
 */

import type { TextBlock } from '../../renderer/domain/anchoring/selectors.ts';
import { fingerprint } from '../../renderer/domain/notes/fingerprint.ts';

export type Random = () => number;

/** mulberry32: the same numbers on every run. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A character, or a line feed between paragraphs. `origin` is its offset before the edits, `null` of what was put in. */
export interface Letter {
  readonly character: string;
  readonly origin: number | null;
}

export const lettersOf = (text: string): Letter[] => Array.from(text, (character, origin) => ({ character, origin }));

/** As ingest makes them: an id is a hash of the text, so that a corrected paragraph has another one. */
export function blocksOf(letters: readonly Letter[]): TextBlock[] {
  const seen = new Map<string, number>();
  return letters
    .map(({ character }) => character)
    .join('')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => {
      const name = fingerprint(text);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { id: count === 1 ? name : `${name}-${count}`, text };
    });
}

/** [start, end) of the original text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const AROUND = 100;
const RATES = [0.02, 0.05, 0.1];

/**
 * One revision: within 100 characters on both sides each character is edited with 2, 5 or 10% (by turns); inside the quotation at
 * least one edit and at most one for every four characters (none inside two or three: what is left would be another word); an edit inserts, deletes or substitutes one character taken from
 * elsewhere in the same text. In half the cases a paragraph is split within the stretch or one is joined to the next; in half
 * a sentence from elsewhere is put in before the stretch, so that everything moves.
 */
export function revise(letters: readonly Letter[], quote: Span, random: Random): Letter[] {
  const rate = RATES[below(random, RATES.length)] ?? 0;
  const length = quote.end - quote.start;
  const inside = Array.from(
    { length: length < 4 ? 0 : 1 + below(random, Math.max(1, Math.floor(length / 4))) },
    () => quote.start + below(random, length),
  );
  const stretch = { start: quote.start - AROUND, end: quote.end + AROUND };
  const split = random() < 0.25 ? stretch.start + below(random, stretch.end - stretch.start) : -1;
  const joins = random() < 0.25;
  const shift = random() < 0.5 ? below(random, Math.max(1, stretch.start)) : -1;
  const stranger = () => letters[below(random, letters.length)]?.character.replace('\n', '的') ?? '的';
  const out: Letter[] = [];
  letters.forEach((letter, at) => {
    if (at === shift) {
      const other = below(random, Math.max(1, letters.length - 40));
      // Not the passage itself: then it would stand twice.
      const from = other < stretch.end && other + 40 > stretch.start ? Math.max(0, stretch.start - 40) : other;
      out.push(...letters.slice(from, from + 40).map(({ character }) => ({ character, origin: null })));
    }
    if (at === split) out.push({ character: '\n', origin: null });
    const isNear = at >= stretch.start && at < stretch.end;
    const isQuote = at >= quote.start && at < quote.end;
    if (letter.character === '\n') {
      if (!(joins && isNear)) out.push(letter);
      return;
    }
    if (!(isQuote ? inside.includes(at) : isNear && random() < rate)) {
      out.push(letter);
      return;
    }
    const kind = below(random, 3);
    if (kind === 0) out.push(letter, { character: stranger(), origin: null });
    if (kind === 1) out.push({ character: stranger(), origin: letter.origin });
  });
  return out;
}

export const DELETIONS = [
  'the quotation',
  'its sentence',
  'its paragraph',
  'the quotation, neighbours revised',
] as const;

export function remove(
  letters: readonly Letter[],
  quote: Span,
  kind: (typeof DELETIONS)[number],
  random: Random,
): Letter[] {
  const end = /[。！？\n]/u;
  const stop = kind === 'its paragraph' ? /\n/u : end;
  let { start, end: last } = quote;
  if (kind === 'its sentence' || kind === 'its paragraph') {
    while (start > 0 && !stop.test(letters[start - 1]?.character ?? '')) start -= 1;
    while (last < letters.length && !stop.test(letters[last - 1]?.character ?? '')) last += 1;
  }
  const isGone = ({ origin }: Letter) => origin !== null && origin >= start && origin < last;
  const source = kind === 'the quotation, neighbours revised' ? revise(letters, quote, random) : letters;
  // What was put in or changed inside the quotation goes with it.
  const first = source.findIndex(isGone);
  const final = source.findLastIndex(isGone);
  return first < 0 ? [...source] : source.filter((_, index) => index < first || index > final);
}

/** Where the quotation is now, counted without line feeds; `null` where nothing is left. */
export function truthOf(letters: readonly Letter[], quote: Span): Span | null {
  const plain = letters.filter(({ character }) => character !== '\n');
  const isQuote = ({ origin }: Letter) => origin !== null && origin >= quote.start && origin < quote.end;
  const start = plain.findIndex(isQuote);
  return start < 0 ? null : { start, end: plain.findLastIndex(isQuote) + 1 };
}
