/** Text as the line breaker sees it: one cell for a character with all that combines with it. */
import { CITATION_PLACE } from '../citation-place.ts';
import type { FlowPiece } from '../flow.ts';
import { advanceOf, CLOSE, drawn, flagsOf, isAttached, setsBold, WORD } from './characters.ts';
import type { Setting } from './setting.ts';

/** Of the size of the text around it. */
export const RAISED_SCALE = 0.6;

export interface SetPiece extends FlowPiece {
  /** A citation mark, never parted from what it follows. */
  readonly raised?: boolean;
}

export interface Cell {
  readonly text: string;
  /** Points, with the spacing that a line has which is not stretched. */
  readonly width: number;
  /** See characters.ts. */
  readonly flags: number;
  readonly piece: SetPiece;
  readonly upright: boolean;
}

const UPRIGHT = /(?<![\p{Script=Latin}\p{N}.,:%/~–-])\d{1,2}(?![\p{Script=Latin}\p{N}.,:%/~–-])/gu;
const THOUSAND = 1000;

/** @returns a cell for each code point, save those that combine, which add to the one before */
export function cellsOf(pieces: readonly SetPiece[], setting: Setting): readonly Cell[] {
  const cells: Cell[] = [];
  for (const piece of pieces) {
    const size = piece.raised ? setting.size * RAISED_SCALE : setting.size;
    const bold = setsBold(setting.face, piece.bold);
    let isFirst = true;
    for (const [text, upright] of charactersOf(piece, setting.vertical)) {
      const before = cells.at(-1);
      if (before && !upright && isAttached(text)) {
        cells[cells.length - 1] = { ...before, text: before.text + text };
        continue;
      }
      const character = drawn(text);
      const advance = upright ? size : (advanceOf(character, bold) * size) / THOUSAND;
      const flags = upright ? 0 : flagsOf(character, setting.vertical);
      cells.push({
        text: character,
        width: (isAttached(text) ? 0 : advance) + (piece.raised ? 0 : setting.spacing),
        flags: piece.raised ? WORD | (isFirst ? CLOSE : 0) : flags,
        piece,
        upright,
      });
      isFirst = false;
    }
  }
  return places(apostrophes(cells));
}

function* charactersOf(piece: SetPiece, vertical: boolean): Iterable<readonly [string, boolean]> {
  let done = 0;
  if (vertical && !piece.raised) {
    for (const match of piece.text.matchAll(UPRIGHT)) {
      for (const character of piece.text.slice(done, match.index)) yield [character, false];
      yield [match[0], true];
      done = match.index + match[0].length;
    }
  }
  for (const character of done === 0 ? piece.text : piece.text.slice(done)) yield [character, false];
}

function places(cells: readonly Cell[]): readonly Cell[] {
  const text = cells.map((cell) => cell.text).join('');
  if (!/[)）][:：]/u.test(text)) return cells;
  const ends = [0];
  for (const cell of cells) ends.push((ends.at(-1) ?? 0) + cell.text.length);
  const whole = new Set<number>();
  for (const { 0: place, index } of text.matchAll(CITATION_PLACE))
    for (let at = ends.indexOf(index); (ends[at] ?? Number.POSITIVE_INFINITY) < index + place.length; at++)
      whole.add(at);
  return cells.map((cell, at) => (whole.has(at) && !cell.piece.raised ? { ...cell, flags: cell.flags | WORD } : cell));
}

/** ’ between letters is part of their word, not the end of a quotation. */
function apostrophes(cells: Cell[]): readonly Cell[] {
  cells.forEach((cell, index) => {
    const [before, after] = [cells[index - 1], cells[index + 1]];
    if (cell.text === '’' && before && after && before.flags & WORD && after.flags & WORD)
      cells[index] = { ...cell, flags: WORD | CLOSE };
  });
  return cells;
}
