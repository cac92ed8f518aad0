/** A copy of a PDF with marks in it, made in a thread of its own. */
import type { MarkToWrite } from './write-marks.ts';
import type { Written } from './write-marks-worker.ts';

export async function markedCopy(
  hash: string,
  marks: readonly MarkToWrite[],
  signal: AbortSignal,
): Promise<Written | null> {
  const answer = await fetch(new URL(`pdf/${hash}`, document.baseURI), { signal });
  if (!answer.ok) return { state: 'failed', reason: `the host answered ${answer.status}` };
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const worker = new Worker(new URL('./write-marks-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<Written | null>();
  worker.addEventListener('message', ({ data }: MessageEvent<Written>) => resolve(data));
  worker.addEventListener('error', ({ message }) => resolve({ state: 'failed', reason: message }));
  const stop = () => resolve(null);
  signal.addEventListener('abort', stop, { once: true });
  worker.postMessage({ bytes, marks }, [bytes.buffer]);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    worker.terminate();
  }
}
