/** A window as far as notes go: it writes with the domain's operations and hands out what changed as a note file. */
import { encode } from '../../renderer/domain/notes/encode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState, type Person } from '../../renderer/domain/notes/note.ts';
import type { NewNote, Operation } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { newClock } from '../../renderer/domain/notes/stamp.ts';

export interface Desk {
  readonly state: () => NotesState;
  /** The notes that the operation changed, as they travel to the core. */
  readonly write: (operation: Operation) => Uint8Array<ArrayBuffer>;
  readonly take: (state: NotesState) => void;
}

export interface DeskOptions {
  readonly device?: string;
  readonly author?: Person;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export function createDesk({
  device = 'desk',
  author = { id: 'reader', name: '王某' },
  now = () => Date.UTC(2026, 10, 24, 8),
}: DeskOptions = {}): Desk {
  let state = EMPTY_STATE;
  let clock = newClock(device);
  return {
    state: () => state,
    write: (operation) => {
      const before = state;
      ({ state, clock } = apply(state, operation, { clock, author, now: now() }));
      return bytesOf({
        ...state,
        notes: new Map([...state.notes].filter(([id, note]) => before.notes.get(id) !== note)),
      });
    },
    take: (theirs) => {
      state = merge(state, theirs);
    },
  };
}

export const bytesOf = (state: NotesState, device: string | null = null): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(encode(state, device));

export const newNote = (id: string, text = '', more: Partial<NewNote> = {}): Operation => ({
  do: 'create',
  note: {
    id,
    articleId: 'article',
    issueId: 'issue',
    replyTo: null,
    target: null,
    pigment: 'cinnabar',
    style: 'highlight',
    tags: [],
    shared: false,
    text,
    ...more,
  },
});
