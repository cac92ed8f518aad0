/** What the host's thread and the core's thread say to each other. Both ends check what they hear. */
import { z } from 'zod';
import { EVENT_NAMES, type EventName, type Events } from '../../../preload/contract/contract.ts';
import { FAILURE_CODES, type Failure, type Result } from '../../../preload/contract/failure.ts';

const callId = z.int().min(1);

export const toCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call'), callId, name: z.string().max(200), argument: z.unknown() }),
  /** A file named on the command line or opened by double click. */
  z.strictObject({ kind: z.literal('import-file'), path: z.string().min(1) }),
  /** Bytes of a PDF of the archive, from `start` up to and without `end`. */
  z.strictObject({
    kind: z.literal('pdf'),
    callId,
    hash: z.string().regex(/^[0-9a-f]{64}$/u),
    start: z.int().min(0),
    end: z.int().min(0),
  }),
  /** How a document that the host was asked to print came out. */
  z.strictObject({
    kind: z.literal('printed'),
    printId: z.int(),
    pdf: z.instanceof(Uint8Array).nullable(),
    failure: z.custom<Failure>().nullable(),
  }),
  /** Finish what is being written, close the databases, end the thread. */
  z.strictObject({ kind: z.literal('close') }),
]);
export type ToCore = z.infer<typeof toCore>;

/** Values and events come from our own core, which the type checker holds to the contract: only their outer shape is checked. */
const result = z.custom<Result<unknown>>((value) => {
  const answer = z
    .object({ ok: z.boolean(), failure: z.object({ code: z.enum(FAILURE_CODES) }).optional() })
    .safeParse(value);
  return answer.success && answer.data.ok === (answer.data.failure === undefined);
});

export const fromCore = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('answer'), callId, result }),
  /** `null` where the archive has no such PDF. */
  z.strictObject({
    kind: z.literal('pdf'),
    callId,
    read: z.strictObject({ size: z.int(), bytes: z.instanceof(Uint8Array) }).nullable(),
  }),
  z.strictObject({ kind: z.literal('event'), name: z.enum(EVENT_NAMES), event: z.custom<Events[EventName]>(isObject) }),
  /** Print this: the host is one that prints by itself. */
  z.strictObject({ kind: z.literal('print'), printId: z.int(), html: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('stop-print'), printId: z.int() }),
  z.strictObject({ kind: z.literal('log'), message: z.string(), cause: z.string().nullable() }),
]);
export type FromCore = z.infer<typeof fromCore>;

/** How the core's thread is set up by its host. */
const coreSetup = z.strictObject({
  profileFolder: z.string().min(1),
  bundledArchive: z.string().nullable(),
  host: z.enum(['electron', 'loopback', 'test']),
  version: z.string(),
});
export type CoreSetup = z.infer<typeof coreSetup>;
/** `hostPrints`: whoever started the thread prints by itself; else an installed browser does. */
export const threadSetup = coreSetup.extend({ hostPrints: z.boolean() });

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
