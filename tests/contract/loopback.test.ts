import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../main/core/print/find-browser.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import { type LoopbackHost, startLoopbackHost } from '../../main/hosts/loopback/loopback-host.ts';
import { TICKET_PATH } from '../../main/hosts/loopback/loopback-server.ts';
import { findRunningHost } from '../../main/hosts/loopback/running-host.ts';
import { type LockAnswer, takeLock } from '../../main/hosts/shared/instance-lock.ts';
import { thisProcess } from '../../main/hosts/shared/this-process.ts';
import { CALL_PATH } from '../../preload/channels.ts';
import type { Events } from '../../preload/contract/contract.ts';
import { connectLoopback } from '../../preload/loopback-bridge.ts';
import { sheetMarkup } from '../../renderer/domain/excerpts/sheet-markup.ts';
import { openPage } from '../support/browser-stand-in.ts';
import { line, run, sheetsOf } from '../support/invented-sheets.ts';
import { createDesk, newNote } from '../support/note-desk.ts';
import { smallIssue } from '../support/small-issue.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startTestThread } from '../support/test-thread.ts';
import { valueIn } from '../support/value-in.ts';
import { contractSuite } from './contract-suite.ts';

const startOn = (profile: string): Promise<LoopbackHost> =>
  startLoopbackHost({
    profile,
    port: null,
    renderer: profile,
    startCore: () => startTestThread(profile),
    log: (message, cause) => console.error(message, cause),
  });

const suiteProfile = temporaryFolder();
contractSuite('over HTTP on 127.0.0.1', async () => {
  const host = await startOn(suiteProfile);
  const page = await openPage(host.access.address);
  const bound = await connectLoopback(page.surroundings);
  const invoke = async (name: string, argument: unknown) => {
    const response = await page.surroundings.fetch(`${host.access.origin}${CALL_PATH}${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(argument),
    });
    return response.json();
  };
  return { bound, invoke, close: () => host.close() };
});

const profile = temporaryFolder();
const ownProfile = temporaryFolder();
const restartedProfile = temporaryFolder();
let host: LoopbackHost;
beforeAll(async () => {
  host = await startOn(profile);
});
afterAll(() => host.close());

const about = (headers: Readonly<Record<string, string>>) =>
  fetch(`${host.access.origin}${CALL_PATH}program.about`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{}',
  });
const cookie = () => host.access.cookie.split(';')[0] ?? '';

test('a call without the key is refused', async () => {
  const response = await about({});
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({
    ok: false,
    failure: { code: 'not-allowed', facts: { reason: 'no-key' } },
  });
});

test('a call from another page is refused, though it brings the cookie', async () => {
  for (const headers of [
    { origin: 'https://example.com' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const response = await about({ ...headers, cookie: cookie() });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      failure: { code: 'not-allowed', facts: { reason: 'wrong-origin' } },
    });
  }
});

test('a call by another method or in another form is refused', async () => {
  const read = await fetch(`${host.access.origin}${CALL_PATH}program.about`, { headers: { cookie: cookie() } });
  expect(read.status).toBe(405);
  const form = await about({ cookie: cookie(), 'content-type': 'text/plain' });
  expect(await form.json()).toMatchObject({ failure: { code: 'invalid-argument' } });
});

test('a page that was hidden hears afterwards what it missed, once and in order', async () => {
  const page = await openPage(host.access.address);
  const watcher = await connectLoopback((await openPage(host.access.address)).surroundings);
  const bound = await connectLoopback(page.surroundings);
  const heard: string[] = [];
  bound.on('importFinished', (event) => heard.push(event.file));
  const importing = async (number: number) => {
    const finished = new Promise<Events['importFinished']>((resolve) => watcher.on('importFinished', resolve));
    valueIn(await watcher.import.begin({ file: `${number}.md`, bytes: smallIssue(number) }));
    await finished;
  };
  await importing(1);
  await expect.poll(() => heard).toEqual(['1.md']);
  page.setHidden(true);
  await importing(2);
  await importing(3);
  expect(heard).toEqual(['1.md']);
  page.setHidden(false);
  await expect.poll(() => heard).toEqual(['1.md', '2.md', '3.md']);
});

test('a page whose host was started anew meanwhile hears that issues and notes may have changed', async () => {
  const first = await startOn(restartedProfile);
  const page = await openPage(first.access.address);
  const bound = await connectLoopback(page.surroundings);
  const heard: unknown[] = [];
  bound.on('libraryChanged', (event) => heard.push(event));
  bound.on('notesChanged', (event) => heard.push(event));
  await bound.notes.keep({ window: 'w', file: createDesk().write(newNote('one')) });
  await expect.poll(() => heard.splice(0)).toEqual([{ window: 'w', noteIds: ['one'] }]);
  page.setHidden(true);
  await first.close();
  const second = await startOn(restartedProfile);
  page.setHidden(false);
  await expect.poll(() => heard).toEqual([{ issueIds: [] }, { window: null, noteIds: [] }]);
  await second.close();
});

test('a small call outlives its page, with bytes or without; one beyond what browsers let outlive does not', async () => {
  const { surroundings } = await openPage(host.access.address);
  const kept: (boolean | undefined)[] = [];
  const bound = await connectLoopback({
    ...surroundings,
    fetch: (address, init) => {
      kept.push(init?.keepalive);
      return surroundings.fetch(address, init);
    },
  });
  await bound.library.shelf({});
  await bound.import.begin({ file: 'kept.md', bytes: smallIssue(4) });
  await bound.import.begin({ file: 'large.md', bytes: new Uint8Array(60_000) });
  const long = { query: '云'.repeat(15_000), order: 'relevance', offset: 0, limit: 1 } as const;
  await Promise.all([bound.search.articles(long), bound.search.articles(long)]);
  await bound.library.shelf({});
  expect(kept).toEqual([true, true, false, true, false, true]);
});

test('another start of the program hands its files over to the host that runs, and only with the key of the profile', async () => {
  const { lock } = takeLock(profile, 'loopback', thisProcess()) as Extract<LockAnswer, { readonly state: 'mine' }>; // a new folder
  lock.announce(host.access.address);
  const bound = await connectLoopback((await openPage(host.access.address)).surroundings);
  const heard: Events['importFinished'][] = [];
  bound.on('importFinished', (event) => heard.push(event));
  const file = join(profile, 'handed.md');
  writeFileSync(file, smallIssue(7));
  const running = await findRunningHost(profile, [file]);
  expect(running?.address).toBe(host.access.address);
  await expect
    .poll(() => heard.find((event) => event.file === 'handed.md'))
    .toMatchObject({ result: { ok: true, value: { outcome: 'new' } } });
  lock.release();

  const ticket = new URL(running?.ticketAddress ?? '').searchParams.get('key');
  const hand = (key: string | null, body: unknown) =>
    fetch(`${host.access.origin}${TICKET_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
  expect((await hand(ticket, [file])).status).toBe(403);
  const key = new URL(host.access.address).searchParams.get('key');
  expect((await hand(key, ['handed.md'])).status).toBe(400);
});

test('a host that is gone is a failure with a sentence, not an exception', async () => {
  const own = await startOn(ownProfile);
  const bound = await connectLoopback((await openPage(own.access.address)).surroundings);
  await own.close();
  expect(await bound.library.shelf({})).toMatchObject({ ok: false, failure: { code: 'host-gone' } });

  const again = await startOn(ownProfile);
  expect(again.access.address).toBe(own.access.address);
  expect(await bound.library.shelf({})).toMatchObject({ ok: true });
  await again.close();
});

const browser = findBrowser(thisMachine());
test.skipIf(browser === null)(
  `a PDF that was made is there, in ranges, until three others were made${browser === null ? ' (skipped: no browser installed)' : ''}`,
  async () => {
    const bound = await connectLoopback((await openPage(host.access.address)).surroundings);
    const make = async (title: string) => {
      const sheets = sheetsOf([{ lines: [line(0, [run(title)])], rules: [] }]);
      const about = { title, author: '', subject: '', language: 'zh-CN', fonts: { kind: 'host' } } as const;
      const html = new TextEncoder().encode(sheetMarkup(sheets, about));
      return valueIn(await bound.print.toPdf({ printId: title, html, title, author: '', subject: '', keywords: [] }));
    };
    const first = await make('一');
    const fetched = (hash: string, range?: string) =>
      fetch(`${host.access.origin}/pdf/${hash}`, { headers: { cookie: cookie(), ...(range && { range }) } });
    const whole = await fetched(first.hash);
    expect(whole.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(bytes.byteLength).toBe(first.bytes);
    expect(bytes.toString('latin1').startsWith('%PDF-')).toBe(true);
    expect(Buffer.from(await (await fetched(first.hash, 'bytes=1-3')).arrayBuffer()).toString()).toBe('PDF');
    expect((await fetch(`${host.access.origin}/pdf/${first.hash}`)).status).toBe(403);
    for (const title of ['二', '三', '四']) await make(title);
    expect((await fetched(first.hash)).status).toBe(404);
  },
);

test('a PDF of the archive is there for pages of the program, and for nobody else', async () => {
  const path = `${host.access.origin}/pdf/${'0'.repeat(64)}`;
  expect((await fetch(path)).status).toBe(403);
  expect((await fetch(path, { headers: { cookie: cookie() } })).status).toBe(404);
});
