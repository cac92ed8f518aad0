import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type RunningProgram, startProgram } from '../support/program.ts';

const test = base.extend<{ program: RunningProgram }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  program: async ({}, use) => {
    const program = await startProgram();
    await use(program);
    await program.stop();
  },
});

const originOf = (program: RunningProgram) => new URL(program.address).origin;

test('the address stands alone on the last line, opens the program, and the key leaves the address bar', async ({
  page,
  program,
}) => {
  expect(program.output().out.trimEnd().split('\n').at(-1)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
  await page.goto(program.address);
  await expect(page).toHaveURL(new RegExp(`^${originOf(program)}/(?:#|$)`));
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(await page.evaluate('document.cookie')).toBe('');
  await page.reload();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('a page of the program may call and listen', async ({ page, program }) => {
  await page.goto(program.address);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const about = await page.evaluate(`
    fetch('/call/program.about', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }).then((r) => r.json())
  `);
  expect(about).toMatchObject({ ok: true, value: { host: 'loopback', profile: program.profile } });
  const heard = await page.evaluate(`
    new Promise((resolve) => new EventSource('/events').addEventListener('here', (event) => resolve(event.type)))
  `);
  expect(heard).toBe('here');
});

test('a browser without the key sees a sentence, and no name but 127.0.0.1 is answered', async ({ page, program }) => {
  const refused = await page.goto(originOf(program));
  expect(refused?.status()).toBe(403);
  await expect(page.getByText('没有打开合订本的钥匙')).toBeVisible();

  const byName = await page.goto(program.address.replace('127.0.0.1', 'localhost'));
  expect(byName?.status()).toBe(403);
});

test('a page of another program on this machine gets nothing', async ({ page, program }) => {
  await page.goto(program.address);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const other = createServer((socket) => {
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 4\r\nconnection: close\r\n\r\nelse');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  const outcome = await page.evaluate(`
    fetch('${originOf(program)}/call/library.shelf', { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' })
      .then((response) => response.type, () => 'refused')
  `);
  expect(['refused', 'opaque']).toContain(outcome);
  const readable = await page.evaluate(`
    fetch('${originOf(program)}/', { credentials: 'include' }).then((response) => response.text(), () => 'refused')
  `);
  expect(readable).toBe('refused');
  other.close();
});

test('the program speaks to nobody but its own host', async ({ page, program }) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`),
  );
  await page.goto(program.address);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect([...asked]).toEqual([originOf(program)]);
  expect(complaints).toEqual([]);
});

test('a second start of the same folder opens the first one', async ({ program }) => {
  const second = await startProgram({ profile: program.profile });
  expect(second.address).toBe(program.address);
  expect(await second.ended).toBe(0);
});

test('stopped and started again, the program has the same address; it leaves no lock behind', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'bound-profile-'));
  const first = await startProgram({ profile });
  expect(existsSync(join(profile, 'open.lock'))).toBe(true);
  expect(await first.stop()).toBe(0);
  expect(existsSync(join(profile, 'open.lock'))).toBe(false);
  const second = await startProgram({ profile });
  expect(second.address).toBe(first.address);
  await second.stop();
  rmSync(profile, { recursive: true, force: true });
});

test('a port that another program has taken is named in a sentence', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await expect(startProgram({ words: ['--port', String(port)] })).rejects.toThrow(`Port ${port}`);
  taken.close();
});

test('a word that the program does not know is answered with how it is called', async () => {
  await expect(startProgram({ words: ['--prot', '1'] })).rejects.toThrow('npm run start:browser');
});
