import { expect, test } from 'vitest';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { olderWordings } from '../../../../renderer/domain/notes/older.ts';
import { apply } from '../../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../../renderer/domain/notes/stamp.ts';
import { newNote } from '../../../support/note-desk.ts';

const START = Date.UTC(2026, 10, 27, 9);
const HOUR = 60 * 60 * 1000;

function written(texts: readonly string[]): NotesState {
  let state = EMPTY_STATE;
  let clock = newClock('here');
  const author = { id: 'me', name: '许知渔' };
  const steps = [
    newNote('one', texts[0] ?? ''),
    ...texts.slice(1).map((text) => ({ do: 'type', id: 'one', text }) as const),
  ];
  for (const [index, step] of steps.entries())
    ({ state, clock } = apply(state, step, { clock, author, now: START + index * HOUR }));
  return state;
}

test('what a note said before is kept, youngest first, with who and when', () => {
  const { notes, people } = written(['第一稿', '第二稿', '', '第四稿']);
  const note = notes.get('one');
  if (!note) throw new Error('not written');
  expect(olderWordings(note, people)).toEqual(
    ['', '第二稿', '第一稿'].map((text, index) => ({
      id: expect.any(String),
      text,
      author: { id: 'me', name: '许知渔' },
      at: new Date(START + (2 - index) * HOUR).toISOString(),
    })),
  );
});

test('a note that was never changed has none', () => {
  const { notes, people } = written(['只有一稿']);
  const note = notes.get('one');
  expect(note && olderWordings(note, people)).toEqual([]);
});
