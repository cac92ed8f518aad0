/** What stands in the files of a shared folder. The one place that knows it: names, times and faults are others' business. */

import { openFile } from '../../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../../renderer/domain/exchange/pack.ts';
import { isLocked } from '../../../../renderer/domain/exchange/passphrase.ts';
import { failureOf } from '../../../../renderer/domain/exchange/refusal.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { KeptNotes } from '../notes/held-notes.ts';
import { textOf } from '../notes/note-file.ts';

/** All notes, for the reader's other devices. Undated, so that equal notes give equal texts: by its text a file is known over a restart. */
export function textFor({ state, device }: KeptNotes): string {
  const id = state.devices.get(device)?.value ?? '';
  const author = { id, name: state.people.get(id)?.value ?? '' };
  return pack(state, { audience: 'devices', author, device, at: null, publications: [], settings: null });
}

export type ReadShared =
  | { readonly kind: 'sound'; readonly state: NotesState }
  /** As a file is that has not been written to its end; it may be sound later. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

export function readShared(bytes: Uint8Array): ReadShared {
  if (isLocked(bytes)) return { kind: 'refused', reason: 'locked' };
  const text = textOf(bytes);
  if (text === null) return { kind: 'unreadable', reason: 'not-utf-8' };
  const opened = openFile(text);
  if (opened.ok) return { kind: 'sound', state: opened.state };
  const { refusal } = opened;
  if (refusal.kind === 'future-format') return { kind: 'refused', reason: `too-new: ${refusal.format}` };
  const { reason } = failureOf(refusal, '').facts;
  return { kind: refusal.kind === 'not-json' ? 'unreadable' : 'refused', reason: String(reason ?? refusal.kind) };
}
