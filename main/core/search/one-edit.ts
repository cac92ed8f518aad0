/**
 * Articles that may have a short word with one character wrong, missing or too many. 营商坏境 shares one bigram of three with
 * 营商环境, and 习远平 none with 习近平, so bigrams alone do not lead there; what stands before and after the error does.
 */
import type { ReadDatabase } from '../archive/connection.ts';
import { isWordCharacter } from './tokens.ts';

const SHORTEST = 3;
/** Longer words keep most of their bigrams whatever is wrong with one character. */
const LONGEST = 8;
const MOST = 40;

const CANDIDATES = `
  SELECT rowid AS number FROM article_index WHERE article_index MATCH ? ORDER BY rowid DESC LIMIT ?`;

/**
 * The word with any one character between its ends wrong, missing or too many; an error at an end leaves all the rest in one
 * piece. `null` for a word that is not asked for in this way.
 */
export function oneEditPattern(folded: string): RegExp | null {
  const characters = [...folded];
  if (!isShortWord(characters)) return null;
  // No word character means anything else in a pattern: of ASCII they are letters and digits.
  const text = (piece: readonly string[]): string => piece.join('');
  const forms = characters.slice(1).flatMap((_, index) => {
    const before = text(characters.slice(0, index + 1));
    const missing = `${before}[^\\s\\p{P}]${text(characters.slice(index + 1))}`;
    const after = characters.slice(index + 2);
    return after.length === 0 ? [missing] : [missing, `${before}[^\\s\\p{P}]?${text(after)}`];
  });
  return new RegExp(forms.join('|'), 'gu');
}

const isShortWord = (characters: readonly string[]): boolean =>
  characters.length >= SHORTEST && characters.length <= LONGEST && characters.every(isWordCharacter);

/** To be compared: they have the parts of the word near each other, not surely in order. */
export function oneEditCandidates(database: ReadDatabase, folded: string): number[] {
  const characters = [...folded];
  if (!isShortWord(characters)) return [];
  return database
    .prepare<{ number: number }>(CANDIDATES)
    .all(questionsOf(characters).join(' OR '), MOST)
    .map((row) => row.number);
}

function questionsOf(characters: readonly string[]): string[] {
  const questions: string[] = [];
  for (let at = 1; at < characters.length; at += 1) {
    const before = partOf(characters.slice(0, at));
    // Missing between two, then wrong or too many. Between the parts stand the two bigrams that hold the character in question.
    questions.push(`NEAR(${before} ${partOf(characters.slice(at))}, 2)`);
    if (at + 1 < characters.length) questions.push(`NEAR(${before} ${partOf(characters.slice(at + 1))}, 2)`);
  }
  // Wrong at either end; what is left of three characters would be any word of two.
  if (characters.length > SHORTEST) questions.push(partOf(characters.slice(1)), partOf(characters.slice(0, -1)));
  return questions;
}

function partOf(characters: readonly string[]): string {
  if (characters.length === 1) return `"${characters[0]}" *`;
  return `"${characters
    .slice(1)
    .map((character, before) => `${characters[before]}${character}`)
    .join(' ')}"`;
}
