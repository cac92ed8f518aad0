import { expect, test } from 'vitest';
import { noteLines } from '../../../../renderer/domain/word/note-lines.ts';

const line = (text: string) => ({ text, isItem: false });
const item = (text: string) => ({ text, isItem: true });

test('a note’s Markdown becomes lines of plain words, the items of its lists told apart', () => {
  expect(noteLines('# 要点\n\n- **先**摸清\n  - 再排\n\n是\r\n  \n1. 甲')).toEqual([
    line('要点'),
    item('先摸清'),
    item('再排'),
    line('是'),
    line('1. 甲'),
  ]);
});

test('what only looks like a sign stays', () => {
  expect(noteLines('-2 度\n=1+1\n+86\n#讨论')).toEqual(['-2 度', '=1+1', '+86', '#讨论'].map(line));
});
