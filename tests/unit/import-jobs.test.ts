import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting } from '../../main/core/archive/connection.ts';
import { migrate } from '../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../main/core/archive/migrations/index.ts';
import { type Core, createCore } from '../../main/core/create-core.ts';
import { writeDraft } from '../../main/core/import-jobs.ts';
import type { IssueDraft } from '../../main/core/ingest/draft.ts';
import type { EventName, Events, ImportJob, RecentImports } from '../../preload/contract/contract.ts';
import { FailureError } from '../../preload/contract/failure.ts';
import { sampleDraft } from '../support/sample-draft.ts';

let folder: string;
let core: Core;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bound-import-'));
  let ids = 0;
  core = createCore({
    profileFolder: folder,
    bundledArchive: null,
    host: 'test',
    version: '0.0.0',
    now: () => new Date('2026-11-24T08:00:00Z'),
    newId: () => `id-${++ids}`,
    log: () => undefined,
    ingest: async (file) => {
      throw new FailureError('issue-without-text', { file });
    },
  });
});

afterEach(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const begin = (file: string, bytes: Uint8Array<ArrayBuffer>): ImportJob =>
  core.handlers.import.begin({ file, bytes }) as ImportJob; // synchronous in the core
const recent = (): RecentImports => core.handlers.import.recent({}) as RecentImports;

const next = <Name extends EventName>(name: Name, of: (event: Events[Name]) => boolean = () => true) =>
  new Promise<Events[Name]>((resolve) => {
    const stop = core.on((said, event) => {
      if ((said as string) !== name || !of(event as never)) return; // told apart by its name
      stop();
      resolve(event as never);
    });
  });

/** An issue file with these issues, in write-ahead mode as the program writes it. */
function issueFile(...drafts: readonly IssueDraft[]): Uint8Array<ArrayBuffer> {
  const made = mkdtempSync(join(tmpdir(), 'bound-bvlib-'));
  const database = openForWriting(join(made, 'made.bvlib'));
  migrate(database, ARCHIVE_MIGRATIONS, 'made.bvlib');
  for (const draft of drafts) writeDraft(database, draft);
  database.close();
  const bytes = new Uint8Array(readFileSync(join(made, 'made.bvlib')));
  rmSync(made, { recursive: true });
  return bytes;
}

async function importing(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Events['importFinished']> {
  const finished = next('importFinished');
  begin(file, bytes);
  return finished;
}

test('what is under way and what became of the rest can be asked for at any time', async () => {
  const finished = next('importFinished', ({ file }) => file === 'two.txt');
  const [one, two] = [begin('one.txt', new Uint8Array([1])), begin('two.txt', new Uint8Array([2]))];
  expect(recent()).toEqual({ running: [one, two], finished: [] });
  const last = await finished;
  expect(recent()).toEqual({ running: [], finished: [expect.objectContaining(one), last] });
});

test('a file named at launch that is not there is remembered as refused', () => {
  core.importFile(join(folder, 'gone.txt'));
  expect(recent().finished).toMatchObject([
    { file: 'gone.txt', result: { ok: false, failure: { code: 'file-unreadable', file: 'gone.txt' } } },
  ]);
});

test('the last twenty outcomes are kept', () => {
  for (let number = 1; number <= 25; number += 1) core.importFile(join(folder, `${number}.txt`));
  expect(recent().finished.map(({ file }) => file)).toEqual(
    Array.from({ length: 20 }, (_, index) => `${index + 6}.txt`),
  );
});

test('an issue file names every issue it changed, also where the last is as it was', async () => {
  await importing('one.bvlib', issueFile(sampleDraft({ number: 2 })));
  const told: (readonly string[])[] = [];
  core.on((name, event) => {
    if (name === 'libraryChanged') told.push((event as Events['libraryChanged']).issueIds);
  });
  const { result } = await importing('two.bvlib', issueFile(sampleDraft({ number: 1 }), sampleDraft({ number: 2 })));
  expect(result).toMatchObject({ ok: true, value: { outcome: 'unchanged' } });
  expect(told).toHaveLength(1);
  expect(told[0]).toHaveLength(1);
  await importing('three.bvlib', issueFile(sampleDraft({ number: 3 }), sampleDraft({ number: 4 })));
  expect(told[1]).toHaveLength(2);
  await importing('three.bvlib', issueFile(sampleDraft({ number: 3 }), sampleDraft({ number: 4 })));
  expect(told).toHaveLength(2);
});

test('an issue file that is stopped while it is read changes nothing', async () => {
  const finished = next('importFinished');
  const bytes = issueFile(sampleDraft({ number: 1 }), sampleDraft({ number: 2 }));
  const { jobId } = begin('stopped.bvlib', bytes);
  setImmediate(() => core.handlers.import.cancel({ jobId })); // the first word it can hear once reading has begun
  expect((await finished).result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(await core.handlers.library.shelf({})).toMatchObject({ volumes: [] });
});

test('an issue file leaves nothing of itself in the folder', async () => {
  expect((await importing('one.bvlib', issueFile(sampleDraft()))).result).toMatchObject({ ok: true });
  expect(readdirSync(folder).filter((name) => name.startsWith('incoming-'))).toEqual([]);
});
