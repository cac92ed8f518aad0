import { expect, test } from 'vitest';
import { cardsOf, type NoteCard } from '../../../renderer/domain/notes/card.ts';
import type { NotesState } from '../../../renderer/domain/notes/note.ts';
import type { Operation } from '../../../renderer/domain/notes/operation.ts';
import { apply } from '../../../renderer/domain/notes/operations.ts';
import { createNoteIndex, type NoteIndex } from '../../../renderer/domain/quick-open/note-index.ts';
import { pinyinReader } from '../../../renderer/state/pinyin-reader.ts';
import { ME, penOf, written } from '../../support/invented-notes.ts';
import { articleAt, at, NOW, note } from '../domain/notebook/entries-of-notes.ts';

const go = async () => undefined;
const notes = [
  note(articleAt(0), { id: 'words', text: '气象站的记录是一百四十八毫米，请核对。' }),
  note(articleAt(0), { id: 'tag', tags: ['排水'], ...at(0, '柳渠旧志') }),
  note(articleAt(1), { id: 'passage', ...at(3, '先低后高的次序要写进章程') }),
];

async function indexOf(state: NotesState): Promise<NoteIndex> {
  const index = createNoteIndex(pinyinReader);
  await index.follow(cardsOf(state), go);
  return index;
}
const find = (index: NoteIndex, typed: string) => index.find(typed, 10).map(({ card }) => card.id);
const after = (state: NotesState, operation: Operation) => apply(state, operation, penOf(ME, NOW)).state;

test('a note is found by its words, its tags and its passage; a tag also by # and by pinyin', async () => {
  const index = await indexOf(written(notes, ME, NOW));
  expect(find(index, '记录')).toEqual(['words']);
  expect(find(index, '次序')).toEqual(['passage']);
  for (const typed of ['排水', '#排水', '＃排水', 'paishui', 'ps']) expect(find(index, typed)).toEqual(['tag']);
  expect(find(index, '記錄')).toEqual(['words']);
  expect(find(index, '没有的字')).toEqual([]);
});

test('what was typed is lit in what is shown of the note', async () => {
  const index = await indexOf(written(notes, ME, NOW));
  expect(index.find('记录', 1)[0]).toMatchObject({ title: '气象站的记录是一百四十八毫米，请核对。', lit: [[4, 6]] });
});

test('a note is found by the pinyin of its words, in full or by initials, at its beginning first; the words are lit', async () => {
  const spoken = note(articleAt(0), { id: 'spoken', text: '请在小组会上念\n重点是次序' });
  const index = await indexOf(written([...notes, spoken], ME, NOW));
  for (const typed of ['qzxzhs', 'xiaozu', 'xzhuishang', 'chongdian', 'zdscx'])
    expect(find(index, typed)).toEqual(['spoken']);
  expect(index.find('xiaozuh', 1)[0]).toMatchObject({ title: '请在小组会上念 重点是次序', lit: [[2, 5]] });
  expect(find(index, 'q')).toEqual([]);
  const [start, within] = index.find('qz', 2).concat(index.find('jl', 1));
  expect(start?.score).toBeGreaterThan(within?.score ?? 0);
  await index.follow(cardsOf(after(written([spoken], ME, NOW), { do: 'type', id: 'spoken', text: '改了' })), go);
  expect(find(index, 'xiaozu')).toEqual([]);
  expect(find(index, 'gl')).toEqual(['spoken']);
});

test('a note is found by what it says now, and not by what it said; what is deleted is not found', async () => {
  const before = written(notes, ME, NOW);
  const index = await indexOf(before);
  const rewritten = after(before, { do: 'type', id: 'words', text: '已核对无误' });
  await index.follow(cardsOf(rewritten), go);
  expect(find(index, '无误')).toEqual(['words']);
  expect(find(index, '毫米')).toEqual([]);
  const deleted = after(rewritten, { do: 'delete', id: 'words' });
  await index.follow(cardsOf(deleted), go);
  expect(find(index, '无误')).toEqual([]);
  await index.follow(cardsOf(after(deleted, { do: 'restore', id: 'words' })), go);
  expect(find(index, '无误')).toEqual(['words']);
});

test('what is written while many notes are still being taken in is found, and nothing is taken in twice', async () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    note(articleAt(0), { id: `m${index}`, text: `第${index}条底数` }),
  );
  const state = written(many, ME, NOW);
  const index = createNoteIndex(pinyinReader);
  let more: Promise<void> | null = null;
  const changed = after(state, { do: 'type', id: 'm7', text: '新写的话' });
  await index.follow(cardsOf(state), async () => {
    more ??= index.follow(cardsOf(changed), go);
  });
  await more;
  const hits = index.find('底数', 1000).map(({ card }: { readonly card: NoteCard }) => card.id);
  expect(hits).toHaveLength(199);
  expect(new Set(hits).size).toBe(199);
  expect(find(index, '新写')).toEqual(['m7']);
});
