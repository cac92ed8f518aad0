/**
 * Whether letters spell Chinese text: by whole syllables (sunkun), by initials (sk), or by a mixture (sunk, skun). A character
 * may have several readings; each is tried. Letters and digits of the text itself stand for themselves.
 */
import type { Range } from '../../../preload/contract/search-values.ts';

/** The readings of one code point, most usual first: `['chong', 'zhong']`. What is not read (punctuation) has none. */
export type Readings = readonly string[];

export interface Spelled {
  /** Code points that are spelled. */
  readonly range: Range;
  /** True when every character but the last was spelled in full. */
  readonly full: boolean;
}

export interface Spellable {
  readonly readings: readonly Readings[];
  /** For each code point the letters its readings begin with, as bits, so that a walk over ten thousand titles is short. */
  readonly initials: Int32Array;
}

export const spellable = (readings: readonly Readings[]): Spellable => ({
  readings,
  initials: Int32Array.from(readings, (own) => own.reduce((bits, reading) => bits | bitOf(reading), 0)),
});

const bitOf = (text: string): number => 1 << (text.charCodeAt(0) & 31);

/**
 * The first place where the letters spell the text, counting from its start, or `null`.
 * @param letters a to z and digits, without spaces
 */
export function findSpelling({ readings: text, initials }: Spellable, letters: string): Spelled | null {
  const first = bitOf(letters);
  for (let start = 0; start < initials.length; start += 1) {
    if (((initials[start] ?? 0) & first) === 0) continue;
    const spelled = spell(text, start, letters, 0, true);
    if (spelled !== null) return { range: [start, Math.abs(spelled)], full: spelled > 0 };
  }
  return null;
}

/**
 * Spells on from one code point. Whole syllables are tried before initials, so that `xian` is 西安 only where 先 does not fit.
 * @returns the end of the spelled text, negative when some character was spelled by its initial; `null` when it does not fit
 */
function spell(text: readonly Readings[], at: number, letters: string, done: number, full: boolean): number | null {
  if (done === letters.length) return full ? at : -at;
  const readings = text[at];
  if (readings === undefined) return null;
  // Punctuation inside a title is not typed.
  if (readings.length === 0) return spell(text, at + 1, letters, done, full);
  for (const reading of readings) {
    if (letters.startsWith(reading, done)) {
      const end = spell(text, at + 1, letters, done + reading.length, full);
      if (end !== null) return end;
    } else if (letters.length - done < reading.length && reading.startsWith(letters.slice(done))) {
      return full ? at + 1 : -(at + 1);
    }
  }
  for (const reading of readings) {
    // A reading of one letter has been tried as a whole; to try it twice doubles the work with each character.
    if (reading.length === 1 || reading.charCodeAt(0) !== letters.charCodeAt(done)) continue;
    const end = spell(text, at + 1, letters, done + 1, false);
    if (end !== null) return end;
  }
  return null;
}

/** The most usual reading of a text in one word: sunkun. */
export const spelledOut = (text: readonly Readings[]): string => text.map((readings) => readings[0] ?? '').join('');
