/**
 * A reference as runs: `2026（11）：2-11.` in it is one piece, as on our sheets. Word has no mark against breaking a line that does not
 * become part of the text; text that is fitted to a width (调整宽度, ISO/IEC 29500-1, 17.3.2.14) stays in one line, and the width is
 * the one that it has anyway. LibreOffice does not know it, and may part the place.
 */
import type { TextRun } from 'docx';
import { CITATION_PLACE } from '../excerpts/citation-place.ts';
import type { Measures } from './excerpt-measures.ts';
import { plainRun } from './plain-run.ts';

export interface SourceType {
  /** Half-points. */
  readonly size: number;
  /** Twentieths of a point after every character. */
  readonly spacing: number;
}

/** Those of the styles (excerpt-styles.ts): type of the size of the text is spaced as the text is. */
export const referenceType = ({ reference, size, spacing }: Measures): SourceType => ({
  size: reference,
  spacing: reference === size ? spacing : 0,
});
export const footnoteType = ({ footnote }: Measures): SourceType => ({ size: footnote, spacing: 0 });

export function sourceRuns(text: string, type: SourceType): readonly TextRun[] {
  const runs: TextRun[] = [];
  let done = 0;
  for (const { 0: place, index } of text.matchAll(CITATION_PLACE)) {
    if (index > done) runs.push(plainRun(text.slice(done, index)));
    // Neighbours with one number would be fitted together; ours have other text between them.
    runs.push(plainRun(place, { fitText: { width: widthOf(place, type), group: 1 } }));
    done = index + place.length;
  }
  if (done < text.length) runs.push(plainRun(text.slice(done)));
  return runs;
}

/** Of Times New Roman, by which digits and their marks are set, in thousandths of an em. A Chinese mark is an em. */
const ADVANCES: Readonly<Record<string, number>> = { '-': 333, '.': 250, ' ': 250, '(': 333, ')': 333, ':': 278 };
const DIGIT = 500;
const EM = 1000;

const advanceOf = (character: string): number => (/\d/u.test(character) ? DIGIT : (ADVANCES[character] ?? EM));

/** Twentieths of a point. */
const widthOf = (text: string, { size, spacing }: SourceType): number =>
  Math.round(Array.from(text).reduce((sum, character) => sum + (advanceOf(character) * size) / 100 + spacing, 0));
