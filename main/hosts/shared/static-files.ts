/**
 * The renderer's files, for `app://bound/` and for the loopback host. A request is answered with a plain file below the root
 * or refused; a path that could mean two things (encoded separators, `..`, links, hidden files) is never interpreted.
 */
import { createReadStream } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { byteRange } from './byte-range.ts';
import { cacheControl, contentType, SECURITY_HEADERS } from './content-headers.ts';

export interface FileAnswer {
  readonly status: 200 | 206 | 400 | 404 | 405 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** `null` where there is nothing to send (a refusal, HEAD). */
  readonly body: Readable | null;
}

export interface FileRequest {
  readonly method: string;
  /** Path of the URL as it was sent, undecoded, without query. */
  readonly path: string;
  readonly range: string | null;
}

/** Segments of the file's path below the root, or `null` for a path that is refused. */
export function safeSegments(path: string): readonly string[] | null {
  if (!path.startsWith('/') || path.includes('\\')) return null;
  if (/%(?:2f|5c|00|25)/iu.test(path)) return null; // / \ NUL and a second layer of encoding
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (/[\0-\x1f\x7f:]/u.test(decoded)) return null; // control characters; drives and streams of Windows
  const segments = decoded === '/' ? ['index.html'] : decoded.slice(1).split('/');
  return segments.some((segment) => segment === '' || segment.startsWith('.') || /[. ]$/u.test(segment))
    ? null
    : segments;
}

export async function answerFile(root: string, request: FileRequest): Promise<FileAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const segments = safeSegments(request.path);
  if (!segments) return refusal(400);
  const file = await plainFile(root, segments);
  if (!file) return refusal(404);

  const range = byteRange(request.range, file.size);
  if (range === 'unsatisfiable')
    return { ...refusal(416), headers: { ...SECURITY_HEADERS, 'content-range': `bytes */${file.size}` } };
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': contentType(file.path),
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      'cache-control': cacheControl(request.path),
      ...(range && { 'content-range': `bytes ${start}-${end}/${file.size}` }),
    },
    body: request.method === 'HEAD' || end < start ? null : createReadStream(file.path, { start, end }),
  };
}

const refusal = (status: 400 | 404 | 405 | 416): FileAnswer => ({ status, headers: SECURITY_HEADERS, body: null });

/** The file, unless it is missing, is no plain file, or is reached through a link. */
async function plainFile(root: string, segments: readonly string[]): Promise<{ path: string; size: number } | null> {
  try {
    const realRoot = await realpath(root);
    const path = join(realRoot, ...segments);
    if ((await realpath(path)) !== path) return null;
    const found = await lstat(path);
    return found.isFile() ? { path, size: found.size } : null;
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(String(error.code))
    )
      return null;
    throw error;
  }
}
