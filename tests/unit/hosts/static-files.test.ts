import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { byteRange } from '../../../main/hosts/shared/byte-range.ts';
import { CONTENT_SECURITY_POLICY, contentType } from '../../../main/hosts/shared/content-headers.ts';
import { answerFile, safeSegments } from '../../../main/hosts/shared/static-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const root = join(folder, 'renderer');
const ask = (path: string, method = 'GET', range: string | null = null) => answerFile(root, { method, path, range });

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/main-a1b2.js'), '0123456789');
  writeFileSync(join(root, 'empty.txt'), '');
  writeFileSync(join(root, '.hidden'), 'hidden');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(folder, join(root, 'linked'));
});

describe('a file of the program', () => {
  test('is sent with its exact type, and its bytes may be had in part', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    });
    expect(page.body && (await text(page.body))).toBe('<!doctype html>');

    const part = await ask('/assets/main-a1b2.js', 'GET', 'bytes=2-4');
    expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' } });
    expect(part.body && (await text(part.body))).toBe('234');
    expect(part.headers['cache-control']).toContain('immutable');
  });

  test('that is empty, or only asked about, is answered without a body', async () => {
    expect(await ask('/empty.txt')).toMatchObject({ status: 200, body: null, headers: { 'content-length': '0' } });
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: null });
  });

  test('carries the security headers, refusals too', async () => {
    for (const answer of [
      await ask('/'),
      await ask('/missing.js'),
      await ask('/%2e%2e%2fsecret.txt'),
      await ask('/', 'PUT'),
    ]) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });
});

describe('a path that could mean something else', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/.%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/index.html%00.png',
    '/index.html\0',
    '//etc/passwd',
    '/assets//main-a1b2.js',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
    '/index.html.',
    '/index.html%20',
    '/.hidden',
    '/%ff',
    'index.html',
    '',
    '/assets/',
  ])('%j is refused before any file is looked at', async (path) => {
    expect(safeSegments(path)).toBeNull();
    expect(await ask(path)).toMatchObject({ status: 400, body: null });
  });

  test.each([
    '/link.txt',
    '/linked/secret.txt',
    '/linked',
    '/assets',
    '/missing.js',
    '/index.html/x',
    `/${'x'.repeat(5000)}`,
  ])('%.40j is no file of ours', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: null });
  });

  test('a method that would change something is refused', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 405, body: null });
  });
});

test.each([
  [null, null],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=8-99', { start: 8, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,4-5', null],
  ['lines=1-2', null],
])('the range %j of ten bytes', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});

test('what is not known is offered as bytes, and never guessed', () => {
  expect(contentType('/a/font.WOFF2')).toBe('font/woff2');
  expect(contentType('/a/unknown.xyz')).toBe('application/octet-stream');
  expect(contentType('/a/noextension')).toBe('application/octet-stream');
});

test('the content security policy begins with nothing and never evaluates text', () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none';/u);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/u);
});
