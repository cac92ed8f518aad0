/** What passes between the core's thread and the thread that reads one file. */
import { z } from 'zod';
import { FAILURE_CODES, type Failure } from '../../../preload/contract/failure.ts';
import type { ReadPdf } from '../archive/pdf-rows.ts';
import type { IssueDraft } from '../ingest/draft.ts';

export const importTask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), file: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({
    kind: z.literal('pdf'),
    file: z.string(),
    bytes: z.instanceof(Uint8Array),
    password: z.string().nullable(),
  }),
]);
export type ImportTask = z.infer<typeof importTask>;

const failed = z.object({ code: z.enum(FAILURE_CODES), file: z.string().nullable(), line: z.int().nullable() });
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const fromImport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('progress'),
    stage: z.enum(['read', 'parse', 'match', 'pages', 'write', 'index']),
    done: z.number(),
    total: z.number(),
  }),
  /** Both come from our own readers; their types are the check. */
  z.strictObject({ kind: z.literal('draft'), draft: z.custom<IssueDraft>(isObject) }),
  z.strictObject({ kind: z.literal('pdf'), pdf: z.custom<ReadPdf>(isObject) }),
  z.strictObject({ kind: z.literal('failed'), failure: z.custom<Failure>((value) => failed.safeParse(value).success) }),
]);
export type FromImport = z.infer<typeof fromImport>;
