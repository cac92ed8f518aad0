/** The pieces of a paragraph, bold or marked, as runs. */
import { ShadingType, type TextRun, UnderlineType } from 'docx';
import type { TextPiece } from '../record/text-pieces.ts';
import { LINES, WASHES } from './note-styles.ts';
import { plainRun } from './plain-run.ts';

/** @param isUnderlined a line in the colour of the mark, under the wash */
export const pieceRun = (text: string, { bold, pigment }: Omit<TextPiece, 'text'>, isUnderlined = false): TextRun =>
  plainRun(text, {
    ...(bold && { bold }),
    ...(pigment && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASHES[pigment] } }),
    ...(pigment && isUnderlined && { underline: { type: UnderlineType.SINGLE, color: LINES[pigment] } }),
  });

/** A line feed within a paragraph of the text (verse) ends one in the document. */
export function linesOf(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split(/\r\n|[\n\r]/u).forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}
