/** Every issue there is, newest first: to choose one from. */
import type { IssueSummary } from '../../preload/contract/values.ts';
import type { Program } from './program.ts';

export async function issuesOnShelf({ bound }: Program): Promise<readonly IssueSummary[]> {
  const shelf = await bound.library.shelf({});
  if (!shelf.ok) return []; // the host is gone, which is said elsewhere
  const years = await Promise.all(
    shelf.value.volumes.map(({ publicationId, year }) => bound.library.covers({ publicationId, year })),
  );
  return years
    .flatMap((covers) => (covers.ok ? covers.value : []))
    .toSorted((one, other) => other.year - one.year || other.number - one.number);
}
