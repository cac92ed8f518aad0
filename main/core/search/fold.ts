/**
 * Text as search compares it: narrow (NFKC), lower case, simplified, without invisible marks; with a way back to the code
 * points of the source. Folding looks at one character and the marks that follow it, never further, so that a text cut out of
 * another folds to a piece of the other's folding.
 */
import { simplifiedCharacter } from './simplified.ts';

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: the code point of the source where its character begins, and the one where it ends.
   * `null` when both texts run in step, which is the rule. */
  readonly places: { readonly from: Uint32Array; readonly until: Uint32Array } | null;
}

/** The range of the source for a piece [from, until) of the folded text, which must not be empty. */
export function sourceRange(folded: Folded, from: number, until: number): readonly [number, number] {
  if (!folded.places) return [from, until];
  return [folded.places.from[from] ?? 0, folded.places.until[until - 1] ?? 0];
}

export const foldedText = (text: string): string => fold(text).text;

export function fold(text: string): Folded {
  const inStep = foldInStep(text);
  return inStep === null ? foldByClusters(text) : { text: inStep, places: null };
}

const UNKNOWN = -1;
const OUT_OF_STEP = -2;
/** Per UTF-16 unit its folded unit; filled as units are met. */
const table = new Int32Array(0x10000).fill(UNKNOWN);

/** Room to fold in, used again and again: a search folds a thousand paragraphs, and each would leave its room behind. */
let units = new Uint16Array(4_096);

/** The folded text when every unit folds to exactly one, else `null`. */
function foldInStep(text: string): string | null {
  if (units.length < text.length) units = new Uint16Array(2 * text.length);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    let folded = table[unit] ?? OUT_OF_STEP;
    if (folded === UNKNOWN) {
      folded = foldUnit(unit);
      table[unit] = folded;
    }
    if (folded === OUT_OF_STEP) return null;
    units[index] = folded;
  }
  return Buffer.from(units.buffer, 0, 2 * text.length).toString('utf16le');
}

function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if ((unit >= 0xd800 && unit <= 0xdfff) || continues(character)) return OUT_OF_STEP;
  const folded = foldCluster(character);
  return folded.length === 1 && !(folded >= '\ud800' && folded <= '\udfff') ? folded.charCodeAt(0) : OUT_OF_STEP;
}

function foldByClusters(text: string): Folded {
  const characters = [...text];
  let out = '';
  const from: number[] = [];
  const until: number[] = [];
  for (let start = 0; start < characters.length; ) {
    let end = start + 1;
    while (end < characters.length && continues(characters[end] ?? '')) end += 1;
    const folded = foldCluster(characters.slice(start, end).join(''));
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(start);
      until.push(end);
    }
    out += folded;
    start = end;
  }
  return { text: out, places: { from: Uint32Array.from(from), until: Uint32Array.from(until) } };
}

/** Marks, the sound marks of narrow kana, and the later parts of a Hangul syllable: NFKC may fuse them with what goes before. */
const continues = (character: string): boolean => /^[\p{M}\uff9e\uff9f\u1160-\u11ff]$/u.test(character);

function foldCluster(cluster: string): string {
  // The ellipsis stays: as three dots it would put nearly every Chinese text out of step, and it is never a word.
  if (cluster === '…') return cluster;
  const narrow = cluster.toWellFormed().normalize('NFKC').toLowerCase().normalize('NFKC');
  let out = '';
  for (const character of narrow) {
    if (!/\p{Default_Ignorable_Code_Point}/u.test(character)) out += simplifiedCharacter(character);
  }
  return out;
}
