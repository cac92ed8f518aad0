import { expect, test } from 'vitest';
import { success } from '../../../../preload/contract/failure.ts';
import { DEFAULT_SETTINGS } from '../../../../preload/contract/settings.ts';
import { excerptsOf } from '../../../../renderer/domain/excerpts/excerpt-notes.ts';
import { addItems } from '../../../../renderer/domain/excerpts/excerpt-operations.ts';
import { broughtBy } from '../../../../renderer/domain/exchange/brought.ts';
import { type OpenedHead, openFile } from '../../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../../renderer/domain/exchange/pack.ts';
import { previewOf } from '../../../../renderer/domain/exchange/preview.ts';
import { takeBack } from '../../../../renderer/domain/exchange/set-aside.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { newClock, stampOf } from '../../../../renderer/domain/notes/stamp.ts';
import { choosePerson, type LookedFile, wantSettings } from '../../../../renderer/state/bringing-in.ts';
import { bringImportAgain, takeBackImport } from '../../../../renderer/state/import-history.ts';
import { bringIn } from '../../../../renderer/state/merge-in.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { stateFor, takeAlong } from '../../../../renderer/state/take-along.ts';
import { deskWithDocument, passage } from '../../../support/excerpt-desk.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { createDesk, newNote } from '../../../support/note-desk.ts';

const program = (): Program => createProgram(createFakeBound(LIBRARIES.two), () => MOCK_NOW);

/** Notes of another device, one of each id. */
function fileOf(...ids: readonly string[]): NotesState {
  const desk = createDesk({ device: 'other', author: { id: 'shen', name: '沈若谷' } });
  for (const id of ids) desk.write(newNote(id, id));
  return desk.state();
}

function looked({ notes }: Program, state: NotesState): LookedFile {
  const looking = previewOf(notes.everything(), state, 1000);
  let step = looking.next();
  while (!step.done) step = looking.next();
  return {
    file: 'a.bvnotes',
    head: null,
    foreign: null,
    state,
    preview: step.value,
    strangers: [],
    latest: [],
    warnings: [],
    withSettings: false,
    chosen: new Set(step.value.people.map(({ person }) => person.id)),
    settled: new Map(),
  };
}

async function brought(into: Program, state: NotesState, more: Partial<LookedFile> = {}): Promise<void> {
  into.store.setState({ bringingIn: { step: 'looked', ...looked(into, state), ...more } });
  await bringIn(into);
}
const shown = ({ notes }: Program) => [...notes.snapshot().notes.notes.keys()].sort();
const step = ({ store }: Program) => store.getState().bringingIn;

test('of two imports that brought the same note nothing is left when both are taken back, in either order', async () => {
  for (const order of [
    ['import-1', 'import-2'],
    ['import-2', 'import-1'],
  ]) {
    const here = program();
    await brought(here, fileOf('one'));
    await brought(here, fileOf('one', 'two'));
    for (const id of order) await takeBackImport(here, id);
    expect(shown(here)).toEqual([]);
  }
});

test('the second of two imports, brought again by itself, shows all that stood in it', async () => {
  const here = program();
  await brought(here, fileOf('one'));
  await brought(here, fileOf('one', 'two'));
  await takeBackImport(here, 'import-1');
  await takeBackImport(here, 'import-2');
  await bringImportAgain(here, 'import-2');
  expect(shown(here)).toEqual(['one', 'two']);
});

test('an import that was cut off before anything was merged does not hold what another one brought', async () => {
  const here = program();
  await brought(here, fileOf('one'));
  const cutOff = createProgram(here.bound, () => MOCK_NOW, {
    ...here.notes,
    bringIn: async () => {
      throw new Error('the page is gone');
    },
  });
  await brought(cutOff, fileOf('one', 'two'));
  await takeBackImport(here, 'import-1');
  await takeBackImport(here, 'import-2');
  expect(shown(here)).toEqual([]);
});

test('an import that fails half way says so, and does not stand there as one that goes on', async () => {
  const here = program();
  const failing = createProgram(here.bound, () => MOCK_NOW, {
    ...here.notes,
    bringIn: async () => {
      throw new Error('the disk is gone');
    },
  });
  await brought(failing, fileOf('one'));
  expect(step(failing)).toMatchObject({ step: 'refused', failure: { code: 'internal' } });
  expect(failing.store.getState().importHistory.list).toMatchObject({ state: 'ready', value: [{ id: 'import-1' }] });
});

test('nothing is entered or brought in while the notes cannot be opened: what is here already would pass for brought', async () => {
  const here = program();
  const unread = createProgram(here.bound, () => MOCK_NOW, {
    ...here.notes,
    snapshot: () => ({ ...here.notes.snapshot(), status: 'unread' }),
    open: async () => undefined,
    bringIn: async () => false,
  });
  await brought(unread, fileOf('one'));
  expect(step(unread)).toMatchObject({ step: 'refused', failure: { code: 'file-unreadable' } });
  expect(await here.bound.exchange.history({})).toEqual(success([]));
});

test('taking back that fails half way says so, and can be tried again', async () => {
  const here = program();
  await brought(here, fileOf('one'));
  const failing = createProgram(here.bound, () => MOCK_NOW, {
    ...here.notes,
    setAside: async () => {
      throw new Error('the disk is gone');
    },
  });
  await takeBackImport(failing, 'import-1');
  expect(failing.store.getState().importHistory).toMatchObject({ working: null, failure: { code: 'internal' } });
});

test('a shared answer to a private note that was taken back does not go to the group: it names that note', async () => {
  const here = program();
  await brought(here, fileOf('private'));
  await here.notes.perform(newNote('answer', '答', { replyTo: 'private', shared: true }));
  await here.notes.perform(newNote('own', '己', { shared: true }));
  await takeBackImport(here, 'import-1');
  expect([...stateFor(here, 'group').notes.keys()]).toEqual(['own']);
});

/** What a device says after the import that brought it these notes was taken back there. */
function takenBackThere(state: NotesState): NotesState {
  const pen = { clock: newClock('third'), author: { id: 'third', name: '' }, now: MOCK_NOW.getTime() };
  return merge(state, takeBack(state, broughtBy(EMPTY_STATE, state), new Set(), pen).state);
}

test('what somebody else has taken back on their device is not set aside here by their file', async () => {
  const here = program();
  await brought(here, fileOf('one'));
  const head = headOf(takenBackThere(fileOf('one')));
  await brought(here, takenBackThere(fileOf('one')), { head: { ...head, author: { id: 'third', name: '' } } });
  expect(shown(here)).toEqual(['one']);
});

test("what was taken back on another device of the reader's is set aside here too by its file, until that is taken back", async () => {
  const here = program();
  await brought(here, fileOf('one'));
  const head = headOf(takenBackThere(fileOf('one')));
  await brought(here, takenBackThere(fileOf('one')), { head: { ...head, author: here.notes.snapshot().owner } });
  expect(shown(here)).toEqual([]);
  await takeBackImport(here, 'import-2');
  expect(shown(here)).toEqual(['one']);
  await bringImportAgain(here, 'import-2');
  expect(shown(here)).toEqual([]);
});

test("somebody else's file does not give the reader another name", async () => {
  const here = program();
  await here.notes.nameOwner('王某');
  const stamp = stampOf({ device: 'third', time: MOCK_NOW.getTime() + 1000, counter: 0 });
  const people = new Map([[here.notes.snapshot().owner.id, { value: '别人', stamp }]]);
  await brought(here, { ...fileOf('one'), people });
  expect(here.notes.everything().people.get(here.notes.snapshot().owner.id)?.value).toBe('王某');
});

test('the settings of a file are taken over when that is asked for, and not otherwise', async () => {
  const settings = { ...DEFAULT_SETTINGS, notesShared: !DEFAULT_SETTINGS.notesShared };
  for (const wanted of [true, false]) {
    const here = program();
    const file = fileOf('one');
    here.store.setState({
      bringingIn: { step: 'looked', ...looked(here, file), head: { ...headOf(file), settings } },
    });
    wantSettings(here, wanted);
    await bringIn(here);
    const { current } = here.store.getState().settings;
    expect(current.notesShared).toBe(wanted ? settings.notesShared : DEFAULT_SETTINGS.notesShared);
  }
});

test('of two people in a file only the part of those who are chosen is brought in', async () => {
  const here = program();
  const he = createDesk({ device: 'third', author: { id: 'he', name: '何砚田' } });
  he.write(newNote('his', '何'));
  const file = merge(fileOf('hers'), he.state());
  here.store.setState({ bringingIn: { step: 'looked', ...looked(here, file) } });
  choosePerson(here, 'he', false);
  await bringIn(here);
  expect(shown(here)).toEqual(['hers']);
});

test('a profile that was copied takes a device id of its own before the file is merged', async () => {
  const here = program();
  const order: string[] = [];
  const bound = {
    ...here.bound,
    notes: {
      ...here.bound.notes,
      renewDevice: async () => {
        order.push('renewed');
        return success(null);
      },
    },
  };
  const copied = createProgram(bound, () => MOCK_NOW, {
    ...here.notes,
    bringIn: async (part) => {
      order.push('merged');
      return here.notes.bringIn(part);
    },
  });
  const file = fileOf('one');
  await brought(copied, file);
  expect(order).toEqual(['merged']);
  order.length = 0;
  await brought(copied, fileOf('two'), { warnings: [{ kind: 'cloned', device: 'here' }] });
  expect(order).toEqual(['renewed', 'merged']);
});

test('nothing is taken along while the notes cannot be opened: a file with some of them would pass for whole', async () => {
  const here = program();
  const unread = createProgram(here.bound, () => MOCK_NOW, {
    ...here.notes,
    snapshot: () => ({ ...here.notes.snapshot(), status: 'unread' }),
    open: async () => undefined,
  });
  expect(await takeAlong(unread, 'devices', '')).toMatchObject({ ok: false, failure: { code: 'file-unreadable' } });
  expect(unread.store.getState().takingAlong.running).toBe(false);
});

function headOf(state: NotesState): OpenedHead {
  const facts = { author: null, device: null, at: null, publications: [], settings: null };
  const opened = openFile(pack(state, { audience: 'devices', ...facts }));
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.head;
}

test('a file of excerpt documents alone can be brought in and taken back, and does not take what was here already', async () => {
  const here = program();
  const theirs = deskWithDocument('other');
  await brought(here, theirs.state());
  expect(here.store.getState().notice.notice).toMatchObject({ kind: 'brought-in', count: 0, excerpts: 1 });
  theirs.do(addItems(theirs.document(), [passage('new')], 'p'));
  await brought(here, theirs.state());
  const items = () => excerptsOf(here.notes.snapshot().excerpts).map(({ items }) => items.map(({ id }) => id));
  expect(items()).toEqual([['h', 't', 'p', 'new', 'q', 'a']]);
  await takeBackImport(here, 'import-2');
  expect(items()).toEqual([['h', 't', 'p', 'q', 'a']]);
  await takeBackImport(here, 'import-1');
  expect(items()).toEqual([]);
  await bringImportAgain(here, 'import-2');
  expect(items()).toEqual([['h', 't', 'p', 'new', 'q', 'a']]);
});
