import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bound } from '../../../../preload/contract/contract.ts';
import { failure, success } from '../../../../preload/contract/failure.ts';
import type { Article } from '../../../../preload/contract/values.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { choosing, NO_FILTER, type NotebookFilter } from '../../../../renderer/domain/notebook/filter.ts';
import { foundNotes } from '../../../../renderer/state/found-notes.ts';
import { countNotes } from '../../../../renderer/state/note-cards.ts';
import { cancelExport, gatherExport } from '../../../../renderer/state/note-export.ts';
import { loadNoteSources } from '../../../../renderer/state/note-sources.ts';
import {
  chooseAll,
  chooseRange,
  chosenEntries,
  deleteChosen,
  moveCurrent,
  notebookView,
  recolourChosen,
  setCurrent,
  tagChosen,
  toggleChosen,
} from '../../../../renderer/state/notebook.ts';
import { listenToNotes } from '../../../../renderer/state/notes.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { NOTEBOOK, type RouteOf, searchRoute } from '../../../../renderer/state/route.ts';
import { redoLast, undoLast } from '../../../../renderer/state/undo.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { creating, inventNotes } from '../../../support/invented-notes.ts';
import { articleAt, articles, note } from '../../domain/notebook/entries-of-notes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const route = (filter: NotebookFilter = NO_FILTER): RouteOf<'notebook'> => ({
  screen: 'notebook',
  filter,
  order: 'issue',
});

async function notebookWith(
  notes: Parameters<typeof creating>[0],
  bound: Bound = createFakeBound(LIBRARIES.two),
): Promise<Program> {
  const program = createProgram(bound, () => MOCK_NOW);
  listenToNotes(program);
  await program.notes.perform(creating(notes));
  await loadNoteSources(program);
  program.store.setState({ route: NOTEBOOK });
  return program;
}
const three = ['a', 'b', 'c'].map((id, index) => note(articleAt(index), { id, text: id }));
const view = ({ store }: Program, at = route()) => notebookView(store.getState(), at);
const listed = (program: Program) => view(program).entries.map(({ card }) => card.id);
const desk = ({ store }: Program) => store.getState().notebook;
const notice = ({ store }: Program) => store.getState().notice.notice;

test('the notebook knows title, column and issue of every mark, and asks for each issue once', async () => {
  const bound = createFakeBound(LIBRARIES.two);
  const asked: string[] = [];
  const library: typeof bound.library = {
    ...bound.library,
    articlesOf: (argument) => {
      asked.push(...argument.issueIds);
      return bound.library.articlesOf(argument);
    },
  };
  const program = await notebookWith(inventNotes(articles, 50), { ...bound, library });
  await loadNoteSources(program);
  expect(view(program).entries.every(({ source }) => source !== null)).toBe(true);
  expect(asked).toHaveLength(new Set(asked).size);
});

test('the arrow keys walk through the marks and stop at both ends; with Shift they choose what they pass', async () => {
  const program = await notebookWith(three);
  const [first, second, third] = listed(program);
  moveCurrent(program, -1);
  expect(desk(program).current).toBe(first);
  moveCurrent(program, 1, true);
  moveCurrent(program, 1, true);
  moveCurrent(program, 1, true);
  expect(desk(program).current).toBe(third);
  expect([...desk(program).chosen].sort()).toEqual([first, second, third].sort());
});

test('a range is chosen from where the choosing began', async () => {
  const program = await notebookWith(three);
  const [first = '', second = '', third = ''] = listed(program);
  setCurrent(program, third);
  chooseRange(program, second);
  expect([...desk(program).chosen].sort()).toEqual([second, third].sort());
  toggleChosen(program, second);
  expect([...desk(program).chosen]).toEqual([third]);
  expect(desk(program).current).not.toBe(first);
});

test('chosen marks are recoloured and tagged in one step, which one step of undo takes back', async () => {
  const program = await notebookWith(three);
  chooseAll(program);
  await recolourChosen(program, 'plum');
  expect(view(program).facets.pigment).toMatchObject([{ value: 'plum', count: 3 }]);
  await tagChosen(program, '待核', true);
  expect(view(program).facets.tag).toMatchObject([{ value: '待核', count: 3 }]);
  await undoLast(program);
  expect(view(program).facets.tag).toEqual([]);
  expect(notice(program)).toEqual({ kind: 'undone', changes: { tagged: 3 } });
  await undoLast(program);
  expect(view(program).facets.pigment).toMatchObject([{ value: 'cinnabar', count: 3 }]);
});

test('deleting asks nothing: the marks are gone, the keys stand on the one below, and undo brings all back', async () => {
  const program = await notebookWith(three);
  const [first = '', second = '', third = ''] = listed(program);
  toggleChosen(program, first);
  toggleChosen(program, second);
  await deleteChosen(program);
  expect(listed(program)).toEqual([third]);
  expect(desk(program)).toMatchObject({ current: third, chosen: new Set() });
  expect(notice(program)).toEqual({ kind: 'deleted', count: 2 });
  await undoLast(program);
  expect(listed(program)).toEqual([first, second, third]);
  expect(notice(program)).toEqual({ kind: 'undone', changes: { returned: 2 } });
  await redoLast(program);
  expect(listed(program)).toEqual([third]);
  expect(notice(program)).toEqual({ kind: 'redone', changes: { removed: 2 } });
});

test('nothing is done to chosen marks that the filter hides', async () => {
  const program = await notebookWith([...three, note(articleAt(0), { id: 'd', pigment: 'azurite' })]);
  chooseAll(program);
  const narrowed = route(choosing(NO_FILTER, 'pigment', ['azurite']));
  program.store.setState({ route: narrowed });
  expect(chosenEntries(view(program, narrowed).entries, desk(program).chosen)).toHaveLength(1);
  await deleteChosen(program);
  expect(listed(program).sort()).toEqual(['a', 'b', 'c']);
});

test('when there is nothing to undo, that is said', async () => {
  const program = await notebookWith([]);
  await undoLast(program);
  expect(notice(program)).toEqual({ kind: 'nothing-to-undo' });
  await redoLast(program);
  expect(notice(program)).toEqual({ kind: 'nothing-to-redo' });
  vi.advanceTimersByTime(60_000);
  expect(notice(program)).toBeNull();
});

const words = { pigments: {}, mishaps: {}, person: () => '我', day: (instant: string) => instant };

const exportedIn = (result: Awaited<ReturnType<typeof gatherExport>>) => (result?.ok ? result.value : null);

test('an export looks up the page of each quotation, keeps the order of the list, and says how far it is', async () => {
  const program = await notebookWith(inventNotes(articles, 40));
  const steps: (number | undefined)[] = [];
  program.store.subscribe(({ noteExport }) => steps.push(noteExport.running?.done));
  const notes = exportedIn(await gatherExport(program, view(program).entries, words));
  expect(notes?.map(({ id }) => id)).toEqual(listed(program));
  expect(notes?.every(({ citation }) => citation.includes('云江议事，2026（'))).toBe(true);
  expect(steps.length).toBeGreaterThan(2);
  expect(program.store.getState().noteExport.running).toBeNull();
});

test('an export that is stopped saves nothing', async () => {
  const program = await notebookWith(inventNotes(articles, 40));
  const gathering = gatherExport(program, view(program).entries, words);
  cancelExport(program);
  expect(await gathering).toBeNull();
});

test('an export gives the page on which a passage stands now, though nobody has looked for it yet', async () => {
  const fake = createFakeBound(LIBRARIES.two);
  const old = articles.find(({ blocks }) => blocks.length > 3);
  const text = old?.blocks[1]?.text ?? '';
  if (!old) throw new Error('the invented issue has no long article');
  // Reset: every paragraph has another id, and pages are counted from 30.
  const revised: Article = {
    ...old,
    blocks: old.blocks.map((block, index) => ({ ...block, id: `${block.id}x`, page: 30 + index })),
  };
  const bound: Bound = {
    ...fake,
    library: { ...fake.library, article: async () => success(revised) },
  };
  const blockId = old.blocks[1]?.id ?? '';
  const blocks = textBlocksOf(old);
  const passage = describe(blocks, { blockId, offset: 0 }, { blockId, offset: 6 });
  const program = await notebookWith([note(old, { id: 'moved', target: passage })], bound);
  const [record] = exportedIn(await gatherExport(program, view(program).entries, words)) ?? [];
  expect(record).toMatchObject({ page: '31', quotation: Array.from(text).slice(0, 6).join('') });
});

test('an export during which the library does not answer fails with its reason, and makes no rows without a citation', async () => {
  const fake = createFakeBound(LIBRARIES.two);
  let isGone = false;
  const bound: Bound = {
    ...fake,
    library: {
      ...fake.library,
      article: async (which) => (isGone ? failure('host-gone') : fake.library.article(which)),
    },
  };
  const program = await notebookWith(inventNotes(articles, 40), bound);
  isGone = true;
  expect(await gatherExport(program, view(program).entries, words)).toEqual(failure('host-gone'));
  expect(program.store.getState().noteExport.running).toBeNull();
});

test('what is written while the search screen is open is found there at once', async () => {
  const program = await notebookWith(three);
  program.store.setState({ route: searchRoute('水印') });
  const found = () => foundNotes(program.store.getState()).entries.map(({ card }) => card.id);
  expect(found()).toEqual([]);
  await program.notes.perform({ do: 'type', id: 'b', text: '还有哪些“水印”' });
  expect(found()).toEqual(['b']);
});

test('marks and notes are counted by issue and by article; what is deleted does not count', async () => {
  const program = await notebookWith(three);
  const counts = () => countNotes(program.store.getState().notes.notes);
  expect(counts().all).toEqual({ marks: 0, notes: 3 });
  expect(counts().articles.get(articleAt(0).id)).toEqual({ marks: 0, notes: 1 });
  await program.notes.perform({ do: 'delete', id: 'a' });
  expect(counts().articles.get(articleAt(0).id)).toBeUndefined();
});
