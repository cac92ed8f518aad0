/**
 * The files of the other devices: read when they have changed, merged, and remembered by what they were. A file is taken for
 * unchanged by its size and time; where those could deceive it is read again, and known by its content.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { MAX_IMPORT_BYTES } from '../../../../preload/contract/contract.ts';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { FolderFile } from '../../../../preload/contract/folder-values.ts';
import { isSeen } from '../../../../renderer/domain/notes/aside.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { Ports } from '../../ports.ts';
import type { Listed } from '../notes/disk.ts';
import type { NoteExchange } from '../notes/note-keeper.ts';
import { readShared } from './file-text.ts';
import { isGivenElsewhere } from './given-elsewhere.ts';
import type { SharedDisk } from './shared-disk.ts';

/** A stick keeps times to two seconds: what was changed this shortly before it was read may change again and look the same. */
const TOO_FRESH = 4000;
/** A file that cannot be read is not named before it has stayed so for this long: most are being written. */
const PATIENCE = 10_000;

export const contentOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export interface OthersFiles {
  /** Reads what has changed. Throws where the notes cannot be kept: then the file is tried again. */
  look(listed: readonly Listed[]): Promise<void>;
  /** As far as there is something to tell, by name. */
  told(): readonly FolderFile[];
  /** Merges a file whatever is known of it. `null` where it is gone. */
  takeIn(listed: Listed): Promise<Verdict | null>;
}

export interface OthersFilesParts extends Pick<Ports, 'now'> {
  readonly folder: string;
  readonly disk: SharedDisk;
  readonly notes: NoteExchange;
  /** The profile was found to be copied, and has a device id of its own now. */
  readonly onNewDevice: () => void;
  /** Called before a file is read that may have news. */
  readonly onWork: () => void;
}

export type Verdict =
  | { readonly state: 'merged'; readonly reason: null; readonly notes: number; readonly person: string }
  | { readonly state: 'unreadable' | 'refused'; readonly reason: string };

interface Seen {
  readonly listed: Listed;
  readonly content: string | null;
  readonly verdict: Verdict;
  /** Milliseconds since 1970, since when it has been unreadable. */
  readonly since: number;
  /** Its size and time cannot be those of another content. */
  readonly isSettled: boolean;
}

export function createOthersFiles({ folder, disk, notes, now, onNewDevice, onWork }: OthersFilesParts): OthersFiles {
  let seen: ReadonlyMap<string, Seen> = new Map();

  const merge = async (theirs: NotesState, name: string): Promise<Verdict> => {
    const own = await notes.kept();
    if (isGivenElsewhere(own.state, theirs, own.device)) {
      await notes.renewDevice();
      onNewDevice();
    }
    try {
      await notes.take(theirs);
    } catch (error) {
      const refused = error instanceof FailureError && error.failure.code === 'notes-refused';
      if (!refused) throw error;
      return { state: 'refused', reason: String(error.failure.facts['reason']) };
    }
    const count = [...theirs.notes.values()].filter(isSeen).length;
    return { state: 'merged', reason: null, notes: count, person: personIn(name, theirs) };
  };
  const judge = async (bytes: Uint8Array, name: string): Promise<Verdict> => {
    const read = readShared(bytes);
    return read.kind === 'sound' ? merge(read.state, name) : { state: read.kind, reason: read.reason };
  };
  /** Another program holds it, or its sectors cannot be read: a verdict that is asked for again at every look. */
  const bytesOf = async (name: string): Promise<Uint8Array | Verdict | null> => {
    try {
      return await disk.read(join(folder, name), MAX_IMPORT_BYTES + 1);
    } catch (error) {
      return { state: 'unreadable', reason: `not-given-out: ${String(error)}` };
    }
  };

  const lookAt = async (listed: Listed, before: Seen | undefined): Promise<Seen | null> => {
    const isSame = before?.listed.bytes === listed.bytes && before.listed.modified === listed.modified;
    if (isSame && before.isSettled) return before;
    const at = now().getTime();
    const since = before?.verdict.state === 'unreadable' ? before.since : at;
    const isSettled = Math.abs(at - listed.modified) > TOO_FRESH;
    const seenAs = (verdict: Verdict, content: string | null = null): Seen => ({
      listed,
      content,
      verdict,
      since,
      isSettled: isSettled && content !== null,
    });
    if (listed.bytes > MAX_IMPORT_BYTES)
      return { ...seenAs({ state: 'refused', reason: 'too-large' }), isSettled: true };
    const bytes = await bytesOf(listed.name);
    if (bytes === null) return null;
    if (!(bytes instanceof Uint8Array)) return seenAs(bytes);
    const content = contentOf(bytes);
    if (before?.content === content) return { ...before, listed, isSettled };
    onWork();
    // Half a file that became another half is being written, and not yet one that stays so.
    return { ...seenAs(await judge(bytes, listed.name), content), since: at };
  };

  return {
    look: async (files) => {
      const next = new Map<string, Seen>();
      // What the last look knew of those that this one does not come to stays known.
      let failed: unknown = null;
      for (const listed of [...files].sort(byName)) {
        const before = seen.get(listed.name);
        try {
          const found = failed === null ? await lookAt(listed, before) : before;
          if (found) next.set(listed.name, found);
        } catch (error) {
          failed = error;
        }
      }
      seen = next;
      if (failed !== null) throw failed;
    },
    told: () =>
      [...seen.values()]
        .filter(({ verdict, since }) => verdict.state !== 'unreadable' || Math.abs(now().getTime() - since) >= PATIENCE)
        .map(({ listed, verdict }) => ({
          name: listed.name,
          notes: 0,
          person: '',
          ...verdict,
          at: new Date(listed.modified).toISOString(),
        })),
    takeIn: async ({ name }) => {
      const bytes = await bytesOf(name);
      return bytes instanceof Uint8Array ? judge(bytes, name) : bytes;
    },
  };
}

const byName = (one: Listed, other: Listed): number => (one.name < other.name ? -1 : 1);

/** Of the device whose id stands in the name, of conflicting copies too. */
function personIn(name: string, { devices, people }: NotesState): string {
  const device = [...devices.keys()]
    .filter((id) => name.includes(id))
    .sort((one, other) => other.length - one.length)[0];
  const person = device === undefined ? undefined : devices.get(device)?.value;
  return (person === undefined ? undefined : people.get(person)?.value) ?? '';
}
