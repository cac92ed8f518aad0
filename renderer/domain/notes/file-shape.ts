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

const quoteSelector = z.looseObject({
  type: z.literal('TextQuoteSelector'),
  exact: text,
  prefix: text.default(''),
  suffix: text.default(''),
});

/** Without the words themselves: those stand in the W3C selector. */
const target = z.looseObject({
  ranges: z.array(z.strictObject({ blockId: id, start: offset, end: offset })).max(100_000),
  quote: z.looseObject({ twins: offset.nullable(), rival: offset.nullable() }),
  at: offset.nullable(),
  elsewhere: z.looseObject({ articleId: id, issueId: id }).exactOptional(),
});

const version = z.looseObject({
  id,
  /** Absent of those that stand: their text is the W3C body of this id. */
  text: text.optional(),
  stamp,
  author: id,
  replaces: z.array(id).max(MOST_VERSIONS),
});

const deletion = z.looseObject({ id, stamp, author: id, seen: z.array(id).max(MOST_VERSIONS) });

const extension = z.looseObject({
  id,
  birth: z.strictObject({
    articleId: id,
    issueId: id,
    replyTo: id.nullable(),
    at: z.iso.datetime(),
    author: z.strictObject({ id, name }),
    device: id,
  }),
  fields: z
    .object({
      target: register(target.nullable()).optional(),
      pigment: register(z.enum(PIGMENTS)).optional(),
      style: register(z.enum(STYLES)).optional(),
      shared: register(z.boolean()).optional(),
      kept: register(z.array(id)).optional(),
    })
    .catchall(register(z.unknown())),
  versions: z.array(version).max(MOST_VERSIONS),
  deletions: z.array(deletion).max(MOST_VERSIONS),
});

const body = z.looseObject({ type: z.string(), id: id.optional(), value: text.optional() });

export const annotationShape = z.looseObject({
  id: z.string(),
  type: z.literal('Annotation'),
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
