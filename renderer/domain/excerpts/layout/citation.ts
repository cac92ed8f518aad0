/** The mark behind a passage, as pieces of its paragraph. */
import type { CitationPlace } from '../document.ts';
import type { Cited, FlowParagraph } from '../flow.ts';
import type { SetPiece } from './cells.ts';

const PLAIN = { bold: false, pigment: null } as const;

export const piece = (text: string, bold = false): SetPiece => ({ text, bold, pigment: null });

/**
 * `[1]3`, raised, where a list follows (GB/T 7714: the number and the page of what is quoted); the number of the footnote; and in
 * running text 〔2026（11）：3〕, brackets of another kind, since those of the issue stand within.
 */
export function citationPiece(cited: Cited, where: CitationPlace, footnote: number): SetPiece {
  switch (where) {
    case 'inline':
      return { ...PLAIN, text: `〔${cited.place || cited.text}〕` };
    case 'footnotes':
      return { ...PLAIN, text: String(footnote), raised: true };
    case 'list':
      return { ...PLAIN, text: `[${cited.number}]${cited.pagesText}`, raised: true };
  }
}

/** What the paragraph cites: the last of a passage always has what its passage cites. */
export function citedAfter(paragraphs: readonly FlowParagraph[], index: number, cited: Cited | null): Cited | null {
  const own = paragraphs[index]?.citesAfter ?? null;
  return index === paragraphs.length - 1 ? (own ?? cited) : own;
}
