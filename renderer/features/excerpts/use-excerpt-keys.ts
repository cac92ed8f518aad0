/** The keys of the screen of excerpts, listed by `?`. */
import { useMemo } from 'react';
import type { Messages } from '../../messages/index.ts';
import {
  chooseItems,
  chosenItems,
  joinChosen,
  moveChosen,
  openItemDialog,
  removeChosen,
} from '../../state/excerpt-desk.ts';
import type { MadeExcerpt } from '../../state/excerpt-files.ts';
import { currentDocument } from '../../state/excerpts.ts';
import { type Shortcut, useShortcuts } from '../../state/keys.ts';
import { goBack } from '../../state/location.ts';
import { printSheets } from '../../state/print-sheets.ts';
import type { Program } from '../../state/program.ts';
import { useProgram } from '../../state/use-program.ts';
import { openSource } from './open-source.ts';
import { saveExcerpt } from './save-excerpt.ts';

export function useExcerptKeys(made: MadeExcerpt | null): void {
  const program = useProgram();
  useShortcuts(useMemo(() => editing(program), [program]));
  useShortcuts(useMemo(() => (made?.isWhole ? leaving(program, made) : []), [program, made]));
}

const key = (keys: string, name: keyof Messages['excerpts']['keys'], run: () => void): Shortcut => ({
  keys,
  says: ({ excerpts }) => excerpts.keys[name],
  run,
});

const editing = (program: Program): readonly Shortcut[] => [
  key('Alt+ArrowUp', 'move', () => void moveChosen(program, -1)),
  { ...key('Alt+ArrowDown', 'move', () => void moveChosen(program, 1)), unlisted: true },
  key('Enter', 'open', () => openChosen(program)),
  key('Delete', 'remove', () => void removeChosen(program)),
  key('F2', 'cut', () => {
    const [item, ...more] = chosenItems(program);
    if (more.length > 0) return;
    if (item?.kind === 'passage' || item?.kind === 'heading' || item?.kind === 'text')
      openItemDialog(program, { kind: item.kind, id: item.id });
  }),
  key('j', 'join', () => void joinChosen(program)),
  key('h', 'heading', () => openItemDialog(program, { kind: 'heading', id: null })),
  key('t', 'text', () => openItemDialog(program, { kind: 'text', id: null })),
  key('Ctrl+A', 'all', () =>
    chooseItems(program, currentDocument(program.store.getState())?.items.map(({ id }) => id) ?? []),
  ),
  key('Escape', 'back', () => {
    if (program.store.getState().excerptDesk.chosen.size > 0) chooseItems(program, []);
    else goBack(program);
  }),
];

const leaving = (program: Program, made: MadeExcerpt): readonly Shortcut[] => [
  key('Ctrl+P', 'print', () => void printSheets(made.sheets, { title: made.flow.title })),
  key('Ctrl+S', 'save', () => void saveExcerpt(program, made, 'docx')),
];

function openChosen(program: Program): void {
  const [item] = chosenItems(program);
  if (item?.kind === 'heading' || item?.kind === 'text') openItemDialog(program, { kind: item.kind, id: item.id });
  else if (item) openSource(program, item);
}
