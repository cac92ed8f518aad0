/** Keys for marks: those for what is selected in the text, and those for the mark the reader is at. */
import { useMemo } from 'react';
import type { Article } from '../../../preload/contract/values.ts';
import type { DocumentView } from '../../document/document-view.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { PIGMENTS, type Pigment } from '../../domain/notes/note.ts';
import {
  beginPlacing,
  editNote,
  eraseNote,
  markSelection,
  recolour,
  restyle,
  selectNote,
} from '../../state/annotating.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import type { Program } from '../../state/program.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';
import { copyQuotation } from './copy-quotation.ts';
import { copySelection, writeOnSelection } from './selection-bar.tsx';

interface Surroundings {
  readonly article: Article;
  readonly marks: readonly PlacedMark[];
  readonly view: () => DocumentView;
}

export function useMarkKeys({ article, marks, view }: Surroundings): void {
  const program = useProgram();
  const hasSpan = useAppState(({ annotating }) => annotating.span !== null || annotating.printed !== null);
  const selectedId = useAppState(({ annotating }) => annotating.selected?.noteId ?? null);
  const placing = useAppState(({ annotating }) => annotating.placing);
  const selected = marks.find(({ card }) => card.id === selectedId) ?? null;
  const always = useMemo(
    (): readonly Shortcut[] => [
      { keys: '.', says: ({ annotating }) => annotating.keys.next, run: () => stepMark(program, marks, 1) },
      { keys: ',', says: ({ annotating }) => annotating.keys.previous, run: () => stepMark(program, marks, -1) },
      {
        keys: 'b',
        says: ({ annotating }) => annotating.keys.margin,
        run: () => void changeSettings(program, { marginOpen: !program.store.getState().settings.current.marginOpen }),
      },
      ...PIGMENTS.map(
        (pigment, index): Shortcut => ({
          keys: String(index + 1),
          says: ({ annotating }) => annotating.keys.mark(annotating.pigments[pigment]),
          run: () => paint(program, article, pigment),
        }),
      ),
    ],
    [program, article, marks],
  );
  const onMark = useMemo((): readonly Shortcut[] => {
    if (!selected) return [];
    const { card, ranges } = selected;
    return [
      { keys: 'Enter', says: ({ annotating }) => annotating.keys.write, run: () => editNote(program, card.id) },
      { keys: 'Delete', says: ({ annotating }) => annotating.keys.erase, run: () => void eraseNote(program, card.id) },
      { keys: 'u', says: ({ annotating }) => annotating.keys.style, run: () => void restyle(program, card) },
      {
        keys: 'y',
        says: ({ annotating }) => annotating.keys.copy,
        run: () => void copyQuotation(program, article, card.target?.quote.exact ?? article.title, ranges),
      },
    ];
  }, [program, article, selected]);
  // Also in the moment before a mark that was just made is there.
  const isAtMark = selectedId !== null;
  const leaving = useMemo(
    (): readonly Shortcut[] =>
      isAtMark
        ? [{ keys: 'Escape', says: ({ annotating }) => annotating.keys.leave, run: () => selectNote(program, null) }]
        : [],
    [program, isAtMark],
  );
  const onSpan = useMemo((): readonly Shortcut[] => {
    if (!hasSpan) return [];
    return [
      {
        keys: 'Enter',
        says: ({ annotating }) => annotating.keys.write,
        run: () => void writeOnSelection(program, article),
      },
      {
        keys: 'y',
        says: ({ annotating }) => annotating.keys.copy,
        run: () => void copySelection(program, article, view()),
      },
      {
        keys: 'Tab',
        says: ({ annotating }) => annotating.bar,
        // From the text only (the sheet's onKeyDown): elsewhere Tab goes where it always goes.
        listedOnly: true,
        run: () => undefined,
      },
      {
        keys: 'Escape',
        says: ({ annotating }) => annotating.keys.leave,
        run: () => document.getSelection()?.removeAllRanges(),
      },
    ];
  }, [program, article, hasSpan, view]);
  const onPlacing = useMemo(
    (): readonly Shortcut[] =>
      placing === null
        ? []
        : [
            {
              keys: 'Escape',
              says: ({ annotating }) => annotating.stopPlacing,
              run: () => beginPlacing(program, null),
            },
          ],
    [program, placing],
  );
  useShortcuts(always);
  useShortcuts(onPlacing);
  useShortcuts(onMark);
  useShortcuts(leaving);
  useShortcuts(onSpan);
}

/** What is selected is marked; else the mark the reader is at takes the pigment. */
function paint(program: Program, article: Article, pigment: Pigment): void {
  const { span, printed, selected } = program.store.getState().annotating;
  if (span || printed || !selected) void markSelection(program, article, pigment, true);
  else void recolour(program, selected.noteId, pigment);
}

/** From mark to mark in the order in which they are read; from nowhere to the first or the last. */
function stepMark(program: Program, marks: readonly PlacedMark[], step: 1 | -1): void {
  if (marks.length === 0) return;
  const { selected } = program.store.getState().annotating;
  const at = marks.findIndex(({ card }) => card.id === selected?.noteId);
  const from = at < 0 && step === -1 ? 0 : at;
  const next = marks[(from + step + marks.length) % marks.length];
  if (next) selectNote(program, next.card.id, true);
}
