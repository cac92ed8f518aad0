/**
 * A call as an HTTP body. An argument without bytes is JSON. One with a byte field is framed: the length of the JSON (four
 * bytes, big-endian), the JSON of all other fields with the byte field's name under `bytesAt`, then the bytes as they are.
 */
export const JSON_TYPE = 'application/json';
export const FRAME_TYPE = 'application/x-bound-frame';

/** What the rest of a call may weigh beside its bytes. */
export const MAX_CALL_JSON_BYTES = 256 * 1024;

const LENGTH_BYTES = 4;

export interface CallBody {
  readonly type: typeof JSON_TYPE | typeof FRAME_TYPE;
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/** Throws when the argument is not JSON-safe beside its one byte field. */
export function encodeCall(argument: unknown): CallBody {
  const bytesAt = byteField(argument);
  if (bytesAt === null) return { type: JSON_TYPE, parts: [JSON.stringify(argument ?? null)] };
  const { [bytesAt]: bytes, ...rest } = argument as Readonly<Record<string, unknown>>; // byteField found a field in it
  const json = new TextEncoder().encode(JSON.stringify({ bytesAt, rest }));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.byteLength);
  return { type: FRAME_TYPE, parts: [length, json, bytes as Uint8Array<ArrayBuffer>] }; // byteField saw to it
}

/** Throws a TypeError or SyntaxError where the body is not what its type says. */
export function decodeCall(type: string, body: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true });
  if (type === JSON_TYPE) return JSON.parse(text.decode(body));
  if (type !== FRAME_TYPE)
    throw new TypeError(`a call's body is ${JSON_TYPE} or ${FRAME_TYPE}, not ${type.slice(0, 100)}`);
  if (body.byteLength < LENGTH_BYTES) throw new TypeError('the frame ends before the length of its JSON');
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0);
  const bytesFrom = LENGTH_BYTES + length;
  if (bytesFrom > body.byteLength) throw new TypeError('the frame ends before its JSON does');
  const { bytesAt, rest }: { bytesAt?: unknown; rest?: unknown } = JSON.parse(
    text.decode(body.subarray(LENGTH_BYTES, bytesFrom)),
  );
  if (typeof bytesAt !== 'string' || bytesAt === '__proto__' || typeof rest !== 'object' || rest === null) {
    throw new TypeError('the JSON of a frame holds `bytesAt` and `rest`');
  }
  return { ...rest, [bytesAt]: new Uint8Array(body.subarray(bytesFrom)) };
}

function byteField(argument: unknown): string | null {
  if (typeof argument !== 'object' || argument === null) return null;
  const fields = Object.entries(argument).filter(([, value]) => value instanceof Uint8Array);
  if (fields.length > 1) throw new TypeError('a call carries at most one field of bytes');
  return fields[0]?.[0] ?? null;
}
