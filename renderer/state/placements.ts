/**
 * Where each mark was found last: shown beside it, and never written into it. Only the reader changes where a mark stands (`place`).
 * Filled by the reading screen for the open article, and after an import for every article of it that has marks.
 */
import type { Placement } from '../domain/anchoring/place.ts';
import { addCounts, type Counts, type Finding, NO_MARKS, survey } from '../domain/anchoring/survey.ts';
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import { cardsOf, type NoteCard } from '../domain/notes/card.ts';
import type { Program } from './program.ts';

export interface KnownPlacement {
  /** Of the article in which it was looked for. */
  readonly articleId: string;
  readonly kind: Placement['kind'];
  readonly ranges: Placement['ranges'];
  /** Why it is an orphan; else `null`. */
  readonly reason: Extract<Placement, { readonly kind: 'orphaned' }>['reason'] | null;
  readonly score: number;
  readonly distance: number | null;
}

export interface PlacementsState {
  /** By id of the note. Absent: not looked for yet in this session. */
  readonly marks: Readonly<Record<string, KnownPlacement>>;
  /** What an import did to the marks of an issue, by its id; absent until all of them have been looked for. */
  readonly surveys: Readonly<Record<string, Counts>>;
}

export const initialPlacements: PlacementsState = { marks: {}, surveys: {} };

/** Keeps what was found in one article. */
export function keepPlacements(
  program: Program,
  articleId: string,
  results: readonly Pick<Finding, 'noteId' | 'placement'>[],
): void {
  const { marks } = program.store.getState().placements;
  const news = results.flatMap(({ noteId, placement }) => {
    const known = knownOf(articleId, placement);
    return isSame(marks[noteId], known) ? [] : [[noteId, known] as const];
  });
  if (news.length > 0) change(program, { marks: { ...marks, ...Object.fromEntries(news) } });
}

/**
 * Looks for the marks of every issue that came in anew, an issue after the other, a few marks at a time, and only while nothing else
 * is to be done. Begins once the notes are there. An issue that comes in while it is looked through is begun again.
 * @param pause resolves when there is time for the next few
 * @returns stops it
 */
export function listenToPlacements(program: Program, pause: () => Promise<void> = idle): () => void {
  const { bound, store } = program;
  const waiting = new Set<string>();
  let everyIssueWaits = false;
  let running: { readonly issueId: string; readonly controller: AbortController } | null = null;
  const stop = new AbortController();
  const next = (): string | null => {
    if (stop.signal.aborted || store.getState().notes.status !== 'ready') return null;
    if (everyIssueWaits) for (const { issueId } of cardsOf(store.getState().notes.notes)) waiting.add(issueId);
    everyIssueWaits = false;
    const [first = null] = waiting;
    if (first !== null) waiting.delete(first);
    return first;
  };
  const work = async () => {
    if (running) return;
    for (let issueId = next(); issueId !== null; issueId = next()) {
      running = { issueId, controller: new AbortController() };
      await surveyIssue(program, issueId, pause, AbortSignal.any([running.controller.signal, stop.signal]));
    }
    running = null;
  };
  const stopListening = bound.on('libraryChanged', ({ issueIds }) => {
    // Without ids events were missed: anything may have changed.
    everyIssueWaits ||= issueIds.length === 0;
    for (const issueId of issueIds) waiting.add(issueId);
    if (running && (everyIssueWaits || waiting.has(running.issueId))) running.controller.abort();
    void work();
  });
  const stopWatching = store.subscribe(({ notes }, before) => {
    if (notes.status !== before.notes.status) void work();
  });
  return () => {
    stop.abort();
    stopListening();
    stopWatching();
  };
}

/** So many at a time: a mark that has to be searched for takes a millisecond. */
const SLICE = 16;

async function surveyIssue(
  program: Program,
  issueId: string,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { [issueId]: _before, ...others } = program.store.getState().placements.surveys;
  change(program, { surveys: others });
  let counts = NO_MARKS;
  for (const [articleId, targets] of marksOf(program, issueId)) {
    await pause();
    if (signal.aborted) return;
    const article = await program.bound.library.article({ articleId });
    // Whatever else went wrong says nothing about the article; when the host is back, all is asked for again.
    if (signal.aborted || (!article.ok && article.failure.code !== 'not-found')) return;
    const blocks = article.ok ? textBlocksOf(article.value) : null;
    for (let from = 0; from < targets.length; from += SLICE) {
      if (from > 0) await pause();
      if (signal.aborted) return;
      const found = survey(blocks, new Map(targets.slice(from, from + SLICE)));
      keepPlacements(program, articleId, found.findings);
      counts = addCounts(counts, found.counts);
    }
  }
  change(program, { surveys: { ...program.store.getState().placements.surveys, [issueId]: counts } });
}

type Marks = readonly (readonly [noteId: string, target: NoteCard['target']])[];

/** By article. Replies stand with what they answer. */
function marksOf({ store }: Program, issueId: string): ReadonlyMap<string, Marks> {
  const cards = cardsOf(store.getState().notes.notes).filter(
    (card) => card.issueId === issueId && card.replyTo === null,
  );
  const byArticle = Map.groupBy(cards, ({ articleId }) => articleId);
  return new Map([...byArticle].map(([articleId, own]) => [articleId, own.map(({ id, target }) => [id, target])]));
}

const knownOf = (articleId: string, placement: Placement): KnownPlacement => ({
  articleId,
  kind: placement.kind,
  ranges: placement.ranges,
  reason: placement.kind === 'orphaned' ? placement.reason : null,
  score: placement.score,
  distance: placement.distance,
});

const isSame = (one: KnownPlacement | undefined, other: KnownPlacement): boolean =>
  one?.articleId === other.articleId &&
  one.kind === other.kind &&
  one.reason === other.reason &&
  one.score === other.score &&
  one.distance === other.distance;

const change = ({ store }: Program, part: Partial<PlacementsState>): void =>
  store.setState(({ placements }) => ({ placements: { ...placements, ...part } }));

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }));
