import { beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../../../preload/contract/values.ts';
import { cardsOf, type NoteCard } from '../../../../renderer/domain/notes/card.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';
import { copyQuotation } from '../../../../renderer/features/annotating/copy-quotation.ts';
import { createMemoryRepository, type NotesRepository } from '../../../../renderer/notes/repository.ts';
import {
  answerNote,
  chooseVersion,
  confirmPlace,
  eraseNote,
  joinVersions,
  keepSpan,
  markSelection,
  placeNote,
  restyle,
  share,
  stopEditing,
  typeAhead,
  writeNote,
} from '../../../../renderer/state/annotating.ts';
import { listenToNotes, undoNotes } from '../../../../renderer/state/notes.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

vi.stubGlobal('document', { getSelection: () => null });
const now = () => MOCK_NOW;

interface Desk {
  readonly program: Program;
  readonly article: Article;
  readonly other: Article;
}
let desk: Desk;

async function deskOver(notes: NotesRepository = createMemoryRepository(now)): Promise<Desk> {
  const bound = createFakeBound(LIBRARIES.two);
  const program = createProgram(bound, now, notes);
  listenToNotes(program);
  await notes.open();
  const articles = await Promise.all(
    ['yunjiang-2026-2-1', 'yunjiang-2026-2-2'].map((articleId) => bound.library.article({ articleId })),
  );
  const [article, other] = articles.map((answer) => {
    if (!answer.ok) throw new Error('the invented library holds no such article');
    return answer.value;
  });
  if (!article || !other) throw new Error('two articles were asked for');
  return { program, article, other };
}

beforeEach(async () => {
  desk = await deskOver();
});

const cards = (): readonly NoteCard[] => cardsOf(desk.program.store.getState().notes.notes);
function only(): NoteCard {
  const [card] = cards();
  if (!card) throw new Error('no note is there');
  return card;
}
const state = () => desk.program.store.getState();

function select({ blocks }: Article, start: number, end: number): void {
  const blockId = blocks[0]?.id ?? '';
  keepSpan(desk.program, { start: { blockId, offset: start }, end: { blockId, offset: end } });
}

async function marked(): Promise<NoteCard> {
  select(desk.article, 0, 6);
  await markSelection(desk.program, desk.article, 'plum', true);
  return only();
}

test('what is selected is marked with its words, chosen, and asked for a note', async () => {
  const card = await marked();
  expect(card).toMatchObject({ pigment: 'plum', style: 'highlight', shared: false, articleId: desk.article.id });
  expect(card.target?.quote.exact).toBe(
    Array.from(desk.article.blocks[0]?.text ?? '')
      .slice(0, 6)
      .join(''),
  );
  expect(state().annotating).toMatchObject({ selected: { noteId: card.id }, editing: card.id, span: null });
});

test('words typed before the editor stood are a note also when it is left before it stands', async () => {
  select(desk.article, 0, 6);
  const marking = markSelection(desk.program, desk.article, 'plum', true);
  typeAhead(desk.program, '赶在前头的字');
  stopEditing(desk.program);
  await marking;
  expect(only().wordings).toMatchObject([{ text: '赶在前头的字' }]);
  expect(state().annotating).toMatchObject({ editing: null, typedAhead: '' });
});

test('nothing is marked where nothing is selected, and the reader hears why', async () => {
  expect(await markSelection(desk.program, desk.article, 'plum', true)).toBeNull();
  expect(cards()).toEqual([]);
  expect(state().announcement.text).toContain('选中');
});

test('while notes cannot be opened nothing is said to be marked, and what was typed is not taken for kept', async () => {
  const notes = createMemoryRepository(now);
  const shut: NotesRepository = {
    ...notes,
    open: async () => undefined,
    snapshot: () => ({
      ...notes.snapshot(),
      status: 'unread',
      keeping: { state: 'failed', failure: { code: 'file-unreadable', file: null, line: null, facts: {} } },
    }),
    perform: async () => 'nothing',
  };
  const card = await marked();
  desk = await deskOver(shut);
  select(desk.article, 0, 6);
  expect(await markSelection(desk.program, desk.article, 'plum', true)).toBeNull();
  expect(state().annotating).toMatchObject({ selected: null, editing: null });
  expect(state().notice.notice).toEqual({ kind: 'refused' });
  expect(await writeNote(desk.program, card, '字', [])).toBeNull();
});

test('tags stand in the words: taken out of them they are gone, and one step of undo brings all back', async () => {
  const card = await marked();
  const onto = await writeNote(desk.program, card, '看看 #排水 和 #管网', card.heads);
  expect(only().tags).toEqual(['排水', '管网']);
  await writeNote(desk.program, only(), '看看 #管网', onto ?? []);
  expect(only().tags).toEqual(['管网']);
  await undoNotes(desk.program);
  expect(only()).toMatchObject({ tags: ['排水', '管网'], wordings: [{ text: '看看 #排水 和 #管网' }] });
});

test('sharing one note changes that note alone', async () => {
  await share(desk.program, await marked(), true);
  expect(only().shared).toBe(true);
  expect(state().settings.current.notesShared).toBe(false);
  select(desk.article, 2, 4);
  await markSelection(desk.program, desk.article, 'plum', false);
  expect(cards().map(({ shared }) => shared)).toEqual([true, false]);
});

test('an answer is as private as the note it answers', async () => {
  const card = await marked();
  await answerNote(desk.program, card);
  expect(cards().find(({ replyTo }) => replyTo === card.id)?.shared).toBe(false);
  expect(state().annotating.selected?.noteId).toBe(card.id);
});

/** Somebody else writes to the note at once with the reader. */
async function twoVersions(): Promise<NoteCard> {
  const card = await marked();
  const seen = state().notes.notes;
  await writeNote(desk.program, card, '我的话', card.heads);
  const theirs = apply(
    seen,
    { do: 'type', id: card.id, text: '何砚田的话', onto: card.heads },
    { clock: newClock('his'), author: { id: 'he', name: '何砚田' }, now: MOCK_NOW.getTime() + 1 },
  ).state;
  const both = merge(state().notes.notes, theirs);
  const notes = createMemoryRepository(now, both);
  desk = await deskOver(notes);
  return only();
}

test('a version that is chosen stays its writer’s', async () => {
  const card = await twoVersions();
  const his = card.wordings.find(({ author }) => author.id === 'he');
  expect(card.wordings).toHaveLength(2);
  if (his) await chooseVersion(desk.program, card, his);
  expect(only().wordings).toMatchObject([{ text: '何砚田的话', author: { id: 'he' } }]);
});

test('versions that are joined are the reader’s, with all words', async () => {
  const card = await twoVersions();
  await joinVersions(desk.program, card);
  const [joined, ...others] = only().wordings;
  expect(others).toEqual([]);
  expect(joined?.author.id).toBe(state().notes.owner.id);
  expect(joined?.text.split('\n\n').toSorted()).toEqual(['何砚田的话', '我的话']);
});

test('a mark is placed in another article, and confirmed there it stays there', async () => {
  const card = await marked();
  const blockId = desk.other.blocks[0]?.id ?? '';
  const span = { start: { blockId, offset: 0 }, end: { blockId, offset: 4 } };
  await placeNote(desk.program, desk.other, card.id, span);
  expect(only().articleId).toBe(desk.other.id);
  const ranges = [{ blockId, start: 0, end: 4 }];
  const mark = { card: only(), placement: null, ranges, start: 0, end: 4, lane: 1, answers: [] } as const;
  await confirmPlace(desk.program, desk.other, mark);
  expect(only().articleId).toBe(desk.other.id);
});

test('the look goes round, and the last one drawn is that of new marks', async () => {
  await restyle(desk.program, await marked());
  expect(only().style).toBe('underline');
  expect(state().settings.current.noteStyle).toBe('underline');
  await restyle(desk.program, only());
  expect(only().style).toBe('none');
  expect(state().settings.current.noteStyle).toBe('underline');
});

test('what is erased is left, and comes back by undoing', async () => {
  const card = await marked();
  await eraseNote(desk.program, card.id);
  expect(cards()).toEqual([]);
  expect(state().annotating).toMatchObject({ selected: null, editing: null });
  await undoNotes(desk.program);
  expect(only().id).toBe(card.id);
});

test.each([
  ['2025', '，2026（'],
  ['2015', ', 2026('],
] as const)('a passage is copied with its source by the edition of %s', async (citationEdition, part) => {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { program, article } = desk;
  program.store.setState(({ settings }) => ({
    settings: { ...settings, current: { ...settings.current, citationEdition } },
  }));
  await copyQuotation(program, article, '几个字', []);
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^几个字\n/u);
  expect(writeText.mock.calls[0]?.[0]).toContain(part);
});
