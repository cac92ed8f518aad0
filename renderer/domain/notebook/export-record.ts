/** A mark with everything a file says of it, in the words of the reader's language. What the files look like is decided elsewhere. */
import type { Article } from '../../../preload/contract/values.ts';
import { citation, type Edition, type Pages, pagesOfPassage } from '../notes/citation.ts';
import type { Person } from '../notes/note.ts';

import type { NotebookEntry, Placement } from './entry.ts';

export interface ExportedNote {
  readonly id: string;
  /** The note that this one answers, or `null`. */
  readonly replyTo: string | null;
  /** '' where the library does not hold the article. */
  readonly title: string;
  readonly publication: string;
  readonly year: string;
  readonly number: string;
  readonly column: string;
  /** 3 or 3-4, as printed; '' where the source does not say. */
  readonly page: string;
  /** Across paragraphs with a line feed between them; '' of an answer and of a note about the whole article. */
  readonly quotation: string;
  /** '' where the library does not hold the article. */
  readonly citation: string;
  readonly pigment: string;
  readonly tags: readonly string[];
  readonly person: string;
  readonly made: string;
  readonly changed: string;
  /** Markdown, as written; more than one where people wrote at the same time. */
  readonly wordings: readonly { readonly text: string; readonly person: string }[];
  /** That the passage is not to be found any more, in words; '' else. */
  readonly mishap: string;
}

export interface ExportWords {
  readonly pigments: Readonly<Record<string, string>>;
  readonly mishaps: Readonly<Partial<Record<string, string>>>;
  readonly person: (person: Person) => string;
  /** A day: 2026-11-25. */
  readonly day: (instant: string) => string;
}

/**
 * @param article with its blocks, so that the page of the quotation can be told; `null` where the library does not hold it
 * @param placement where the passage stands in that article; `undefined` of a note without one
 */
export function exportedNote(
  { card, issue, source, mishaps }: NotebookEntry,
  article: Article | null,
  placement: Placement | undefined,
  edition: Edition,
  words: ExportWords,
): ExportedNote {
  // A page that the passage stood on before it was revised away would be a guess.
  const isOrphan = mishaps.includes('orphaned') || placement?.kind === 'orphaned';
  const quoted = article && !isOrphan ? pagesOfPassage(article, placement?.ranges ?? []) : null;
  const lost = article === null ? 'absent' : isOrphan ? 'orphaned' : null;
  return {
    id: card.id,
    replyTo: card.replyTo,
    title: article?.title ?? source?.article.title ?? '',
    publication: article?.issue.publication ?? issue?.publication ?? '',
    year: issue ? String(issue.year) : '',
    number: issue ? String(issue.number) : '',
    column: article?.column ?? '',
    page: quoted ? pageText(quoted) : '',
    quotation: card.target?.quote.exact ?? '',
    citation: article ? citation(article, quoted, edition) : '',
    pigment: words.pigments[card.pigment] ?? card.pigment,
    tags: card.tags,
    person: words.person(card.author),
    made: words.day(card.madeAt),
    changed: words.day(card.changedAt),
    wordings: card.wordings.map(({ text, author }) => ({ text, person: words.person(author) })),
    mishap: lost ? (words.mishaps[lost] ?? '') : '',
  };
}

const pageText = ({ from, to }: Pages): string => (from === to ? `${from}` : `${from}-${to}`);
