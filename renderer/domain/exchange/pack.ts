/** A file to hand round: the notes somebody is to have, and who wrote it, when, for whom. */
import type { Settings } from '../../../preload/contract/settings.ts';
import { partsOf, piecesOf } from '../notes/encode.ts';
import { type Audience, CHECKSUM, headMembers } from '../notes/file-head.ts';
import type { NotesState, Person } from '../notes/note.ts';
import { forAudience } from './audience.ts';
import { checksumOfParts } from './checksum.ts';
import { countsOf } from './tally.ts';

export interface Packing {
  readonly audience: Audience;
  /** Who hands it round; `null` where it was put together of the files of several. */
  readonly author: Person | null;
  /** Id of the device. */
  readonly device: string | null;
  /** Instant. */
  readonly at: string | null;
  /** Names of the publications that the notes stand in, in the order in which they are to be told. */
  readonly publications: readonly string[];
  /** Go to the reader's own devices only. */
  readonly settings: Partial<Settings> | null;
}

/** The text of the file. Equal notes and equal facts give equal bytes. */
export function pack(state: NotesState, { audience, settings, ...facts }: Packing): string {
  const chosen = forAudience(state, audience);
  const { id, head, lines } = partsOf(chosen);
  const members = headMembers({
    ...facts,
    audience,
    counts: countsOf(chosen),
    settings: audience === 'devices' ? settings : null,
  });
  const unsigned = { id, head: { ...head, ...members }, lines };
  return piecesOf({ ...unsigned, head: { ...unsigned.head, [CHECKSUM]: checksumOfParts(unsigned) } }).join('');
}
