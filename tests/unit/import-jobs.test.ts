import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting } from '../../main/core/archive/connection.ts';
import { migrate } from '../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../main/core/archive/migrations/index.ts';
import type { ReadPdf } from '../../main/core/archive/pdf-rows.ts';
import { type Core, createCore } from '../../main/core/create-core.ts';
import type { IssueDraft } from '../../main/core/ingest/draft.ts';
import { writeDraft } from '../../main/core/write-draft.ts';
import type { EventName, Events, ImportJob, RecentImports } from '../../preload/contract/contract.ts';
import { FailureError } from '../../preload/contract/failure.ts';
import { inventedPdf } from '../support/invented-pages.ts';
import { sampleDraft } from '../support/sample-draft.ts';

let folder: string;
let core: Core;
/** What every PDF says. */
let pdf: ReadPdf;

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
    readPdf: async (file, _bytes, password) => {
      if (file === 'locked.pdf' && password !== '柳渠') throw new FailureError('pdf-locked', { file });
      return pdf;
    },
    printPdf: async () => {
      throw new FailureError('no-browser');
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
  expect(recent()).toEqual({ running: [one, two], asking: [], finished: [] });
  const last = await finished;
  expect(recent()).toEqual({ running: [], asking: [], finished: [expect.objectContaining(one), last] });
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

const PDF = () => new TextEncoder().encode('%PDF-1.7');
const WORDS = sampleDraft().articles.map(({ title, blocks }) => [title, ...blocks.map(({ text }) => text)]);
const NUMBERED = ['云江议事', '2025年第3期'];
const answer = (jobId: string, said: Parameters<Core['handlers']['import']['answer']>[0]['answer']) =>
  core.handlers.import.answer({ jobId, answer: said });
const editionOf = (issueId: string) => core.handlers.pages.edition({ issueId });
const facts = { publication: '云江通讯', year: 2024, number: 2, serial: null, date: null };

async function asked(file: string): Promise<Events['importAsked']> {
  const question = next('importAsked');
  begin(file, PDF());
  return question;
}

test('a PDF that says which issue it is, and has its words, comes in as its printed edition; the text stays', async () => {
  await importing('run.bvlib', issueFile(sampleDraft()));
  pdf = inventedPdf(NUMBERED, ...WORDS);
  const changed = next('libraryChanged');
  const { result, pdf: came } = await importing('any.pdf', PDF());
  expect(result).toMatchObject({ ok: true, value: { outcome: 'unchanged', file: 'any.pdf' } });
  expect(came).toMatchObject({ pages: 3, textLayer: 'all', paragraphs: 4, linked: 4 });
  expect(await changed).toEqual({ issueIds: [came?.issueId] });
  expect(editionOf(came?.issueId ?? '')).toMatchObject({ textLayer: 'all', pages: [{ printed: 1 }, {}, {}] });
  const again = await importing('any.pdf', PDF());
  expect(again.pdf).toEqual(came);
});

test('a PDF that calls itself an issue whose words it has not is asked about', async () => {
  await importing('run.bvlib', issueFile(sampleDraft()));
  pdf = inventedPdf(NUMBERED, ['完全是另外一件事情，和账本没有一点关系。']);
  const question = await asked('other.pdf');
  expect(question).toMatchObject({ kind: 'issue', guessed: { publication: '云江议事', year: 2025, number: 3 } });
  expect(recent()).toMatchObject({ running: [], asking: [question] });
  const finished = next('importFinished');
  answer(question.jobId, { facts });
  expect(await finished).toMatchObject({ result: { ok: true, value: { outcome: 'new', format: 'pdf' } } });
  expect(recent().asking).toEqual([]);
});

test('told to be the printed edition of an issue, it is, however little of the text is found in it', async () => {
  const { result } = await importing('run.bvlib', issueFile(sampleDraft()));
  const issueId = result.ok ? result.value.issueId : '';
  pdf = inventedPdf(['一张没有说明的图']);
  const question = await asked('scan.pdf');
  expect(() => answer(question.jobId, { issueId: 'no-such-issue' })).toThrow(/not-found/);
  const finished = next('importFinished');
  answer(question.jobId, { issueId });
  expect((await finished).pdf).toMatchObject({ issueId, paragraphs: 4, linked: 0 });
});

test('the facts of an issue that has a text of its own do not replace that text by the words of a PDF', async () => {
  const { result } = await importing('run.bvlib', issueFile(sampleDraft()));
  const issueId = result.ok ? result.value.issueId : '';
  pdf = inventedPdf(['一张没有说明的图']);
  const question = await asked('scan.pdf');
  const finished = next('importFinished');
  answer(question.jobId, { facts: { ...facts, publication: '云江议事', year: 2025, number: 3 } });
  expect(await finished).toMatchObject({ pdf: { issueId }, result: { value: { format: 'issue-markdown' } } });
});

test('a locked PDF is asked about until its password is right, and the password is kept nowhere', async () => {
  pdf = inventedPdf(['云江通讯', '2024年第2期']);
  const first = await asked('locked.pdf');
  expect(first).toMatchObject({ kind: 'password', wrong: false });
  const second = next('importAsked');
  answer(first.jobId, { password: '杨柳' });
  expect(await second).toEqual({ ...first, wrong: true });
  const which = next('importAsked', ({ kind }) => kind === 'issue');
  answer(first.jobId, { password: '柳渠' });
  await which;
  const finished = next('importFinished');
  answer(first.jobId, { facts });
  expect((await finished).result.ok).toBe(true);
  await core.close();
  const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(kept.some((text) => text.includes('柳渠'))).toBe(false);
});

test('what is asked keeps no other import waiting, and can be stopped; then nothing has changed', async () => {
  pdf = inventedPdf(['没有刊名']);
  const question = await asked('which.pdf');
  expect(await importing('run.bvlib', issueFile(sampleDraft()))).toMatchObject({ result: { ok: true } });
  const finished = next('importFinished');
  core.handlers.import.cancel({ jobId: question.jobId });
  expect(await finished).toMatchObject({ file: 'which.pdf', result: { failure: { code: 'cancelled' } } });
  expect(recent().asking).toEqual([]);
  answer(question.jobId, { facts });
  expect(recent()).toMatchObject({ running: [], asking: [] });
});

test('what is called a PDF is read as one, however it begins', async () => {
  pdf = inventedPdf(['没有刊名']);
  const question = next('importAsked');
  begin('scan.pdf', new Uint8Array([1, 2, 3]));
  expect(await question).toMatchObject({ kind: 'issue', file: 'scan.pdf' });
});
