/** Entry of the thread that writes marks into a PDF: parsing 80 MB takes seconds in which nothing else would answer. */
import { LockedPdfError, type MarkToWrite, writeMarks } from './write-marks.ts';

export interface WritingTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly marks: readonly MarkToWrite[];
}
export type Written =
  | { readonly state: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'locked' }
  | { readonly state: 'failed'; readonly reason: string };

self.addEventListener('message', ({ data }: MessageEvent<WritingTask>) => {
  void answer(data).then((written) => {
    const moved = written.state === 'written' ? [written.bytes.buffer] : [];
    self.postMessage(written, { transfer: moved });
  });
});

async function answer({ bytes, marks }: WritingTask): Promise<Written> {
  try {
    return { state: 'written', bytes: await writeMarks(bytes, marks) };
  } catch (error) {
    return error instanceof LockedPdfError ? { state: 'locked' } : { state: 'failed', reason: String(error) };
  }
}
