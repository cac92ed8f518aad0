/** Which binding is taken from the shelf, its covers, and which issue 本期 means. */
import type { Shelf, YearVolume } from '../../preload/contract/values.ts';
import { coversKey, loadCovers, loadShelf } from './library.ts';
import type { Program } from './program.ts';
import { readyValue } from './remote.ts';
import type { RouteOf } from './route.ts';

/** The binding that the address names; else the one read last, else the newest of the publication (or of all). */
export function chosenVolume(shelf: Shelf, route: RouteOf<'shelf'>): YearVolume | null {
  const here = shelf.volumes.filter(
    ({ publicationId }) => route.publicationId === null || publicationId === route.publicationId,
  );
  const named = route.year === null ? undefined : here.find(({ year }) => year === route.year);
  if (named) return named;
  const read = shelf.recent[0]?.issue;
  const lastRead = here.find(({ publicationId, year }) => publicationId === read?.publicationId && year === read.year);
  if (lastRead && route.year === null) return lastRead;
  return here.toSorted((one, other) => other.year - one.year)[0] ?? null;
}

/** A shelf of so few issues shows the covers of all its bindings at once. */
const FEW_ISSUES = 12;

/** The bindings whose covers are shown: the chosen one; on a small shelf all, in their order on the board. */
export function volumesShown(shelf: Shelf, chosen: YearVolume): readonly YearVolume[] {
  const issues = shelf.volumes.reduce((sum, { issueCount }) => sum + issueCount, 0);
  if (issues > FEW_ISSUES || shelf.volumes.length > FEW_ISSUES / 2) return [chosen];
  return shelf.volumes;
}

/** Asks for the shelf and the covers it shows: at once those of the shelf as it was, then those that are new on it. */
export async function loadShelfRoute(program: Program, route: RouteOf<'shelf'>): Promise<void> {
  const asked = new Set<string>();
  const loadShown = async () => {
    const shelf = readyValue(program.store.getState().library.shelf);
    const chosen = shelf && chosenVolume(shelf, route);
    if (!shelf || !chosen) return;
    const fresh = volumesShown(shelf, chosen).filter(
      ({ publicationId, year }) => !asked.has(coversKey(publicationId, year)),
    );
    for (const { publicationId, year } of fresh) asked.add(coversKey(publicationId, year));
    await Promise.all(fresh.map(({ publicationId, year }) => loadCovers(program, publicationId, year)));
  };
  const refreshed = loadShelf(program);
  await loadShown();
  await refreshed;
  await loadShown();
}

/** At start 本期 is the issue that was read last, else the newest on the shelf. An issue opened since then stays. */
export async function findCurrentIssue(program: Program): Promise<void> {
  const { store } = program;
  const shelf = readyValue(store.getState().library.shelf);
  if (!shelf || store.getState().library.currentIssueId !== null) return;
  const newest = shelf.volumes.toSorted((one, other) => other.year - one.year)[0];
  let issueId = shelf.recent[0]?.issue.id ?? null;
  if (issueId === null && newest) {
    await loadCovers(program, newest.publicationId, newest.year);
    const covers = store.getState().library.covers[coversKey(newest.publicationId, newest.year)];
    issueId = readyValue(covers)?.at(-1)?.id ?? null;
  }
  store.setState(({ library }) => ({ library: { ...library, currentIssueId: library.currentIssueId ?? issueId } }));
}
