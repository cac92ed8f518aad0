/** The notes of `window.bound`, kept in memory and merged as the core merges them. */
import type { Calls, Events } from '../../preload/contract/contract.ts';
import { failure, success } from '../../preload/contract/failure.ts';
import type { NoteBackup } from '../../preload/contract/note-values.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { encode, spell } from '../../renderer/domain/notes/encode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';
import { standingOf } from '../../renderer/domain/notes/shown.ts';

const DEVICE = 'device';
const OWNER = 'me';

export function createFakeNotes(say: (name: 'notesChanged', event: Events['notesChanged']) => void): Calls['notes'] {
  let state: NotesState = {
    ...EMPTY_STATE,
    devices: new Map([[DEVICE, { value: OWNER, stamp: `000000000-0000-${DEVICE}` }]]),
  };
  const backups = new Map<string, { readonly backup: NoteBackup; readonly file: string }>();
  const digest = () => spell(state, DEVICE).digest;
  return {
    open: async ({ known }) =>
      success({
        device: DEVICE,
        person: OWNER,
        found: { state: 'ready' },
        digest: digest(),
        file: known === digest() ? null : encode(state, DEVICE),
      }),
    keep: async ({ window, file }) => {
      const read = decode(new TextDecoder().decode(file));
      if (!read.ok) {
        return read.refusal.kind === 'future-format'
          ? failure('notes-too-new', {}, { format: read.refusal.format })
          : failure('notes-refused', {}, { reason: read.refusal.kind });
      }
      const before = state;
      state = merge(state, read.state);
      const noteIds = [...read.state.notes.keys()].filter((id) => before.notes.get(id) !== state.notes.get(id));
      if (state !== before) queueMicrotask(() => say('notesChanged', { window, noteIds }));
      return success({ digest: digest() });
    },
    some: async ({ noteIds }) => {
      const wanted = new Set(noteIds);
      return success(encode({ ...state, notes: new Map([...state.notes].filter(([id]) => wanted.has(id))) }));
    },
    renewDevice: async () => success(null),
    backups: async () => success([...backups.values()].map(({ backup }) => backup).reverse()),
    backUp: async () => {
      const file = encode(state, DEVICE);
      const backup: NoteBackup = {
        name: '2026-11-24.bvnotes',
        writtenAt: '2026-11-24T02:00:00.000Z',
        bytes: new TextEncoder().encode(file).byteLength,
        notes: [...state.notes.values()].filter((note) => standingOf(note) !== 'deleted').length,
        verified: true,
      };
      backups.set(backup.name, { backup, file });
      return success(backup);
    },
    readBackup: async ({ name }) => {
      const found = backups.get(name);
      return found ? success(found.file) : failure('not-found', {}, { backup: name });
    },
  };
}
