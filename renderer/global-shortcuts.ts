/** The keys and menu commands that work on every screen. */
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { CommandName } from '../preload/contract/contract.ts';
import { openDialog } from './state/dialogs.ts';
import { chooseFiles } from './state/import-job.ts';
import type { Shortcut } from './state/keys.ts';
import { go, goBack } from './state/location.ts';
import type { Program } from './state/program.ts';
import { EXCERPTS, EXCHANGE, NOTEBOOK, SHELF, searchRoute } from './state/route.ts';
import { stepReadingSize } from './state/settings.ts';
import { redoLast, undoLast } from './state/undo.ts';
import { useProgram } from './state/use-program.ts';

type GlobalCommand = Exclude<CommandName, 'find'>;

const run: { readonly [Name in GlobalCommand]: (program: Program) => void } = {
  import: chooseFiles,
  shelf: (program) => go(program, SHELF),
  search: (program) => go(program, searchRoute('')),
  notebook: (program) => go(program, NOTEBOOK),
  excerpts: (program) => go(program, EXCERPTS),
  exchange: (program) => go(program, EXCHANGE),
  'quick-open': (program) => openDialog(program, 'quick-open'),
  settings: (program) => go(program, { screen: 'settings' }),
  larger: (program) => stepReadingSize(program, 1),
  smaller: (program) => stepReadingSize(program, -1),
  keys: (program) => openDialog(program, 'keys'),
  about: (program) => go(program, { screen: 'about' }),
};

export function useGlobalShortcuts(): void {
  const program = useProgram();
  const shortcuts = useMemo(() => shortcutsOf(program), [program]);
  // In the layout phase, so that it is before the screen's own, which must win also when the program opens on that screen.
  useLayoutEffect(() => program.keys.register(shortcuts), [program, shortcuts]);
  useEffect(
    () =>
      program.bound.on('command', ({ name }) => {
        // A menu's 查找 is the same as its key, which the screen that can search within itself has registered.
        if (name === 'find')
          program.keys
            .groups()
            .flat()
            .find(({ keys }) => keys === 'Ctrl+F')
            ?.run();
        else run[name](program);
      }),
    [program],
  );
}

function shortcutsOf(program: Program): readonly Shortcut[] {
  const command = (keys: string, name: GlobalCommand): Shortcut => ({
    keys,
    says: (messages) => messages.keys.commands[name],
    run: () => run[name](program),
  });
  return [
    command('Ctrl+K', 'quick-open'),
    command('Ctrl+Shift+F', 'search'),
    command('Ctrl+Shift+N', 'notebook'),
    command('Ctrl+Shift+E', 'excerpts'),
    command('Ctrl+Shift+X', 'exchange'),
    command('Ctrl+O', 'import'),
    command('Ctrl+=', 'larger'),
    command('Ctrl+-', 'smaller'),
    command('Ctrl+,', 'settings'),
    command('?', 'keys'),
    { keys: 'Ctrl+Z', says: (messages) => messages.keys.undo, run: () => void undoLast(program) },
    { keys: 'Ctrl+Shift+Z', says: (messages) => messages.keys.redo, run: () => void redoLast(program) },
    { keys: 'Ctrl+Y', says: (messages) => messages.keys.redo, run: () => void redoLast(program), unlisted: true },
    { keys: 'Escape', says: (messages) => messages.keys.back, run: () => goBack(program) },
    { keys: 'Alt+ArrowLeft', says: (messages) => messages.keys.historyBack, run: () => window.history.back() },
    { keys: 'Alt+ArrowRight', says: (messages) => messages.keys.historyForward, run: () => window.history.forward() },
  ];
}
