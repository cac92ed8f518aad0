import { expect, test } from 'vitest';
import type { Bound } from '../../../../preload/contract/contract.ts';
import { failure, success } from '../../../../preload/contract/failure.ts';
import type { NumberedPage } from '../../../../preload/contract/page-values.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { changeNotes, listenToNotes } from '../../../../renderer/state/notes.ts';
import { numberPage } from '../../../../renderer/state/page-numbers.ts';
import { loadEdition } from '../../../../renderer/state/pages.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { readyValue } from '../../../../renderer/state/remote.ts';
import { redoLast, undoLast } from '../../../../renderer/state/undo.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventedEdition } from '../../../support/invented-pages.ts';
import { newNote } from '../../../support/note-desk.ts';

interface Core {
  hash: string;
  numbered: NumberedPage | null;
  refuses: boolean;
}

/** A window on an issue of three pages, and what its core holds. */
async function windowOnPages(): Promise<{ readonly program: Program; readonly core: Core }> {
  const core: Core = { hash: 'first', numbered: null, refuses: false };
  const edition = () => inventedEdition(core.hash, 3, { numbered: core.numbered });
  const fake = createFakeBound(LIBRARIES.two);
  const bound: Bound = {
    ...fake,
    pages: {
      ...fake.pages,
      edition: async () => success(edition()),
      number: async ({ ordinal, printed }) => {
        if (core.refuses) return failure('disk-full');
        core.numbered = printed === null ? null : { ordinal, printed };
        return success(edition());
      },
    },
  };
  const program = createProgram(bound, () => MOCK_NOW);
  listenToNotes(program);
  await program.notes.open();
  await loadEdition(program, 'issue');
  return { program, core };
}

const shown = ({ store }: Program) => readyValue(store.getState().pages.editions['issue'])?.numbered ?? null;
const notice = ({ store }: Program) => store.getState().notice.notice;
const standing = ({ store }: Program) =>
  cardsOf(store.getState().notes.notes)
    .filter(({ standing }) => standing !== 'deleted')
    .map(({ id }) => id);

test('a page number said by hand is taken back to what was said before it, and not to what was recognised', async () => {
  const { program, core } = await windowOnPages();
  await numberPage(program, 'issue', 1, 40);
  await numberPage(program, 'issue', 2, 90);
  await undoLast(program);
  expect(core.numbered).toEqual({ ordinal: 1, printed: 40 });
  expect(shown(program)).toEqual({ ordinal: 1, printed: 40 });
  expect(notice(program)).toEqual({ kind: 'number-undone', page: { ordinal: 1, printed: 40 } });
  await undoLast(program);
  expect(core.numbered).toBeNull();
  await undoLast(program);
  expect(notice(program)).toEqual({ kind: 'nothing-to-undo' });
  await redoLast(program);
  await redoLast(program);
  expect(shown(program)).toEqual({ ordinal: 2, printed: 90 });
  expect(notice(program)).toEqual({ kind: 'number-redone', page: { ordinal: 2, printed: 90 } });
});

test('going back to what was recognised is a step as well, and brings the correction back when it is undone', async () => {
  const { program, core } = await windowOnPages();
  await numberPage(program, 'issue', 1, 40);
  await numberPage(program, 'issue', 0, null);
  expect(notice(program)).toEqual({ kind: 'numbered', page: null });
  await undoLast(program);
  expect(core.numbered).toEqual({ ordinal: 1, printed: 40 });
});

test('what changes nothing is no step', async () => {
  const { program, core } = await windowOnPages();
  await numberPage(program, 'issue', 1, 40);
  await numberPage(program, 'issue', 1, 40);
  await undoLast(program);
  expect(core.numbered).toBeNull();
});

test('notes and page numbers are taken back in the order in which they were changed, and done again in it', async () => {
  const { program, core } = await windowOnPages();
  await changeNotes(program, newNote('one'));
  await numberPage(program, 'issue', 1, 40);
  await changeNotes(program, newNote('two'));
  const seen: unknown[] = [];
  for (const turn of [undoLast, undoLast, undoLast, redoLast, redoLast, redoLast]) {
    await turn(program);
    seen.push([standing(program), core.numbered?.printed ?? null]);
  }
  expect(seen).toEqual([
    [['one'], 40],
    [['one'], null],
    [[], null],
    [['one'], null],
    [['one'], 40],
    [['one', 'two'], 40],
  ]);
});

test('two steps that are asked for at once are two steps', async () => {
  const { program, core } = await windowOnPages();
  await numberPage(program, 'issue', 1, 40);
  await changeNotes(program, newNote('one'));
  await Promise.all([undoLast(program), undoLast(program)]);
  expect(core.numbered).toBeNull();
  expect(standing(program)).toEqual([]);
});

test('after something new was done, nothing that was taken back before is done again', async () => {
  const { program, core } = await windowOnPages();
  await changeNotes(program, newNote('one'));
  await undoLast(program);
  await numberPage(program, 'issue', 1, 40);
  await redoLast(program);
  expect(notice(program)).toEqual({ kind: 'nothing-to-redo' });
  expect(core.numbered).toEqual({ ordinal: 1, printed: 40 });
});

test('what another window has said since, or of another PDF, is not overrun', async () => {
  const { program, core } = await windowOnPages();
  await numberPage(program, 'issue', 1, 40);
  core.numbered = { ordinal: 0, printed: 7 };
  await undoLast(program);
  expect(core.numbered).toEqual({ ordinal: 0, printed: 7 });
  expect(shown(program)).toEqual({ ordinal: 0, printed: 7 });
  expect(notice(program)).toEqual({ kind: 'overtaken' });
  await numberPage(program, 'issue', 1, 41);
  core.hash = 'second';
  await undoLast(program);
  expect(core.numbered).toEqual({ ordinal: 1, printed: 41 });
  expect(notice(program)).toEqual({ kind: 'overtaken' });
});

test('what the core refuses to take back can be taken back later', async () => {
  const { program, core } = await windowOnPages();
  await numberPage(program, 'issue', 1, 40);
  core.refuses = true;
  await undoLast(program);
  expect(notice(program)).toEqual({ kind: 'not-numbered' });
  core.refuses = false;
  await undoLast(program);
  expect(core.numbered).toBeNull();
});
