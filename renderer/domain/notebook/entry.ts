/** A mark as the notebook lists it: with the article and issue it stands in, and everything it can be filtered by. */
import type { BlockRange } from '../anchoring/selectors.ts';
import type { NoteCard } from '../notes/card.ts';
import { type Mishap, NOTEBOOK_TOPICS, type NotebookTopic } from './filter.ts';
import { folded } from './folded.ts';
import { issueNamed, type NoteSources, type SourceArticle } from './sources.ts';

/** Where a mark was found in the text as it is now; marks without one are where they were made. */
export interface Placement {
  readonly kind: 'unchanged' | 'moved' | 'orphaned';
  /** Where it stands now; none of an orphan. */
  readonly ranges?: readonly BlockRange[];
  /** Why it is an orphan, where it is known. */
  readonly reason?: string | null;
}
/** By id of the note. */
export type Placements = Readonly<Record<string, Placement>>;

export interface NotebookEntry {
  readonly card: NoteCard;
  /** `null` while it has not been fetched, and for ever when the library does not hold it: then `mishaps` says `absent`. */
  readonly source: SourceArticle | null;
  /** `publication` is `null` for an issue that is not on the shelf. */
  readonly issue: { readonly publication: string | null; readonly year: number; readonly number: number } | null;
  readonly mishaps: readonly Mishap[];
  /** The day it was made, where the reader is: 2026-11-25. */
  readonly day: string;
  readonly values: Readonly<Record<NotebookTopic, readonly string[]>>;
  /** Everything that can be looked for, folded. */
  readonly text: string;
}

export interface EntriesIn {
  readonly cards: readonly NoteCard[];
  readonly sources: NoteSources;
  readonly placements: Placements;
  /** The day of an instant where the reader is. */
  readonly dayOf: (instant: string) => string;
}

/** In no other order than the cards'. */
export const entriesOf = ({ cards, sources, placements, dayOf }: EntriesIn): readonly NotebookEntry[] =>
  cards.map((card) => {
    const source = sources.articles.get(card.articleId) ?? null;
    const isAbsent = source === null && sources.issues.has(card.issueId);
    const issue = sources.issues.get(card.issueId) ?? null;
    const placement = standingOf(placements[card.id]);
    const before = known.get(card);
    if (
      before?.source === source &&
      before.issue === issue &&
      before.isAbsent === isAbsent &&
      before.placement === placement
    )
      return before.entry;
    const mishaps = mishapsOf(card, isAbsent, placement);
    const day = before?.entry.day ?? dayOf(card.madeAt);
    const named = issue ?? issueNamed(card.issueId);
    const entry: NotebookEntry = {
      card,
      source,
      issue: named && { publication: issue?.publication ?? null, year: named.year, number: named.number },
      mishaps,
      day,
      values: valuesOf(card, source, mishaps, day),
      text: textOf(card, source),
    };
    known.set(card, { source, issue, isAbsent, placement, entry });
    return entry;
  });

/** A rectangle on another PDF of its issue is not lost in the text: it is not on the pages that are there now. */
type Standing = Placement['kind'] | 'other-pdf';

const standingOf = (placement: Placement | undefined): Standing =>
  placement?.kind === 'orphaned' && placement.reason === 'other-pdf' ? 'other-pdf' : (placement?.kind ?? 'unchanged');

/** So that a change of one note makes one new entry, not twenty thousand. */
const known = new WeakMap<
  NoteCard,
  {
    readonly source: SourceArticle | null;
    readonly issue: unknown;
    readonly isAbsent: boolean;
    readonly placement: Standing;
    readonly entry: NotebookEntry;
  }
>();

/** Whether the passage cannot be gone to: it is shown on top, with its old wording. */
export const isLost = ({ mishaps }: NotebookEntry): boolean =>
  mishaps.includes('absent') || mishaps.includes('orphaned') || mishaps.includes('other-pdf');

function mishapsOf(card: NoteCard, isAbsent: boolean, placement: Standing): readonly Mishap[] {
  const found: Mishap[] = [];
  if (isAbsent) found.push('absent');
  else if (placement === 'orphaned' || placement === 'other-pdf') found.push(placement);
  if (card.wordings.length > 1) found.push('versions');
  if (card.standing === 'revived') found.push('revived');
  if (placement === 'moved') found.push('moved');
  return found.length === 0 ? NONE : found;
}
const NONE: readonly never[] = [];

function valuesOf(
  card: NoteCard,
  source: SourceArticle | null,
  mishaps: readonly Mishap[],
  day: string,
): NotebookEntry['values'] {
  const values: Readonly<Record<NotebookTopic, readonly string[]>> = {
    standing: mishaps,
    kind: [card.wordings.length > 0 ? 'words' : 'bare'],
    pigment: [card.pigment],
    tag: card.tags,
    person: [...new Set([card.author.id, ...card.wordings.map(({ author }) => author.id)])],
    issue: [card.issueId],
    column: source?.article.column ? [source.article.column] : NONE,
    written: [day.slice(0, 4), day.slice(0, 7)],
  };
  return values;
}

function textOf(card: NoteCard, source: SourceArticle | null): string {
  const parts = [...card.wordings.map(({ text }) => text), card.target?.quote.exact ?? '', card.tags.join('\n')];
  return `${folded(parts.join('\n'))}\n${source ? foldedTitle(source) : ''}`;
}

const titles = new WeakMap<SourceArticle, string>();
function foldedTitle(source: SourceArticle): string {
  const before = titles.get(source);
  if (before !== undefined) return before;
  const title = folded(source.article.title);
  titles.set(source, title);
  return title;
}

/** Every topic, none of it counted. */
export const emptyTopics = <Value>(value: () => Value): Record<NotebookTopic, Value> =>
  // Object.fromEntries forgets the names of the keys, which are exactly the topics.
  Object.fromEntries(NOTEBOOK_TOPICS.map((topic) => [topic, value()])) as Record<NotebookTopic, Value>;
