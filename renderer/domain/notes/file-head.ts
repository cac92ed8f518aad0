/**
 * What a file handed round says of itself, beside the notes: who wrote it, when, for whom. It is no part of a state: it
 * is not merged, and the next file says its own. Another tool may have written the file: what is not there, or not as
 * we write it, is `null` and refuses nothing.
 */
import { z } from 'zod';
import { type Settings, settingsSchema } from '../../../preload/contract/settings.ts';
import { fileShape } from './file-shape.ts';
import type { JsonObject } from './json.ts';
import type { Person } from './note.ts';
import { DEVICE_PATTERN } from './stamp.ts';

/** devices: 我的其他设备. group: 学习小组. */
export const AUDIENCES = ['devices', 'group'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Counts {
  /** Deleted ones not counted. */
  readonly notes: number;
  /** Deletions that travel, so that the notes are deleted elsewhere too. */
  readonly deleted: number;
  /** Who made a note of either kind. */
  readonly people: number;
}

export interface FileHead {
  readonly audience: Audience | null;
  readonly author: Person | null;
  /** Id of the device that wrote it. */
  readonly device: string | null;
  /** Instant. */
  readonly at: string | null;
  /** As the file says, uncounted. */
  readonly counts: Counts | null;
  /** In which the notes stand, in the writer's order. */
  readonly publications: readonly string[];
  /** Those that this version of the program knows, or `null` where the file has none. */
  readonly settings: Partial<Settings> | null;
}

export const CHECKSUM = 'bound:sha256';
const PERSON = 'urn:bound-volume:person:';
const GENERATOR = { id: 'urn:bound-volume:program', type: 'Software', name: 'Bound Volume' } as const;

const count = z.int().min(0);
const headShape = z.looseObject({
  created: z.iso.datetime().optional(),
  creator: z
    .looseObject({
      id: z.string().startsWith(PERSON).max(300),
      type: z.literal('Person'),
      name: z.string().max(200),
    })
    .optional(),
  generator: z.looseObject({ id: z.string() }).optional(),
  'bound:from': z.string().regex(DEVICE_PATTERN).optional(),
  'bound:audience': z.enum(AUDIENCES).optional(),
  'bound:counts': z.looseObject({ notes: count, deleted: count, people: count }).optional(),
  'bound:publications': z.array(z.string().max(300)).max(10_000).optional(),
  'bound:settings': z.looseObject(settingsSchema.shape).partial().optional(),
  [CHECKSUM]: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .optional(),
});
const members = headShape.shape;

/** A file as we hand it round, whole. Reading asks less: any file of notes will do. */
export const handedShape = fileShape.extend(members);

/** The rest of a head: what a later version wrote, and travels along. */
export const withoutHead = (head: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(head).filter(([name]) => !Object.hasOwn(members, name)));

/** @param json the parsed file */
export function readHead(json: JsonObject): FileHead {
  const read = <T>(name: keyof typeof members & string, shape: z.ZodType<T>): T | null => {
    const member = shape.safeParse(Object.hasOwn(json, name) ? json[name] : undefined);
    return member.success ? member.data : null;
  };
  const creator = read('creator', members.creator);
  const counts = read('bound:counts', members['bound:counts']);
  const settings = read('bound:settings', z.looseObject({}).optional());
  return {
    audience: read('bound:audience', members['bound:audience']) ?? null,
    author: creator ? { id: creator.id.slice(PERSON.length), name: creator.name } : null,
    device: read('bound:from', members['bound:from']) ?? null,
    at: read('created', members.created) ?? null,
    counts: counts ? { notes: counts.notes, deleted: counts.deleted, people: counts.people } : null,
    publications: read('bound:publications', members['bound:publications']) ?? [],
    settings: settings ? knownSettings(settings) : null,
  };
}

/** A later version may have others, or other values for one: each is looked at alone. */
function knownSettings(written: Readonly<Record<string, unknown>>): Partial<Settings> {
  const known = Object.entries(settingsSchema.shape).flatMap(([name, shape]) => {
    const value = shape.safeParse(written[name]);
    return Object.hasOwn(written, name) && value.success ? [[name, value.data] as const] : [];
  });
  return Object.fromEntries(known) as Partial<Settings>; // each by its own name and shape
}

export interface HeadFacts extends FileHead {
  readonly audience: Audience;
  readonly counts: Counts;
}

/** The members of a head that says this. */
export const headMembers = (facts: HeadFacts): JsonObject => ({
  generator: GENERATOR,
  'bound:audience': facts.audience,
  'bound:counts': { ...facts.counts },
  'bound:publications': facts.publications,
  ...(facts.at === null ? {} : { created: facts.at }),
  ...(facts.author === null
    ? {}
    : { creator: { id: `${PERSON}${facts.author.id}`, type: 'Person', name: facts.author.name } }),
  ...(facts.device === null ? {} : { 'bound:from': facts.device }),
  ...(facts.settings === null ? {} : { 'bound:settings': facts.settings }),
});
