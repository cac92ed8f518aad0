/** What the head of a file handed round says of it: for whom it is, who wrote it and when. It is no part of the state, and not merged. */
import { z } from 'zod';
import { isObject, type JsonObject } from '../notes/json.ts';
import type { Person } from '../notes/note.ts';
import { AUDIENCES, type Audience } from './audience.ts';

export const SHA256 = 'bound:sha256';
/** Members of the head that `NotesState.more` must not take in: they would be merged, and be written again as another's. */
export const HEAD_MEMBERS = [
  'created',
  'creator',
  'generator',
  'bound:from',
  'bound:audience',
  'bound:counts',
  'bound:publications',
  'bound:settings',
  SHA256,
] as const;

export interface FileCounts {
  readonly notes: number;
  readonly deleted: number;
  readonly people: number;
}

export interface FileHead {
  /** `null` where the file does not say. */
  readonly audience: Audience | null;
  readonly author: Person | null;
  readonly device: string | null;
  /** Instant. */
  readonly at: string | null;
  readonly counts: FileCounts | null;
  readonly publications: readonly string[];
  /** As they were written; whoever takes them over looks through them. */
  readonly settings: JsonObject | null;
  /** It has a checksum or a seal, and says what it said when it was written. */
  readonly verified: boolean;
}

export const PERSON = 'urn:bound-volume:person:';
const MOST_PUBLICATIONS = 10_000;

/** Whatever is not as it should be counts as not said: a head is for reading, and no reason to refuse the notes. */
const shape = z.object({
  created: z.iso.datetime().nullable().catch(null),
  creator: z
    .object({ id: z.string().max(300), name: z.string().max(200) })
    .nullable()
    .catch(null),
  'bound:from': z.string().max(64).nullable().catch(null),
  'bound:audience': z.enum(AUDIENCES).nullable().catch(null),
  'bound:counts': z
    .object({ notes: z.int().min(0), deleted: z.int().min(0), people: z.int().min(0) })
    .nullable()
    .catch(null),
  'bound:publications': z.array(z.string().max(200)).max(MOST_PUBLICATIONS).catch([]),
  'bound:settings': z.custom<JsonObject>(isObject).nullable().catch(null),
});

/** @param json the whole file, parsed */
export function headOf(json: JsonObject, verified: boolean): FileHead {
  const read = shape.parse(json);
  const { creator } = read;
  return {
    audience: read['bound:audience'],
    author: creator && {
      id: creator.id.startsWith(PERSON) ? creator.id.slice(PERSON.length) : creator.id,
      name: creator.name,
    },
    device: read['bound:from'],
    at: read.created,
    counts: read['bound:counts'],
    publications: read['bound:publications'],
    settings: read['bound:settings'],
    verified,
  };
}
