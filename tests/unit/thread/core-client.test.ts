import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startCore } from '../../../main/core/thread/core-client.ts';
import { askThread } from '../../../main/core/thread/import-client.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import { smallIssue } from '../../support/small-issue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startTestThread } from '../../support/test-thread.ts';

const folder = temporaryFolder();
const profile = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};
/** A thread that does as it is told here instead of what ours does. */
const thread = (name: string, code: string): URL => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(path);
};
const setup = { profileFolder: folder, bundledArchive: null, host: 'test', version: '0' } as const;
const quiet = () => undefined;

test('a core that cannot start is told as an error', async () => {
  await expect(startCore(setup, quiet, thread('broken', 'throw new Error("no such disk");'))).rejects.toThrow(
    'no such disk',
  );
  await expect(startCore(setup, quiet, thread('silent', ''))).rejects.toThrow('before it was ready');
});

test('when the core dies, calls under way and calls to come fail with a sentence, and closing ends', async () => {
  const said: string[] = [];
  const core = await startCore(
    setup,
    (message, cause) => said.push(`${message} ${cause}`),
    thread(
      'dying',
      `parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => { throw new Error('struck'); });`,
    ),
  );
  const gone = { ok: false, failure: { code: 'internal', facts: { reason: 'core-stopped' } } };
  expect(await core.invoke('library.shelf', {})).toMatchObject(gone);
  expect(await core.invoke('library.shelf', {})).toMatchObject(gone);
  await core.close();
  expect(said.join()).toContain('struck');
});

test('an argument that cannot be sent is the caller’s fault, and the core goes on', async () => {
  const core = await startTestThread(profile('goes-on'));
  expect(await core.invoke('library.shelf', { not: () => 'a value' })).toMatchObject({
    ok: false,
    failure: { code: 'invalid-argument' },
  });
  expect(await core.invoke('library.shelf', {})).toMatchObject({ ok: true });
  await core.close();
});

test('a query is answered while a file is being read', async () => {
  const core = await startTestThread(profile('at-once'));
  const order: string[] = [];
  const finished = new Promise<void>((resolve) => {
    core.on((name) => {
      if (name === 'importFinished') {
        order.push('imported');
        resolve();
      }
    });
  });
  await core.invoke('import.begin', { file: 'issue.md', bytes: smallIssue(1) });
  await core.invoke('library.shelf', {});
  order.push('answered');
  await finished;
  expect(order).toEqual(['answered', 'imported']);
  await core.close();
});

test('a file that the host names is brought in, and one that is not there is a failure with its name', async () => {
  const own = profile('by-host');
  const file = join(own, '2025-03.md');
  writeFileSync(file, smallIssue(3));
  const core = await startTestThread(own);
  const outcome = (path: string) =>
    new Promise((resolve) => {
      const stop = core.on((name, event) => {
        if (name !== 'importFinished') return;
        stop();
        resolve(event);
      });
      core.importFile(path);
    });
  expect(await outcome(file)).toMatchObject({ file: '2025-03.md', result: { ok: true } });
  expect(await outcome(join(own, 'gone.md'))).toMatchObject({ file: 'gone.md', result: { ok: false } });
  await core.close();
});

const textTask = (file: string) => ({ kind: 'text' as const, file, bytes: new Uint8Array(1) });

test('reading a file stops at once when it is cancelled, wherever it stands', async () => {
  const endless = thread(
    'endless',
    'for (;;) parentPort.postMessage({ kind: "progress", stage: "parse", done: 1, total: 2 });',
  );
  const stop = new AbortController();
  const reading = askThread(endless, textTask('long.txt'), () => stop.abort(), stop.signal);
  await expect(reading).rejects.toMatchObject({ failure: { code: 'cancelled', file: 'long.txt' } });
  const before = askThread(endless, textTask('long.txt'), quiet, AbortSignal.abort());
  await expect(before).rejects.toThrow(FailureError);
});

test('a reader that dies, or ends without a word, is an error and not a wait', async () => {
  const read = (url: URL) => askThread(url, textTask('a.txt'), quiet, new AbortController().signal);
  await expect(read(thread('dies', 'throw new Error("out of memory");'))).rejects.toThrow('out of memory');
  await expect(read(thread('wordless', ''))).rejects.toThrow('without an answer');
});
