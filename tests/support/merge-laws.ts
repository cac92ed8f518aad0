/** The laws of merging, each as a predicate over one generated history; states are compared as the bytes of their files. */
import { excerptsOf } from '../../renderer/domain/excerpts/excerpt-notes.ts';
import { shownState } from '../../renderer/domain/notes/aside.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';
import { headsOf, standingOf, tagsOf } from '../../renderer/domain/notes/shown.ts';
import { type History, textsShown } from './note-histories.ts';

const same = (one: NotesState, other: NotesState): boolean => encode(one) === encode(other);

function* pairs(states: readonly NotesState[]): Iterable<readonly [NotesState, NotesState, NotesState]> {
  for (let index = 0; index < states.length; index += 1) {
    const [a, b, c] = [0, 1, 2].map((step) => states[(index + step) % states.length]);
    if (a && b && c) yield [a, b, c];
  }
}

const statesOf = ({ devices, files }: History): readonly NotesState[] => [
  ...devices.map(({ state }) => state),
  ...files.slice(-3),
];

const all = (history: History, holds: (a: NotesState, b: NotesState, c: NotesState) => boolean): boolean => {
  for (const [a, b, c] of pairs(statesOf(history))) if (!holds(a, b, c)) return false;
  return true;
};

const together = (states: readonly NotesState[]): NotesState => states.reduce(merge, EMPTY_STATE);

/** What a reader sees, without what lies behind it. */
const shown = (state: NotesState): string =>
  JSON.stringify(
    [...shownState(state).notes.values()]
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((note) => [
        note.id,
        standingOf(note),
        headsOf(note).map(({ text, author }) => [text, author]),
        tagsOf(note),
        note.fields.pigment?.value,
        note.fields.style?.value,
        note.fields.shared?.value,
        excerptsOf(shownState(state)).filter(({ id }) => id === note.id),
      ]),
  );

export const LAWS: Readonly<Record<string, (history: History) => boolean>> = {
  'merging is commutative': (history) => all(history, (a, b) => same(merge(a, b), merge(b, a))),
  'merging is associative': (history) => all(history, (a, b, c) => same(merge(a, merge(b, c)), merge(merge(a, b), c))),
  'merging is idempotent, and what is known already changes not even identity': (history) =>
    all(history, (a, b) => {
      const joined = merge(a, b);
      return merge(a, a) === a && merge(joined, b) === joined && merge(joined, a) === joined;
    }),
  'devices that have seen the same states show the same notes, in whatever order they came': (history) => {
    const states = statesOf(history);
    const forwards = shown(together(states));
    const backwards = shown(together([...states].reverse()));
    const twice = shown(together([...states, ...states.slice(0, 2), ...history.files]));
    const everything = shown(together([...history.files, ...states]));
    return forwards === backwards && twice === everything;
  },
  'no words disappear but by a writer or a deletion that had seen them': (history) => {
    const end = together([...statesOf(history), ...history.files]);
    return history.words.every(({ text, noteId, rewritten, deleted }) => {
      const note = end.notes.get(noteId);
      if (!note) return false;
      if (standingOf(note) === 'deleted') return deleted || rewritten;
      return rewritten || textsShown(note).includes(text);
    });
  },
  'a file read back is the state it was written from': (history) =>
    statesOf(history).every((state) => {
      const decoded = decode(encode(state));
      return decoded.ok && merge(decoded.state, state) === decoded.state && same(decoded.state, state);
    }),
};
