/** `/pdf/<hash>`: the bytes of a PDF of the archive, in the ranges in which pdf.js asks for them. */
import { Readable } from 'node:stream';
import type { ReadPdf } from '../../core/thread/core-client.ts';
import { answerBytes, type ByteAnswer, type ByteRequest, isRead, refusal } from './byte-answer.ts';
import { contentType } from './content-headers.ts';

export const PDF_PATH = '/pdf/';

/** Bytes asked of the core at once: as the archive keeps them. */
const PIECE = 256 * 1024;

export const isPdfPath = (path: string): boolean => path.startsWith(PDF_PATH);

export async function answerPdf(readPdf: ReadPdf, request: ByteRequest): Promise<ByteAnswer> {
  if (!isRead(request)) return refusal(405);
  const hash = request.path.slice(PDF_PATH.length);
  if (!/^[0-9a-f]{64}$/u.test(hash)) return refusal(400);
  const found = await readPdf(hash, 0, 0);
  if (!found) return refusal(404);
  const resource = {
    size: found.size,
    type: contentType('.pdf'),
    // Named by what it holds: it never changes. Not kept by the browser: the archive is as near.
    cache: 'no-store',
    open: (start: number, end: number) => Readable.from(pieces(readPdf, hash, start, end + 1)),
  };
  return answerBytes(resource, request);
}

async function* pieces(readPdf: ReadPdf, hash: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let from = start; from < end; ) {
    // Up to the end of a piece, so that no chunk is read twice.
    const to = Math.min(end, from - (from % PIECE) + PIECE);
    const read = await readPdf(hash, from, to);
    if (read?.bytes.byteLength !== to - from) throw new Error(`the archive lacks bytes ${from} to ${to} of ${hash}`);
    yield read.bytes;
    from = to;
  }
}
