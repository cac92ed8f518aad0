/** The words of a printed edition as one stream of characters, each of which knows where on which page it stands. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import { fold, sourceRange } from '../search/fold.ts';
import { isWordCharacter } from '../search/tokens.ts';

export interface StreamCharacter {
  readonly character: string;
  /** Code points into the text it comes from. */
  readonly start: number;
  readonly end: number;
}

/** What printing and typing may differ in is left out: widths, spaces, punctuation. */
export function wordCharacters(text: string): readonly StreamCharacter[] {
  const folded = fold(text);
  const characters: StreamCharacter[] = [];
  let unit = 0;
  for (const character of folded.text) {
    if (isWordCharacter(character)) {
      const [start, end] = sourceRange(folded, unit, unit + character.length);
      characters.push({ character, start, end });
    }
    unit += character.length;
  }
  return characters;
}

export interface PageCharacter extends StreamCharacter {
  readonly ordinal: number;
  readonly blockId: string;
}

/** Length of the pieces by which a stream is looked through. */
export const SEED = 4;

export interface PageStream {
  readonly characters: readonly PageCharacter[];
  readonly text: readonly string[];
  /** Code points of each block, by its id. */
  readonly blocks: ReadonlyMap<string, readonly string[]>;
  /** Where each piece of `SEED` characters begins. */
  readonly seeds: ReadonlyMap<string, readonly number[]>;
}

/** @param pages the blocks of all pages, in order */
export function pageStream(pages: readonly (readonly PageBlock[])[]): PageStream {
  const characters = pages.flatMap((blocks, ordinal) =>
    blocks
      .filter((block) => block.role === 'text')
      .flatMap((block) => wordCharacters(block.text).map((one) => ({ ...one, ordinal, blockId: block.id }))),
  );
  const text = characters.map(({ character }) => character);
  const blocks = new Map(pages.flat().map((block) => [block.id, [...block.text]]));
  return { characters, text, blocks, seeds: seedsOf(text) };
}

function seedsOf(text: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + SEED <= text.length; at += 1) {
    const piece = text.slice(at, at + SEED).join('');
    const known = seeds.get(piece);
    if (known) known.push(at);
    else seeds.set(piece, [at]);
  }
  return seeds;
}
