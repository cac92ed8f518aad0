import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_STATE, type NotesState } from '../../../../renderer/domain/notes/note.ts';
import { recordMarkdown } from '../../../../renderer/domain/record/record-markdown.ts';
import { recordDocx } from '../../../../renderer/domain/word/record-docx.ts';
import { paragraphsOf } from '../../../support/office-file.ts';
import { does, newNote, passage, TRAPS } from '../../../support/study-group.ts';
import { MAKING, recordOf, zh } from './records.ts';

const PASSAGES = [
  '东渡片区有十九条巷子进过水',
  '出路',
  '于每月初五在渡口碰头',
  '先低后高，先下游后上游',
  '水印不会说话',
];

const anyNote = fc.record({
  who: fc.integer({ min: 1, max: 8 }),
  /** Of a note that has no answer-to: which passage, or none. */
  passage: fc.option(fc.constantFrom(...PASSAGES)),
  /** The number of the note it answers, which may be itself, in a ring with it, or not be there. */
  answers: fc.option(fc.integer({ min: 0, max: 12 })),
  shared: fc.boolean(),
  deleted: fc.boolean(),
  rewritten: fc.boolean(),
  text: fc.oneof(
    fc.constantFrom(...TRAPS, '', '# 题', '- 条', '```', '<!--', '\u0000'),
    fc.string({ unit: 'grapheme' }),
  ),
});
type AnyNote = typeof anyNote extends fc.Arbitrary<infer Value> ? Value : never;

/** No other text holds them. */
const wordsOf = (index: number) => [`词${index}甲尾`, `词${index}乙尾`] as const;

function stateOf(notes: readonly AnyNote[]): NotesState {
  return notes.reduce((on, note, index) => {
    const id = `n${index}`;
    const [first, second] = wordsOf(index);
    const target = note.passage === null || note.answers !== null ? null : passage(note.passage);
    const more = { target, shared: note.shared, replyTo: note.answers === null ? null : `n${note.answers}` };
    const made = does(note.who, 0, newNote(id, `${note.text}\n${first}`, more), on);
    const rewriting = { do: 'write', id, wordings: [{ text: second, author: `p${note.who}` }] } as const;
    const rewritten = note.rewritten ? does(note.who, 1, rewriting, made) : made;
    return note.deleted ? does(note.who, 2, { do: 'delete', id }, rewritten) : rewritten;
  }, EMPTY_STATE);
}

const timesIn = (text: string, words: string): number => text.split(words).length - 1;

test('every shared note that stands is said exactly once in both formats, and no other at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNote, { maxLength: 10 }), async (notes) => {
      const record = recordOf(stateOf(notes));
      const markdown = recordMarkdown(record, zh);
      const document = paragraphsOf(await recordDocx(record, zh, MAKING))
        .map(({ text }) => text)
        .join('\n');
      notes.forEach(({ shared, deleted, rewritten }, index) => {
        const stands = wordsOf(index).map((_, which) => Number(shared && !deleted && which === Number(rewritten)));
        for (const text of [markdown, document])
          expect(wordsOf(index).map((words) => timesIn(text, words))).toEqual(stands);
      });
    }),
    { numRuns: 60 },
  );
});
