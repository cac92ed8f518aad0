/** What is being read: the places kept in this session, where the open article stands, and what lies over it. */
import type { ReadingPlace } from '../../preload/contract/values.ts';
import type { TextPoint } from '../document/document-view.ts';
import { lightHits } from './find.ts';
import { loadArticle, loadIssue } from './library.ts';
import { hasLanded, setLanded } from './location.ts';
import { loadEdition } from './pages.ts';
import type { Program } from './program.ts';
import { readyValue } from './remote.ts';
import type { RouteOf } from './route.ts';

export interface Position {
  readonly articleId: string;
  /** The printed page at the top of the window, or `null` where the source does not say. */
  readonly page: number | null;
  /** The code point there; `null` at the title. */
  readonly point: TextPoint | null;
  /** How much of the text has passed the window's end. */
  readonly fraction: number;
}

export interface ReadingDesk {
  /** By article id; newer than what the library answered when the article was opened. */
  readonly places: Readonly<Record<string, ReadingPlace>>;
  readonly position: Position | null;
  /** An article marked unread by hand: its end, still in the window, does not make it read again. */
  readonly heldUnread: string | null;
  /** The contents laid over the text, where the window is too narrow for both. */
  readonly contentsOver: boolean;
}

export const initialReading: ReadingDesk = { places: {}, position: null, heldUnread: null, contentsOver: false };

/** Asks for the article, for its issue (the contents stand beside it), and for the hits of the words in the address. */
export async function openArticle(program: Program, route: RouteOf<'article'>): Promise<void> {
  change(program, { contentsOver: false });
  void program.notes.openArticle(route.articleId);
  // A step of the history lands once; reloaded or come back to, the article stands where it was left.
  const hits = lightHits(program, route, hasLanded() ? 'keep' : 'land');
  setLanded();
  await loadArticle(program, route.articleId);
  const article = readyValue(program.store.getState().library.articles[route.articleId]);
  if (article) {
    void loadEdition(program, article.issueId);
    await loadIssue(program, article.issueId);
  }
  await hits;
}

/** The end has left the window; and the most that can be read of an article that does not count as read. */
const AWAY_FROM_END = 0.9;
const NOT_QUITE = 0.97;

export interface PlaceToKeep {
  readonly blockId: string | null;
  readonly offset: number;
  readonly fraction: number;
}

/** Shown at once, then written. A place that cannot be written is no reason to disturb the reader: the next one is tried. */
export async function keepPlace(program: Program, articleId: string, seen: PlaceToKeep): Promise<void> {
  const before = placeOf(program, articleId);
  const held = program.store.getState().reading.heldUnread === articleId;
  if (held && seen.fraction < AWAY_FROM_END) change(program, { heldUnread: null });
  const place = held ? { ...seen, fraction: Math.min(seen.fraction, NOT_QUITE) } : seen;
  show(program, {
    articleId,
    ...place,
    finished: before?.finished ?? false,
    readAt: program.now().toISOString(),
  });
  const answer = await program.bound.reading.keepPlace({ articleId, ...place });
  if (answer.ok) show(program, { ...answer.value, ...latest(program, articleId) });
}

export async function setFinished(program: Program, articleId: string, finished: boolean): Promise<void> {
  change(program, { heldUnread: finished ? null : articleId });
  const answer = await program.bound.reading.setFinished({ articleId, finished });
  if (answer.ok) show(program, { ...answer.value, ...latest(program, articleId) });
}

/** The place kept last, in this session or before. */
export function placeOf({ store }: Program, articleId: string): ReadingPlace | null {
  const { reading, library } = store.getState();
  return reading.places[articleId] ?? readyValue(library.articles[articleId])?.place ?? null;
}

export function showPosition(program: Program, position: Position): void {
  const before = program.store.getState().reading.position;
  const same =
    before?.articleId === position.articleId &&
    before.page === position.page &&
    before.point?.blockId === position.point?.blockId &&
    before.point?.offset === position.point?.offset &&
    Math.abs(before.fraction - position.fraction) < 0.005;
  if (!same) change(program, { position });
}

export const showContentsOver = (program: Program, contentsOver: boolean): void => change(program, { contentsOver });

/** What was shown while the answer was on its way is newer than the answer, but for whether it counts as read. */
function latest({ store }: Program, articleId: string): Partial<ReadingPlace> {
  const shown = store.getState().reading.places[articleId];
  return shown ? { blockId: shown.blockId, offset: shown.offset, fraction: shown.fraction, readAt: shown.readAt } : {};
}

function show(program: Program, place: ReadingPlace): void {
  const { places } = program.store.getState().reading;
  change(program, { places: { ...places, [place.articleId]: place } });
}

function change({ store }: Program, part: Partial<ReadingDesk>): void {
  store.setState(({ reading }) => ({ reading: { ...reading, ...part } }));
}
