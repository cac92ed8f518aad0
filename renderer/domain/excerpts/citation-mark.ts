/** The mark behind a passage and the list it points to, for formats that have no foot of a page. */
import type { Cited, Flow, FlowParagraph, FlowPart } from './flow.ts';

export interface CitationMark {
  readonly text: string;
  readonly raised: boolean;
}

/**
 * `[1]3`, raised, where a list follows (GB/T 7714, the number and the page of what is quoted); of footnotes, each of which says its
 * pages, `[1]`; and in running text 〔2026（11）：3〕, brackets of another kind, since those of the issue stand within.
 */
export function citationMark(
  { number, pagesText, place, text }: Cited,
  { citations }: Pick<Flow, 'citations'>,
): CitationMark {
  switch (citations) {
    case 'inline':
      return { text: `〔${place || text}〕`, raised: false };
    case 'footnotes':
      return { text: `[${number}]`, raised: true };
    case 'list':
      return { text: `[${number}]${pagesText}`, raised: true };
  }
}

export interface ListedSource {
  readonly number: number;
  readonly text: string;
}

/** What the marks point to: references, or what would stand at the foot of pages. Of `inline` nothing. */
export function listedSources({ citations, references, parts }: Flow): readonly ListedSource[] {
  switch (citations) {
    case 'inline':
      return [];
    case 'footnotes':
      return parts.flatMap(citedIn);
    case 'list':
      return references;
  }
}

/** In the order in which they are cited. */
function citedIn(part: FlowPart): readonly Cited[] {
  if (part.kind === 'heading' || part.kind === 'entry') return [];
  const { paragraphs } = part;
  const last = part.kind === 'text' ? null : part.cited;
  return paragraphs.length === 0 && last
    ? [last]
    : paragraphs.flatMap((_, index) => citedAfter(paragraphs, index, last) ?? []);
}

/** What the paragraph cites: the last of a passage always has what its passage cites. */
export function citedAfter(paragraphs: readonly FlowParagraph[], index: number, cited: Cited | null): Cited | null {
  const own = paragraphs[index]?.citesAfter ?? null;
  return index === paragraphs.length - 1 ? (own ?? cited) : own;
}
