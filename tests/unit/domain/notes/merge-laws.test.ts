import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import type { Note } from '../../../../renderer/domain/notes/note.ts';
import { headsOf, standingOf } from '../../../../renderer/domain/notes/shown.ts';
import { LAWS } from '../../../support/merge-laws.ts';
import { commands, play } from '../../../support/note-histories.ts';

const HISTORIES = 1_500;

for (const [law, holds] of Object.entries(LAWS)) {
  test(`${law}, of excerpt documents too`, () => {
    fc.assert(
      fc.property(commands(60), (history) => holds(play(history, 'excerpts'))),
      { numRuns: HISTORIES / 3 },
    );
  });

  test(law, () => {
    fc.assert(
      fc.property(commands(60), (history) => holds(play(history))),
      { numRuns: HISTORIES },
    );
  });
}

test('the histories of excerpt documents come to something: documents with items stand, deleted ones come back', () => {
  const ends = fc.sample(commands(60), { numRuns: 400, seed: 7 }).map((history) => {
    const { devices } = play(history, 'excerpts');
    return devices.map(({ state }) => state).reduce(merge);
  });
  const documents = ends.flatMap((end) => excerptsOf(end));
  expect(documents.filter(({ items }) => items.length > 0).length).toBeGreaterThan(40);
  const parts = ends.flatMap((end) => [...end.notes.values()]);
  expect(parts.every((note) => note.birth.part !== undefined)).toBe(true);
  expect(parts.filter((note) => standingOf(note) === 'revived').length / parts.length).toBeGreaterThan(0.05);
});

test('the histories do what they are meant to: two versions, revived notes, equal stamps and late editors occur', () => {
  const histories = fc.sample(commands(60), { numRuns: 400, seed: 7 }).map((history) => play(history));
  const ends = histories.map(({ devices }) => devices.map(({ state }) => state).reduce(merge));
  const notes = ends.flatMap((end) => [...end.notes.values()]);
  const share = (holds: (note: Note) => boolean) => notes.filter(holds).length / notes.length;
  expect(share((note) => headsOf(note).length > 1)).toBeGreaterThan(0.1);
  expect(share((note) => standingOf(note) === 'deleted')).toBeGreaterThan(0.05);
  expect(share((note) => standingOf(note) === 'revived')).toBeGreaterThan(0.05);
  expect(share(({ versions }) => new Set(versions.map(({ stamp }) => stamp)).size < versions.length)).toBeGreaterThan(
    0.01,
  );
  expect(histories.filter(({ late }) => late > 0).length / histories.length).toBeGreaterThan(0.05);
});
