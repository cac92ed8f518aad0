import { expect, test } from 'vitest';
import type { ExcerptDocument } from '../../../../renderer/domain/excerpts/document.ts';
import type { Operation } from '../../../../renderer/domain/notes/operation.ts';
import { createMemoryRepository } from '../../../../renderer/notes/repository.ts';
import {
  changeOptions,
  chooseItems,
  moveChosen,
  omit,
  removeChosen,
  retitleCurrent,
  showNotesOf,
  writeItem,
} from '../../../../renderer/state/excerpt-desk.ts';
import { collect, currentDocument } from '../../../../renderer/state/excerpts.ts';
import { listenToNotes } from '../../../../renderer/state/notes.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { undoLast } from '../../../../renderer/state/undo.ts';
import { targetOf } from '../../../support/excerpt-desk.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

/** Its changes take a moment, as a database does. */
async function withPassages(...words: readonly string[]): Promise<Program> {
  const notes = createMemoryRepository(() => MOCK_NOW);
  const perform = async (operation: Operation) => {
    await new Promise<void>((resolve) => setImmediate(resolve));
    return notes.perform(operation);
  };
  const program = createProgram(createFakeBound(LIBRARIES.two), () => MOCK_NOW, { ...notes, perform });
  listenToNotes(program);
  for (const each of words)
    await collect(program, { kind: 'passage', articleId: 'a', issueId: 'yunjiang-2026-11', target: targetOf(each) });
  return program;
}

const current = ({ store }: Program): ExcerptDocument => {
  const document = currentDocument(store.getState());
  if (!document) throw new Error('no document');
  return document;
};
const wordsOf = (program: Program) =>
  current(program).items.map((item) => (item.kind === 'passage' ? item.target.quote.exact : item.kind));
const choose = (program: Program, words: string) =>
  chooseItems(
    program,
    current(program).items.flatMap((item) =>
      item.kind === 'passage' && item.target.quote.exact === words ? [item.id] : [],
    ),
  );

test('keys pressed faster than the notes are written: every step counts', async () => {
  const program = await withPassages('甲', '乙', '丙', '丁');
  choose(program, '丁');
  await Promise.all([moveChosen(program, -1), moveChosen(program, -1), moveChosen(program, -1)]);
  expect(wordsOf(program)).toEqual(['丁', '甲', '乙', '丙']);
  choose(program, '甲');
  await Promise.all([removeChosen(program), removeChosen(program)]);
  expect(wordsOf(program)).toEqual(['丁', '丙']);
});

test('title and byline written one after the other both stay, and so do words left out', async () => {
  const program = await withPassages('水印不会说话');
  await Promise.all([retitleCurrent(program, { title: '老城排水' }), retitleCurrent(program, { byline: '读书会' })]);
  expect(current(program)).toMatchObject({ title: '老城排水', byline: '读书会' });
  const [item] = current(program).items;
  await Promise.all([omit(program, item?.id ?? '', [0, 1]), omit(program, item?.id ?? '', [3, 5])]);
  expect(current(program).items[0]).toMatchObject({
    omitted: [
      [0, 1],
      [3, 5],
    ],
  });
});

test('a heading is put in after the item that is chosen by then', async () => {
  const program = await withPassages('甲', '乙');
  choose(program, '甲');
  await Promise.all([
    moveChosen(program, 1),
    writeItem(program, { kind: 'heading', id: null }, '一、底数', 1, []),
    writeItem(program, { kind: 'text', id: null }, '说明', 1, []),
  ]);
  expect(wordsOf(program)).toEqual(['乙', '甲', 'heading', 'text']);
});

test('notes that are chosen to be printed are printed, whether by the layout or by the passage', async () => {
  const program = await withPassages('甲', '乙');
  await changeOptions(program, { layout: 'study', notes: 'margin' });
  expect(current(program).items.every((item) => 'showsNotes' in item && item.showsNotes)).toBe(true);
  await undoLast(program);
  choose(program, '乙');
  await showNotesOf(program, true);
  expect(current(program).options.notes).toBe('below');
  await changeOptions(program, { notes: 'none' });
  await changeOptions(program, { notes: 'margin' });
  expect(current(program).items.map((item) => 'showsNotes' in item && item.showsNotes)).toEqual([false, true]);
});
