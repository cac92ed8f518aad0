/** Reads a note file back in a thread of its own. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Inspect, Inspection } from '../profile/notes/inspection.ts';
import { threadFile } from './thread-file.ts';

const inspection = z.object({ isWhole: z.boolean(), notes: z.int(), digest: z.string().nullable() });

export const inspectInThread: Inspect = (bytes) => {
  const { promise, resolve, reject } = Promise.withResolvers<Inspection>();
  const worker = new Worker(threadFile('inspect-thread'), { workerData: bytes, transferList: [bytes.buffer] });
  worker.on('message', (heard: unknown) => resolve(inspection.parse(heard)));
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('the thread that reads notes back ended without an answer'))); // no effect once settled
  return promise;
};
