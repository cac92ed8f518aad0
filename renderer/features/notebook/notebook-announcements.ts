/** What a screen reader is told: how many marks the filter leaves, and the mark that the keys have come to. */
import { useEffect, useRef } from 'react';
import { announce } from '../../state/announcements.ts';
import type { NotebookView } from '../../state/notebook.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';

/** Said after typing has paused. */
const PAUSE = 700;

export function useNotebookAnnouncements({ entries, total, rows }: NotebookView): void {
  const program = useProgram();
  const { notebook: words } = useMessages();
  const wording = useWording();
  const current = useAppState(({ notebook }) => notebook.current);
  const isChosen = useAppState(({ notebook }) => notebook.current !== null && notebook.chosen.has(notebook.current));
  const sum = words.sum(wording.count(entries.length), wording.count(total)).join('');
  const saidSum = useRef(sum);
  useEffect(() => {
    if (saidSum.current === sum) return;
    const timer = setTimeout(() => {
      saidSum.current = sum;
      announce(program, sum);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [program, sum]);
  const row =
    current === null ? undefined : rows.find((each) => each.kind === 'entry' && each.entry.card.id === current);
  const card = row?.kind === 'entry' ? row.entry.card : null;
  const sentence =
    row?.kind === 'entry' && card
      ? [
          isChosen ? words.isChosen : '',
          card.target?.quote.exact ?? words.wholeArticle,
          card.wordings.map(({ text }) => text).join(' '),
          words.position(wording.count(row.at), wording.count(entries.length)),
        ]
          .filter(Boolean)
          .join(' ')
      : null;
  const said = useRef(sentence);
  useEffect(() => {
    if (said.current === sentence) return;
    said.current = sentence;
    if (sentence !== null) announce(program, sentence);
  }, [program, sentence]);
}
