/** What passes between the core's thread and the thread that reads one file. */
import { z } from 'zod';
import { FAILURE_CODES, type Failure } from '../../../preload/contract/failure.ts';
import type { IssueDraft } from '../ingest/draft.ts';

export const importTask = z.strictObject({ file: z.string(), bytes: z.instanceof(Uint8Array) });

const failed = z.object({ code: z.enum(FAILURE_CODES), file: z.string().nullable(), line: z.int().nullable() });

export const fromImport = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('progress'),
    stage: z.enum(['read', 'parse', 'match', 'write', 'index']),
    done: z.number(),
    total: z.number(),
  }),
  /** The draft comes from our own parser; its type is the check. */
  z.strictObject({
    kind: z.literal('draft'),
    draft: z.custom<IssueDraft>((value) => typeof value === 'object' && value !== null),
  }),
  z.strictObject({ kind: z.literal('failed'), failure: z.custom<Failure>((value) => failed.safeParse(value).success) }),
]);
export type FromImport = z.infer<typeof fromImport>;
