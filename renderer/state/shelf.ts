/** Which binding is taken from the shelf, and its covers. */
import type { Shelf, YearVolume } from '../../preload/contract/values.ts';
import { loadCovers, loadShelf } from './library.ts';
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

/** Asks for the shelf, then for the covers of the chosen binding. */
export async function loadShelfRoute(program: Program, route: RouteOf<'shelf'>): Promise<void> {
  const { store } = program;
  const known = readyValue(store.getState().library.shelf);
  const refreshed = loadShelf(program);
  if (!known) await refreshed;
  const shelf = readyValue(store.getState().library.shelf);
  const volume = shelf && chosenVolume(shelf, route);
  if (volume) await loadCovers(program, volume.publicationId, volume.year);
}
