/** The profile's note file in memory, as the core keeps it: what comes is merged by the domain, and other windows hear of it. */
import type { Bound, EventName, Events } from '../../preload/contract/contract.ts';
import { type Failure, failure, success } from '../../preload/contract/failure.ts';
import type { NotesFound } from '../../preload/contract/note-values.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { encode } from '../../renderer/domain/notes/encode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';

export interface FakeNotesCore {
  readonly bound: Pick<Bound, 'notes' | 'on'>;
  readonly state: () => NotesState;
  readonly file: () => string;
  /** Note files as they came, decoded. */
  readonly kept: () => readonly NotesState[];
  readonly setState: (state: NotesState) => void;
  /** The profile has another device id from now on; windows are not told. */
  readonly setDevice: (device: string) => void;
  /** Every call fails so, until `null`. */
  readonly failWith: (failing: Failure | null) => void;
  /** These notes are refused, and any file with one of them. */
  readonly refuse: (...noteIds: readonly string[]) => void;
  /** Calls of `open` and `keep` wait, until the answer is called. */
  readonly hold: () => () => void;
  /** Whether one waits so. */
  readonly isHolding: () => boolean;
  readonly say: (event: Events['notesChanged']) => void;
  /** Whether `notesChanged` is heard at all. */
  readonly setDeaf: (isDeaf: boolean) => void;
}

export function createFakeNotesCore(
  identity: { readonly person?: string; readonly device?: string; readonly found?: NotesFound } = {},
): FakeNotesCore {
  const { person = 'me', found = { state: 'ready' } } = identity;
  let { device = 'laptop' } = identity;
  let state = EMPTY_STATE;
  let failing: Failure | null = null;
  let refused: readonly string[] = [];
  let gate: Promise<void> = Promise.resolve();
  let held = 0;
  let isDeaf = false;
  const changes = 0;
  const kept: NotesState[] = [];
  const listeners = new Set<(event: Events['notesChanged']) => void>();
  const say = (event: Events['notesChanged']) => {
    if (!isDeaf) for (const listener of listeners) listener(event);
  };
  const passGate = async () => {
    held += 1;
    await gate;
    held -= 1;
  };
  const answer = <T>(value: () => T) => (failing ? { ok: false as const, failure: failing } : success(value()));
  const backup = { name: '2026-11-24.bvnotes', writtenAt: '2026-11-24T00:00:00Z', bytes: 1, notes: 0, verified: true };
  return {
    bound: {
      on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => {
        const own = listener as (event: Events['notesChanged']) => void; // by the name, which is looked at next
        if (name === 'notesChanged') listeners.add(own);
        return () => listeners.delete(own);
      },
      notes: {
        open: async () => {
          await passGate();
          return answer(() => ({ device, person, found, digest: `${changes}`, file: encode(state, device) }));
        },
        keep: async ({ window, file }) => {
          await passGate();
          const decoded = decode(new TextDecoder().decode(file));
          if (failing) return answer(() => ({ digest: '' }));
          if (!decoded.ok || refused.some((id) => decoded.state.notes.has(id))) return failure('notes-refused');
          state = merge(state, decoded.state);
          kept.push(decoded.state);
          say({ window, noteIds: [...decoded.state.notes.keys()] });
          return success({ digest: `${changes}` });
        },
        some: async ({ noteIds }) =>
          answer(() => encode({ ...state, notes: new Map([...state.notes].filter(([id]) => noteIds.includes(id))) })),
        renewDevice: async () => success(null),
        backups: async () => answer(() => [backup]),
        backUp: async () => answer(() => backup),
        readBackup: async () => answer(() => encode(state)),
      },
    },
    state: () => state,
    file: () => encode(state),
    kept: () => kept,
    setState: (next) => {
      state = next;
    },
    setDevice: (next) => {
      device = next;
    },
    failWith: (next) => {
      failing = next;
    },
    refuse: (...noteIds) => {
      refused = noteIds;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    isHolding: () => held > 0,
    say,
    setDeaf: (deaf) => {
      isDeaf = deaf;
    },
  };
}
