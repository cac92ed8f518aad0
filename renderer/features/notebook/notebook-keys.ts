/** The keys of the notebook; they answer while no field has the focus. */
import { PIGMENTS } from '../../domain/notes/note.ts';
import type { Messages } from '../../messages/index.ts';
import type { Shortcut } from '../../state/keys.ts';
import { go, goBack } from '../../state/location.ts';
import {
  chooseAll,
  chooseNone,
  deleteChosen,
  moveCurrent,
  notebookView,
  recolourChosen,
  toggleChosen,
} from '../../state/notebook.ts';
import type { Program } from '../../state/program.ts';
import { noteRoute } from '../../state/route.ts';

/** Marks that Page Up and Page Down pass. */
const PAGE_MARKS = 5;

export function shortcutsOf(
  program: Program,
  field: { readonly current: HTMLInputElement | null },
): readonly Shortcut[] {
  const says = (of: (keys: Messages['notebook']['keys']) => string) => (messages: Messages) =>
    of(messages.notebook.keys);
  const key = (keys: string, of: (keys: Messages['notebook']['keys']) => string, run: () => void): Shortcut => ({
    keys,
    says: says(of),
    run,
  });
  const focus = () => field.current?.select();
  return [
    key(
      'ArrowDown',
      ({ move }) => move,
      () => moveCurrent(program, 1),
    ),
    key(
      'ArrowUp',
      ({ move }) => move,
      () => moveCurrent(program, -1),
    ),
    key(
      'PageDown',
      ({ move }) => move,
      () => moveCurrent(program, PAGE_MARKS),
    ),
    key(
      'PageUp',
      ({ move }) => move,
      () => moveCurrent(program, -PAGE_MARKS),
    ),
    key(
      'Home',
      ({ move }) => move,
      () => moveCurrent(program, Number.NEGATIVE_INFINITY),
    ),
    key(
      'End',
      ({ move }) => move,
      () => moveCurrent(program, Number.POSITIVE_INFINITY),
    ),
    key(
      'Shift+ArrowDown',
      ({ extend }) => extend,
      () => moveCurrent(program, 1, true),
    ),
    key(
      'Shift+ArrowUp',
      ({ extend }) => extend,
      () => moveCurrent(program, -1, true),
    ),
    key(
      'Enter',
      ({ open }) => open,
      () => openCurrent(program),
    ),
    key(
      'Space',
      ({ choose }) => choose,
      () => withCurrent(program, (id) => toggleChosen(program, id)),
    ),
    key(
      'Ctrl+A',
      ({ all }) => all,
      () => chooseAll(program),
    ),
    key(
      'Delete',
      (keys) => keys.delete,
      () => void deleteChosen(program),
    ),
    ...PIGMENTS.map((pigment, index) =>
      key(
        String(index + 1),
        ({ recolour }) => recolour,
        () => void recolourChosen(program, pigment),
      ),
    ),
    key('Ctrl+F', (keys) => keys.field, focus),
    key(
      'Escape',
      ({ back }) => back,
      () => {
        if (program.store.getState().notebook.chosen.size > 0) chooseNone(program);
        else goBack(program);
      },
    ),
  ];
}

function withCurrent({ store }: Program, run: (id: string) => void): void {
  const { current } = store.getState().notebook;
  if (current !== null) run(current);
}

function openCurrent({ store }: Program): void {
  const state = store.getState();
  if (state.route.screen !== 'notebook') return;
  const { entries } = notebookView(state, state.route);
  const entry = entries.find(({ card }) => card.id === state.notebook.current);
  if (entry && !entry.mishaps.includes('absent')) go(noteRoute(entry.card.articleId, entry.card.id));
}
