/** What stands in the files of a shared folder. The one place that knows it: names, times and faults are others' business. */

import { decode, type Refusal } from '../../../../renderer/domain/notes/decode.ts';
import { encode } from '../../../../renderer/domain/notes/encode.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { KeptNotes } from '../notes/held-notes.ts';
import { textOf } from '../notes/note-file.ts';

/** All notes, for the reader’s other devices. Equal notes must give equal texts: by its text a file is known over a restart. */
export const textFor = ({ state }: KeptNotes): string => encode(state);

export type ReadShared =
  | { readonly kind: 'sound'; readonly state: NotesState }
  /** As a file is that has not been written to its end; it may be sound later. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** The first line of an age file, and of one in ASCII. */
const LOCKED = /^(?:age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/u;

export function readShared(bytes: Uint8Array): ReadShared {
  if (LOCKED.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64))))
    return { kind: 'refused', reason: 'locked' };
  const text = textOf(bytes);
  if (text === null) return { kind: 'unreadable', reason: 'not-utf-8' };
  const decoded = decode(text);
  if (decoded.ok) return { kind: 'sound', state: decoded.state };
  const reason = reasonOf(decoded.refusal);
  return { kind: decoded.refusal.kind === 'not-json' ? 'unreadable' : 'refused', reason };
}

function reasonOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'not-json':
    case 'broken-seal':
      return refusal.kind;
    case 'future-format':
      return `too-new: ${refusal.format}`;
    case 'shape':
      return `shape: ${refusal.at} ${refusal.expected}`;
    case 'altered':
      return `altered: ${refusal.note}`;
  }
}
