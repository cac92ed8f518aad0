/**
 * Where each mark was found last: shown beside it, and never written into it. Only the reader changes where a mark stands (`place`).
 * Filled by the reading screen for the open article, after the start for all marks, and after an import for those of its issue.
 */
import type { Placement } from '../domain/anchoring/place.ts';
import type { BlockRange } from '../domain/anchoring/selectors.ts';
import { addCounts, type Counts, type Finding, NO_MARKS, survey } from '../domain/anchoring/survey.ts';
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import { cardsOf, type NoteCard } from '../domain/notes/card.ts';
import type { PageRange } from '../domain/printed/page-links.ts';
import { isPrintedOnly } from '../domain/printed/printed-target.ts';
import { type PrintedPlace, placesOnPages } from './printed-places.ts';
import type { Program } from './program.ts';

export interface KnownPlacement {
  /** Of the article in which it was looked for. */
  readonly articleId: string;
  readonly kind: Placement['kind'];
  readonly ranges: Placement['ranges'];
  /** Why it is an orphan; else `null`. */
  readonly reason: Extract<Placement, { readonly kind: 'orphaned' }>['reason'] | PrintedPlace['reason'];
  readonly score: number;
  readonly distance: number | null;
  /** Of a mark that stands on printed pages only; else `null`. */
  readonly printed: PrintedPlace | null;
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
  keepAll(
    program,
    results.map(({ noteId, placement }) => [noteId, knownOf(articleId, placement)]),
  );
}

/** Keeps where marks of one article stand on printed pages. */
export const keepPrintedPlaces = (
  program: Program,
  articleId: string,
  places: ReadonlyMap<string, PrintedPlace>,
): void =>
  keepAll(
    program,
    [...places].map(([noteId, place]) => [noteId, knownOnPages(articleId, place)]),
  );

function keepAll(program: Program, found: readonly (readonly [noteId: string, known: KnownPlacement])[]): void {
  const { marks } = program.store.getState().placements;
  const news = found.filter(([noteId, known]) => !isSame(marks[noteId], known));
  if (news.length > 0) change(program, { marks: { ...marks, ...Object.fromEntries(news) } });
}

/**
 * Looks for the marks of every issue once the notes are there, and anew for those of an issue that came in: an issue after the other,
 * a few marks at a time, and only while nothing else is to be done. An issue that comes in while it is looked through is begun again.
 * @param pause resolves when there is time for the next few
 * @returns stops it
 */
export function listenToPlacements(program: Program, pause: () => Promise<void> = idle): () => void {
  const { bound, store } = program;
  const waiting = new Map<string, Search>();
  let allWait: Search | null = 'unknown';
  let running: { readonly issueId: string; readonly controller: AbortController } | null = null;
  const stop = new AbortController();
  const next = (): readonly [issueId: string, search: Search] | null => {
    if (stop.signal.aborted || store.getState().notes.status !== 'ready') return null;
    if (allWait) {
      for (const { issueId } of cardsOf(store.getState().notes.notes))
        if (allWait === 'anew' || !waiting.has(issueId)) waiting.set(issueId, allWait);
    }
    allWait = null;
    const [first = null] = waiting;
    if (first !== null) waiting.delete(first[0]);
    return first;
  };
  const work = async () => {
    if (running) return;
    for (let turn = next(); turn !== null; turn = next()) {
      const [issueId, search] = turn;
      running = { issueId, controller: new AbortController() };
      const signal = AbortSignal.any([running.controller.signal, stop.signal]);
      await surveyIssue(program, issueId, search, pause, signal);
    }
    running = null;
  };
  const stopListening = bound.on('libraryChanged', ({ issueIds }) => {
    // Without ids events were missed: anything may have changed.
    if (issueIds.length === 0) allWait = 'anew';
    for (const issueId of issueIds) waiting.set(issueId, 'anew');
    if (running && (allWait === 'anew' || waiting.has(running.issueId))) running.controller.abort();
    void work();
  });
  const stopWatching = store.subscribe(({ notes }, before) => {
    if (notes.status === before.notes.status && notes.owner.id === before.notes.owner.id) return;
    // Where the note file could not be read at first, the owner is known when it has been: more notes may be there by then.
    allWait ??= 'unknown';
    void work();
  });
  void work();
  return () => {
    stop.abort();
    stopListening();
    stopWatching();
  };
}

/** Anew: its articles may have changed. Unknown: only those marks that nobody has looked for in their article. */
type Search = 'anew' | 'unknown';

/** So many at a time: a mark that has to be searched for takes a millisecond. */
const SLICE = 16;

async function surveyIssue(
  program: Program,
  issueId: string,
  search: Search,
  pause: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { [issueId]: before, ...others } = program.store.getState().placements.surveys;
  if (before && search === 'anew') change(program, { surveys: others });
  const known = (articleId: string, noteId: string) => {
    const placement = search === 'unknown' ? program.store.getState().placements.marks[noteId] : undefined;
    return placement?.articleId === articleId ? placement : null;
  };
  let counts = NO_MARKS;
  const found: (readonly [noteId: string, target: NoteCard['target'], known: KnownPlacement])[] = [];
  for (const [articleId, marks] of marksOf(program, issueId)) {
    for (const [noteId] of marks) {
      const kind = known(articleId, noteId)?.kind;
      if (kind) counts = { ...counts, [kind]: counts[kind] + 1 };
    }
    const targets = marks.filter(([noteId]) => known(articleId, noteId) === null);
    if (targets.length === 0) continue;
    await pause();
    if (signal.aborted) return;
    const article = await program.bound.library.article({ articleId });
    // Whatever else went wrong says nothing about the article; when the host is back, all is asked for again.
    if (signal.aborted || (!article.ok && article.failure.code !== 'not-found')) return;
    const blocks = article.ok ? textBlocksOf(article.value) : null;
    const [onPages, inText] = blocks ? parted(targets) : [[], targets];
    if (onPages.length > 0) {
      const places = await placesOnPages(program, issueId, onPages);
      if (signal.aborted || !places) return;
      for (const [noteId, target] of onPages) {
        const place = places.get(noteId);
        if (!place) continue;
        found.push([noteId, target, knownOnPages(articleId, place)]);
        counts = { ...counts, [place.kind]: counts[place.kind] + 1 };
      }
    }
    for (let from = 0; from < inText.length; from += SLICE) {
      if (from > 0) await pause();
      if (signal.aborted) return;
      const slice = new Map(inText.slice(from, from + SLICE));
      const { findings, counts: own } = survey(blocks, slice);
      for (const { noteId, placement } of findings)
        found.push([noteId, slice.get(noteId) ?? null, knownOf(articleId, placement)]);
      counts = addCounts(counts, own);
    }
  }
  // Once for the whole issue: with every change the notebook is listed anew. What the reader has placed meanwhile is passed over.
  const now = new Map([...marksOf(program, issueId).values()].flat());
  const lasting = found.filter(
    ([noteId, target, { articleId }]) => now.get(noteId) === target && !known(articleId, noteId),
  );
  keepAll(
    program,
    lasting.map(([noteId, , placement]) => [noteId, placement]),
  );
  change(program, { surveys: { ...program.store.getState().placements.surveys, [issueId]: counts } });
}

/** Those that stand on printed pages only, and those of the text. */
function parted(marks: Marks): readonly [onPages: Marks, inText: Marks] {
  const isOnPages = ([, target]: Marks[number]) => target !== null && isPrintedOnly(target);
  return [marks.filter(isOnPages), marks.filter((mark) => !isOnPages(mark))];
}

/** For marksOnPages: where marks of another PDF were found on this one. */
export const rangesFoundAgain =
  ({ marks }: PlacementsState, hash: string) =>
  (noteId: string): readonly PageRange[] => {
    const printed = marks[noteId]?.printed;
    return printed?.hash === hash && printed.kind === 'moved' ? printed.ranges : [];
  };

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
  printed: null,
});

const knownOnPages = (articleId: string, printed: PrintedPlace): KnownPlacement => ({
  articleId,
  kind: printed.kind,
  ranges: [],
  reason: printed.reason,
  score: printed.score,
  distance: null,
  printed,
});

const isSame = (one: KnownPlacement | undefined, other: KnownPlacement): boolean =>
  one?.articleId === other.articleId &&
  one.kind === other.kind &&
  one.reason === other.reason &&
  one.score === other.score &&
  one.distance === other.distance &&
  one.printed?.hash === other.printed?.hash &&
  areSame(one.ranges, other.ranges) &&
  areSame(one.printed?.ranges ?? [], other.printed?.ranges ?? []);

const areSame = (some: readonly BlockRange[], others: readonly BlockRange[]): boolean =>
  some.length === others.length && some.every((range, at) => isSameRange(range, others[at]));

const isSameRange = (one: BlockRange, other: BlockRange | undefined): boolean =>
  one.blockId === other?.blockId && one.start === other.start && one.end === other.end;

const change = ({ store }: Program, part: Partial<PlacementsState>): void =>
  store.setState(({ placements }) => ({ placements: { ...placements, ...part } }));

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }));
