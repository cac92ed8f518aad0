/** The mark behind a passage, in every format the same. */
import type { CitationPlace } from './document.ts';
import type { Cited } from './flow.ts';

export interface CitationMark {
  readonly text: string;
  readonly raised: boolean;
}

/**
 * `[1]3`, raised, where a list follows (GB/T 7714, the number and the page of what is quoted); 〔2026（11）：3〕 in the running text:
 * brackets of another kind, since those of the issue stand within. Of `footnotes`: for formats that have none, as for a list.
 */
export const citationMark = ({ number, pagesText, place, text }: Cited, where: CitationPlace): CitationMark =>
  where === 'inline'
    ? { text: `〔${place || text}〕`, raised: false }
    : { text: `[${number}]${pagesText}`, raised: true };
