import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { askedWords } from '../../domain/notebook/folded.ts';
import { chooseRange, type NotebookView, setCurrent, toggleChosen } from '../../state/notebook.ts';
import type { Program } from '../../state/program.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { NotebookHeading } from './notebook-heading.tsx';
import { NotebookRowView } from './notebook-row.tsx';

/** Rows before they have been measured, in CSS pixels of 1rem = 16. */
const USUAL = { heading: 68, entry: 132 } as const;

/** Where the list was scrolled to in each entry of the history; forgotten when the window closes. */
const scrolled = new Map<string, number>();

interface NotebookListProps {
  readonly view: NotebookView;
  /** What is looked for, to be lit. */
  readonly words: string;
}

/** The marks; only those near the window are drawn. */
export function NotebookList({ view: { rows, entries }, words }: NotebookListProps) {
  const program = useProgram();
  const messages = useMessages();
  const current = useAppState(({ notebook }) => notebook.current);
  const simplified = useAppState((state) => state.simplified);
  const lit = useMemo(() => words.split(/\s+/u).flatMap((word) => askedWords(word, simplified)), [words, simplified]);
  const scroller = useRef<HTMLElement>(null);
  const key = window.navigation.currentEntry?.key ?? '';
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => USUAL[rows[index]?.kind ?? 'entry'],
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'entry' ? row.entry.card.id : `of ${row?.group.articleId}`;
    },
    initialOffset: () => scrolled.get(key) ?? 0,
    overscan: 6,
  });
  useShowCurrent(current, () => {
    const index = rows.findIndex((row) => row.kind === 'entry' && row.entry.card.id === current);
    // The first mark of an article comes with its title.
    if (index >= 0) list.scrollToIndex(rows[index - 1]?.kind === 'heading' ? index - 1 : index, { align: 'auto' });
    if (index >= 0) list.scrollToIndex(index, { align: 'auto' });
  });
  return (
    <section
      ref={scroller}
      className="notes-listed"
      aria-label={messages.notebook.list}
      onScroll={(event) => scrolled.set(key, event.currentTarget.scrollTop)}
    >
      <ol style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key: rowKey, start }) => {
          const row = rows[index];
          if (!row) return null;
          const place = {
            ref: list.measureElement,
            'data-index': index,
            style: { transform: `translateY(${start}px)` },
          };
          if (row.kind === 'heading') {
            return (
              <li key={rowKey} {...place} className="of">
                <NotebookHeading group={row.group} />
              </li>
            );
          }
          const { id } = row.entry.card;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the screen choose, from anywhere on it
            <li
              key={rowKey}
              {...place}
              className={id === current ? 'sel' : ''}
              aria-current={id === current ? 'true' : undefined}
              aria-setsize={entries.length}
              aria-posinset={row.at}
              onClick={(event) => answerClick(program, id, event)}
            >
              <NotebookRowView entry={row.entry} lit={lit} underTitle={row.group.articleId !== null} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Shift chooses up to here, Ctrl chooses this one too; links and boxes answer for themselves. */
function answerClick(program: Program, id: string, event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('a, button')) return;
  if (event.shiftKey) chooseRange(program, id);
  else if (event.ctrlKey || event.metaKey) toggleChosen(program, id);
  else setCurrent(program, id);
}

function useShowCurrent(current: string | null, show: () => void): void {
  const before = useRef(current);
  useEffect(() => {
    if (before.current === current) return;
    before.current = current;
    if (current !== null) show();
  });
}
