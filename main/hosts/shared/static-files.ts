/**
 * The renderer's files, for `app://bound/` and for the loopback host. A request is answered with a plain file below the root
 * or refused; a path that could mean two things (encoded separators, `..`, links, hidden files) is never interpreted.
 */
import { createReadStream } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { answerBytes, type ByteAnswer, type ByteRequest, isRead, refusal } from './byte-answer.ts';
import { cacheControl, contentType } from './content-headers.ts';

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

export async function answerFile(root: string, request: ByteRequest): Promise<ByteAnswer> {
  if (!isRead(request)) return refusal(405);
  const segments = safeSegments(request.path);
  if (!segments) return refusal(400);
  const file = await plainFile(root, segments);
  if (!file) return refusal(404);
  const resource = {
    size: file.size,
    type: contentType(file.path),
    cache: cacheControl(request.path),
    open: (start: number, end: number) => createReadStream(file.path, { start, end }),
  };
  return answerBytes(resource, request);
}

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
