/** The mark behind a passage, as a piece of its paragraph. */
import { citationMark } from '../citation-mark.ts';
import type { CitationPlace } from '../document.ts';
import type { Cited } from '../flow.ts';
import type { SetPiece } from './cells.ts';

export const piece = (text: string, bold = false): SetPiece => ({ text, bold, pigment: null });

/** On sheets the mark of a footnote is its bare number, which stands at the foot too. */
export function citationPiece(cited: Cited, citations: CitationPlace, footnote: number): SetPiece {
  if (citations === 'footnotes') return { ...piece(String(footnote)), raised: true };
  const { text, raised } = citationMark(cited, { citations });
  return raised ? { ...piece(text), raised } : piece(text);
}
