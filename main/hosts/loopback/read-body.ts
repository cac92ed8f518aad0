/** A request's body up to a limit. One that is longer is read to its end and thrown away, so that the sender hears the answer. */
import type { IncomingMessage } from 'node:http';

export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | 'too-large'> {
  const declared = Number(request.headers['content-length'] ?? 0);
  let chunks: Buffer[] | null = declared > limit ? null : [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > limit) chunks = null;
    chunks?.push(chunk);
  }
  return chunks ? Buffer.concat(chunks) : 'too-large';
}
