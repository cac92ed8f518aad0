import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type FoundNotes, selectFoundNote } from '../../state/found-notes.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { NoteResult } from './note-result.tsx';

/** A row before it has been measured, in CSS pixels of 1rem = 16. */
const USUAL_ROW = 140;

interface NoteResultsProps {
  readonly found: FoundNotes;
  readonly open: () => void;
}

/** Notes that have the words, in the order of the issues; only those near the window are drawn. */
export function NoteResults({ found: { entries, lit }, open }: NoteResultsProps) {
  const program = useProgram();
  const { notebook: words } = useMessages();
  const selected = useAppState(({ search }) => search.selectedNote);
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => entries[index]?.card.id ?? index,
    overscan: 6,
  });
  const before = useRef(selected);
  useEffect(() => {
    if (before.current !== selected) rows.scrollToIndex(selected);
    before.current = selected;
  });
  return (
    <section ref={scroller} className="results note-results" aria-label={words.list}>
      {entries.length === 0 && <p className="none">{words.foundNone}</p>}
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose, in the field and on the screen
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={index === selected ? 'sel' : ''}
              aria-current={index === selected ? 'true' : undefined}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => selectFoundNote(program, index)}
              onDoubleClick={open}
            >
              <NoteResult entry={entry} lit={lit} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
