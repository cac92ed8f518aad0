import { expect, test } from 'vitest';
import { coversKey } from '../../../../renderer/state/library.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import { readyValue } from '../../../../renderer/state/remote.ts';
import type { RouteOf } from '../../../../renderer/state/route.ts';
import { chosenVolume, findCurrentIssue, loadShelfRoute, volumesShown } from '../../../../renderer/state/shelf.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

const route = (more: Partial<RouteOf<'shelf'>> = {}): RouteOf<'shelf'> => ({
  screen: 'shelf',
  publicationId: null,
  year: null,
  ...more,
});

async function shelfOf(shape: (typeof LIBRARIES)[keyof typeof LIBRARIES], at = route()) {
  const program = createProgram(createFakeBound(shape), () => MOCK_NOW);
  await loadShelfRoute(program, at);
  const shelf = readyValue(program.store.getState().library.shelf);
  if (!shelf) throw new Error('the shelf did not come');
  return { program, shelf };
}

test('the shelf opens at the year that was read last', async () => {
  const { shelf } = await shelfOf(LIBRARIES.run);
  expect(chosenVolume(shelf, route())?.year).toBe(2026);
});

test('the year in the address is taken from the shelf, with its covers', async () => {
  const { program, shelf } = await shelfOf(LIBRARIES.run, route({ publicationId: 'yunjiang', year: 2003 }));
  expect(chosenVolume(shelf, route({ publicationId: 'yunjiang', year: 2003 }))?.year).toBe(2003);
  expect(readyValue(program.store.getState().library.covers[coversKey('yunjiang', 2003)])).toHaveLength(12);
});

test('a year that is not on the shelf gives way to the newest', async () => {
  const { shelf } = await shelfOf(LIBRARIES.run);
  expect(chosenVolume(shelf, route({ publicationId: 'yunjiang', year: 1980 }))?.year).toBe(2026);
});

test('a small shelf shows the covers of all its bindings, a full one those of the chosen year', async () => {
  const small = await shelfOf(LIBRARIES.mixed);
  const full = await shelfOf(LIBRARIES.run);
  const shown = ({ shelf }: typeof small) => {
    const chosen = chosenVolume(shelf, route());
    return chosen ? volumesShown(shelf, chosen).length : 0;
  };
  expect(shown(small)).toBe(2);
  expect(shown(full)).toBe(1);
});

test('本期 is the issue read last, and an empty shelf has none', async () => {
  const { program } = await shelfOf(LIBRARIES.run);
  await findCurrentIssue(program);
  expect(program.store.getState().library.currentIssueId).toBe('yunjiang-2026-11');
  const empty = await shelfOf(LIBRARIES.empty);
  await findCurrentIssue(empty.program);
  expect(empty.program.store.getState().library.currentIssueId).toBeNull();
});
