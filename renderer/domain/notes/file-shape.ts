/**
 * What a note file must look like to be read at all. Loose objects: what we do not know is kept. The caps are far above anything
 * a reader can write, and keep a hostile file from filling the memory; the caller caps the file's size before parsing.
 */
import { z } from 'zod';
import { PIGMENTS, STYLES } from './note.ts';
import { DEVICE_PATTERN, STAMP_PATTERN } from './stamp.ts';

export const FORMAT = 1;

const MOST_NOTES = 1_000_000;
const MOST_VERSIONS = 10_000;
const LONGEST_TEXT = 1_000_000;
const LONGEST_NAME = 200;

const id = z.string().min(1).max(200);
const name = z.string().max(LONGEST_NAME);
const text = z.string().max(LONGEST_TEXT);
const stamp = z.string().regex(STAMP_PATTERN);
const offset = z.int().min(0);
const register = <T extends z.ZodType>(value: T) => z.looseObject({ value, stamp });

export const NOTE = 'urn:bound-volume:note:';
export const PERSON = 'urn:bound-volume:person:';
const LONGEST_URN = 300;
const urnOf = (kind: string) =>
  z
    .string()
    .startsWith(kind)
    .min(kind.length + 1)
    .max(LONGEST_URN);

const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: text,
  prefix: text.default(''),
  suffix: text.default(''),
});

/** Without the words and their position: those stand in the W3C selectors. */
const target = z.looseObject({
  /** Block, start, end. */
  ranges: z.array(z.tuple([id, offset, offset])).max(100_000),
  /** Absent of words that stand nowhere else and have no rival. */
  quote: z.looseObject({ twins: offset.nullable(), rival: offset.nullable() }).exactOptional(),
  elsewhere: z.looseObject({ articleId: id, issueId: id }).exactOptional(),
});

const version = z.looseObject({
  id,
  /** Absent of those that stand: their text is the W3C body of this id. */
  text: text.optional(),
  stamp,
  /** Absent where it is who made the note. */
  author: id.exactOptional(),
  replaces: z.array(id).max(MOST_VERSIONS).default([]),
});

const deletion = z.looseObject({ id, stamp, author: id, seen: z.array(id).max(MOST_VERSIONS) });

/** What was set at one moment, by name. Names we do not know are a later version's. */
const values = z.looseObject({
  target: target.nullable().exactOptional(),
  pigment: z.enum(PIGMENTS).exactOptional(),
  style: z.enum(STYLES).exactOptional(),
  shared: z.boolean().exactOptional(),
  kept: z.array(id).exactOptional(),
});

const extension = z.looseObject({
  /** When and by whom stand in the W3C part. */
  birth: z.strictObject({
    articleId: id,
    issueId: id,
    replyTo: id.exactOptional(),
    device: id,
    /** Of what is no note: a document of excerpts, or an item of one (parts.ts). */
    part: id.exactOptional(),
  }),
  /** By stamp: most of a note is set at one moment. */
  fields: z.record(stamp, values),
  versions: z.array(version).max(MOST_VERSIONS).default([]),
  deletions: z.array(deletion).max(MOST_VERSIONS).default([]),
});

const body = z.looseObject({ type: z.string(), id: id.optional(), value: text.optional() });

const annotationShape = z.looseObject({
  id: urnOf(NOTE),
  type: z.literal('Annotation'),
  created: z.iso.datetime(),
  creator: z.looseObject({ id: urnOf(PERSON), name }),
  body: z.array(body).max(MOST_VERSIONS).default([]),
  target: z.looseObject({
    selector: z.array(z.union([quoteSelector, z.looseObject({ type: z.string() })])).default([]),
  }),
  'bound:note': extension,
});

export const fileShape = z.looseObject({
  type: z.literal('AnnotationCollection'),
  'bound:format': z.literal(FORMAT),
  'bound:device': z.string().regex(DEVICE_PATTERN).optional(),
  'bound:people': z.record(id, register(name)),
  'bound:devices': z.record(id, register(id)),
  first: z.looseObject({ type: z.literal('AnnotationPage'), items: z.array(annotationShape).max(MOST_NOTES) }),
});

export type NoteFile = z.infer<typeof fileShape>;
export type NoteAnnotation = z.infer<typeof annotationShape>;
export type NoteExtension = z.infer<typeof extension>;
