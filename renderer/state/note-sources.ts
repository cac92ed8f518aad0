/** Titles, columns and issues of the articles that notes stand in: asked for by issue, some at a time, once for each. */
import { MOST_ISSUES_ASKED } from '../../preload/contract/contract.ts';
import { NO_SOURCES, withIssues } from '../domain/notebook/sources.ts';
import { cardsNow } from './note-cards.ts';
import type { Program } from './program.ts';
import type { ScreenName } from './route.ts';

const asking = new WeakMap<Program, Set<string>>();

/** Fetches what is not known yet. Screens that list notes call it when they open and when notes have come. */
export function loadNoteSources(program: Program): Promise<void> {
  const { notes, noteSources } = program.store.getState();
  const onTheWay = asking.get(program) ?? new Set();
  asking.set(program, onTheWay);
  const wanted = new Set(cardsNow(notes.notes).map(({ issueId }) => issueId));
  const missing = [...wanted].filter((id) => !noteSources.issues.has(id) && !onTheWay.has(id));
  return fetchIssues(program, missing, onTheWay);
}

/** Screens that list notes from everywhere. */
const LISTING: readonly ScreenName[] = ['notebook', 'search'];

/** While such a screen is open, the titles of what is written or comes in are fetched too. To be called once, at start. */
export function followNotes(program: Program): void {
  program.store.subscribe(({ notes, route }, before) => {
    if (notes.notes !== before.notes.notes && LISTING.includes(route.screen)) void loadNoteSources(program);
  });
}

/** The library has changed: everything known is asked for again, and stands until the answer is there. */
export function refreshNoteSources(program: Program): Promise<void> {
  return fetchIssues(
    program,
    [...program.store.getState().noteSources.issues.keys()],
    asking.get(program) ?? new Set(),
  );
}

async function fetchIssues(program: Program, issueIds: readonly string[], onTheWay: Set<string>): Promise<void> {
  for (const id of issueIds) onTheWay.add(id);
  for (let start = 0; start < issueIds.length; start += MOST_ISSUES_ASKED) {
    const asked = issueIds.slice(start, start + MOST_ISSUES_ASKED);
    const answer = await program.bound.library.articlesOf({ issueIds: asked });
    for (const id of asked) onTheWay.delete(id);
    // A refused call leaves the issues unasked: the next screen that needs them tries again.
    if (answer.ok)
      program.store.setState(({ noteSources }) => ({ noteSources: withIssues(noteSources, asked, answer.value) }));
  }
}

export const initialNoteSources = NO_SOURCES;
