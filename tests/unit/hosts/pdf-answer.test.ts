import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openForWriting } from '../../../main/core/archive/connection.ts';
import { libraryPath } from '../../../main/core/archive/library.ts';
import { migrate } from '../../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../../main/core/archive/migrations/index.ts';
import { CHUNK, putPdf } from '../../../main/core/archive/pdf-rows.ts';
import type { CoreClient } from '../../../main/core/thread/core-client.ts';
import { answerPdf } from '../../../main/hosts/shared/pdf-answer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startTestThread } from '../../support/test-thread.ts';

const profile = temporaryFolder();
const bytes = randomBytes(40 * CHUNK + 77);
let hash: string;
let core: CoreClient;
let read: (readonly [from: number, to: number])[] = [];

beforeAll(async () => {
  const library = openForWriting(libraryPath(profile));
  migrate(library, ARCHIVE_MIGRATIONS, 'library.sqlite');
  hash = library.transaction(() =>
    putPdf(library, 'an-issue', { bytes, cover: null, textLayer: 'none', outline: [], pages: [] }),
  ).hash;
  library.close();
  core = await startTestThread(profile);
});
afterAll(() => core.close());

const ask = (path: string, method = 'GET', range: string | null = null) => {
  read = [];
  const watched: CoreClient['readPdf'] = (which, from, to) => {
    if (to > from) read.push([from, to]);
    return core.readPdf(which, from, to);
  };
  return answerPdf(watched, { method, path, range });
};
const bodyOf = async (answer: Awaited<ReturnType<typeof ask>>) => (answer.body ? await buffer(answer.body) : null);

test('a PDF is sent whole, piece by piece', async () => {
  const answer = await ask(`/pdf/${hash}`);
  expect(answer).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/pdf', 'content-length': String(bytes.length), 'accept-ranges': 'bytes' },
  });
  expect((await bodyOf(answer))?.equals(bytes)).toBe(true);
  expect(read).toHaveLength(41);
});

test('of a long PDF no more is read than the range that was asked for', async () => {
  const [start, end] = [CHUNK * 3 - 10, CHUNK * 3 + 9];
  const answer = await ask(`/pdf/${hash}`, 'GET', `bytes=${start}-${end}`);
  expect(answer).toMatchObject({ status: 206, headers: { 'content-range': `bytes ${start}-${end}/${bytes.length}` } });
  expect((await bodyOf(answer))?.equals(bytes.subarray(start, end + 1))).toBe(true);
  expect(read.reduce((sum, [from, to]) => sum + to - from, 0)).toBe(20);
});

test('what is only asked about is not read', async () => {
  const answer = await ask(`/pdf/${hash}`, 'HEAD');
  expect(answer).toMatchObject({ status: 200, body: null, headers: { 'content-length': String(bytes.length) } });
  expect(read).toEqual([]);
});

test.each([
  ['another name', `/pdf/${'0'.repeat(64)}`, 'GET', 404],
  ['no name at all', '/pdf/../settings', 'GET', 400],
  ['a name in capitals', `/pdf/${'A'.repeat(64)}`, 'GET', 400],
  ['writing', `/pdf/${'0'.repeat(64)}`, 'PUT', 405],
])('%s is refused', async (_, path, method, status) => {
  expect(await ask(path, method)).toMatchObject({ status, body: null });
});

test('a range beyond the end is refused with the length', async () => {
  expect(await ask(`/pdf/${hash}`, 'GET', `bytes=${bytes.length}-`)).toMatchObject({
    status: 416,
    headers: { 'content-range': `bytes */${bytes.length}` },
  });
});

test('a core that has stopped is an error and not half a PDF', async () => {
  const own = await startTestThread(temporaryFolder());
  await own.close();
  await expect(own.readPdf(hash, 0, 1)).rejects.toThrow('stopped');
});
