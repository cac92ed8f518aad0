/** The keys of the notebook; they answer while no field has the focus. */
import { PIGMENTS } from '../../domain/notes/note.ts';
import type { Messages } from '../../messages/index.ts';
import { collectAll, collectedCard } from '../../state/excerpt-collecting.ts';
import type { Shortcut } from '../../state/keys.ts';
import { go, goBack } from '../../state/location.ts';
import {
  actedOn,
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
  const key = (keys: string, name: keyof Messages['notebook']['keys'], run: () => void): Shortcut => ({
    keys,
    says: (messages) => messages.notebook.keys[name],
    run,
  });
  const move = (keys: string, by: number) => key(keys, 'move', () => moveCurrent(program, by));
  const unlisted = (shortcut: Shortcut): Shortcut => ({ ...shortcut, unlisted: true });
  return [
    move('ArrowDown', 1),
    move('ArrowUp', -1),
    unlisted(move('PageDown', PAGE_MARKS)),
    unlisted(move('PageUp', -PAGE_MARKS)),
    unlisted(move('Home', Number.NEGATIVE_INFINITY)),
    unlisted(move('End', Number.POSITIVE_INFINITY)),
    key('Shift+ArrowDown', 'extend', () => moveCurrent(program, 1, true)),
    unlisted(key('Shift+ArrowUp', 'extend', () => moveCurrent(program, -1, true))),
    key('Enter', 'open', () => openCurrent(program)),
    key('Space', 'choose', () => withCurrent(program, (id) => toggleChosen(program, id))),
    key('Ctrl+A', 'all', () => chooseAll(program)),
    key('Delete', 'delete', () => void deleteChosen(program)),
    {
      keys: 'e',
      says: ({ excerpts }) => excerpts.keys.collect,
      run: () =>
        void collectAll(
          program,
          actedOn(program).map(({ card }) => collectedCard(card)),
        ),
    },
    ...PIGMENTS.map((pigment, index): Shortcut => {
      const recolour = key(String(index + 1), 'recolour', () => void recolourChosen(program, pigment));
      return index === 0 ? recolour : unlisted(recolour);
    }),
    key('Ctrl+F', 'field', () => field.current?.select()),
    key('Escape', 'back', () => {
      if (program.store.getState().notebook.chosen.size > 0) chooseNone(program);
      else goBack(program);
    }),
  ];
}

function withCurrent({ store }: Program, run: (id: string) => void): void {
  const { current } = store.getState().notebook;
  if (current !== null) run(current);
}

function openCurrent(program: Program): void {
  const state = program.store.getState();
  if (state.route.screen !== 'notebook') return;
  const { entries } = notebookView(state, state.route);
  const entry = entries.find(({ card }) => card.id === state.notebook.current);
  if (entry && !entry.mishaps.includes('absent')) go(program, noteRoute(entry.card.articleId, entry.card.id));
}
