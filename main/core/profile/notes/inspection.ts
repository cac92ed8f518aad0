/** What a note file says when it is read back: whether all of it can be read, and whether it is what was written. */
import { isSeen } from '../../../../renderer/domain/notes/aside.ts';
import { spell } from '../../../../renderer/domain/notes/encode.ts';
import { readNotes, textOf } from './note-file.ts';

export interface Inspection {
  /** It can be read, and spelled again it has the same bytes: not one of them was changed. */
  readonly isWhole: boolean;
  /** Deleted ones not counted, nor those set aside; 0 of a file that cannot be read. */
  readonly notes: number;
  /** `null` of a file that cannot be read. */
  readonly digest: string | null;
}

/** Answers of some thousand notes after a second or so: not for a thread that has queries to answer. */
export type Inspect = (bytes: Uint8Array<ArrayBuffer>) => Promise<Inspection>;

export function inspect(bytes: Uint8Array): Inspection {
  const read = readNotes(bytes);
  if (read.kind !== 'sound') return { isWhole: false, notes: 0, digest: null };
  const { pieces, digest } = spell(read.state, read.device);
  const notes = [...read.state.notes.values()].filter(isSeen).length;
  return { isWhole: pieces.join('') === textOf(bytes), notes, digest };
}
