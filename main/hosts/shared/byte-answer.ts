/** One resource of known length, whole or the range that was asked for; the same for files of the program and for PDFs of the archive. */
import type { Readable } from 'node:stream';
import { byteRange } from './byte-range.ts';
import { contentSecurityPolicy, SECURITY_HEADERS } from './content-headers.ts';

export interface ByteAnswer {
  readonly status: 200 | 206 | 400 | 404 | 405 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** `null` where there is nothing to send (a refusal, HEAD). */
  readonly body: Readable | null;
}

export interface ByteRequest {
  readonly method: string;
  /** Path of the URL as it was sent, undecoded, without query. */
  readonly path: string;
  readonly range: string | null;
}

export interface Resource {
  readonly size: number;
  readonly type: string;
  readonly cache: string;
  /** Both ends are included. */
  readonly open: (start: number, end: number) => Readable;
}

export const refusal = (status: 400 | 404 | 405 | 416): ByteAnswer => ({
  status,
  headers: SECURITY_HEADERS,
  body: null,
});

export const isRead = ({ method }: ByteRequest): boolean => method === 'GET' || method === 'HEAD';

export function answerBytes({ size, type, cache, open }: Resource, request: ByteRequest): ByteAnswer {
  const range = byteRange(request.range, size);
  if (range === 'unsatisfiable')
    return { ...refusal(416), headers: { ...SECURITY_HEADERS, 'content-range': `bytes */${size}` } };
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-security-policy': contentSecurityPolicy(request.path),
      'content-type': type,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      'cache-control': cache,
      ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
    body: request.method === 'HEAD' || end < start ? null : open(start, end),
  };
}
