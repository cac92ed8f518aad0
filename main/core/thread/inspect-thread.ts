/** Entry of the thread that reads one note file back and ends: a whole run's notes take a second, and queries do not wait for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { inspect } from '../profile/notes/inspection.ts';

const port = parentPort;
if (!port) throw new Error('inspect-thread.ts runs in a worker thread only; start it with inspectInThread');
port.postMessage(inspect(z.instanceof(Uint8Array).parse(workerData)));
