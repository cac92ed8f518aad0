/** Selecting by key: S puts a caret into the text, arrows move it, with Shift they select. Shift and an arrow alone begin it too. */
import { useMemo } from 'react';
import { type DocumentView, TITLE_BLOCK } from '../../document/document-view.ts';
import type { ReadingWindow } from '../../document/reading-window.ts';
import { createTextCaret, type Step, type TextCaret } from '../../document/text-caret.ts';
import { keepSpan, showCaret } from '../../state/annotating.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import type { Program } from '../../state/program.ts';
import { useAppState, useProgram } from '../../state/use-program.ts';
import type { ReadingPlaceKeeper } from '../reading/use-reading-place.ts';
import { selectedSpan } from './use-selection.ts';

interface Surroundings {
  readonly view: () => DocumentView;
  readonly window: () => ReadingWindow;
  readonly place: ReadingPlaceKeeper;
}

interface Motion {
  readonly keys: string;
  readonly to: 'forward' | 'backward';
  readonly step: Step;
}

/** What an arrow means where lines run down the page from right to left, and where they run across it. */
const motionsOf = (vertical: boolean): readonly Motion[] => [
  { keys: vertical ? 'ArrowDown' : 'ArrowRight', to: 'forward', step: 'character' },
  { keys: vertical ? 'ArrowUp' : 'ArrowLeft', to: 'backward', step: 'character' },
  { keys: vertical ? 'ArrowLeft' : 'ArrowDown', to: 'forward', step: 'line' },
  { keys: vertical ? 'ArrowRight' : 'ArrowUp', to: 'backward', step: 'line' },
  { keys: 'End', to: 'forward', step: 'lineboundary' },
  { keys: 'Home', to: 'backward', step: 'lineboundary' },
];

export function useCaretKeys({ view, window, place }: Surroundings): TextCaret {
  const program = useProgram();
  const shown = useAppState(({ annotating }) => annotating.caret);
  const caret = useMemo(() => createTextCaret(view), [view]);
  const extending = useMemo((): readonly Shortcut[] => {
    const begin = () => beginCaret(program, caret, place, view);
    const { vertical } = window();
    return [
      { keys: 's', says: ({ annotating }) => annotating.keys.caret, run: begin },
      ...motionsOf(vertical).map(
        ({ keys, to, step }): Shortcut => ({
          keys: `Shift+${keys}`,
          says: ({ annotating }) => annotating.keys.extend,
          run: () => {
            begin();
            caret.move(to, step, true);
            // The browser tells of a selection only later; the next key may already mark it.
            keepSpan(program, selectedSpan(view()));
            bringIn(caret, window(), place);
          },
        }),
      ),
    ];
  }, [program, caret, place, view, window]);
  const moving = useMemo((): readonly Shortcut[] => {
    if (!shown) return [];
    return [
      ...motionsOf(window().vertical).map(
        ({ keys, to, step }): Shortcut => ({
          keys,
          says: ({ annotating }) => annotating.keys.caret,
          run: () => {
            caret.move(to, step, false);
            bringIn(caret, window(), place);
          },
        }),
      ),
      {
        keys: 'Escape',
        says: ({ annotating }) => annotating.keys.leave,
        run: () => {
          document.getSelection()?.removeAllRanges();
          showCaret(program, false);
        },
      },
    ];
  }, [program, shown, caret, place, window]);
  useShortcuts(extending);
  useShortcuts(moving);
  return caret;
}

/** Where something is selected it goes on from there; else at the first line in the window. */
function beginCaret(program: Program, caret: TextCaret, place: ReadingPlaceKeeper, view: () => DocumentView): void {
  if (program.store.getState().annotating.caret && caret.point()) return;
  if (!caret.point()) {
    const { point } = place.anchor();
    // At the very beginning with the text; the title is a step back.
    const first = view()
      .blockIds()
      .find((id) => id !== TITLE_BLOCK);
    if (point && point.blockId !== TITLE_BLOCK) caret.put(point);
    else if (first !== undefined) caret.put({ blockId: first, offset: 0 });
  }
  showCaret(program, true);
}

/** The line of the caret stays in the window. */
function bringIn(caret: TextCaret, window: ReadingWindow, place: ReadingPlaceKeeper): void {
  const box = caret.box();
  if (!box) return;
  const line = window.ends(box) - window.begins(box);
  const before = window.begins(box) - line;
  const beyond = window.ends(box) + line - window.length();
  if (before < 0) place.moveBy(before);
  else if (beyond > 0) place.moveBy(beyond);
}
