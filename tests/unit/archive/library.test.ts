import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOwnDatabase } from '../../../main/core/archive/library.ts';
import { ARCHIVE_MIGRATIONS } from '../../../main/core/archive/migrations/index.ts';
import { breakSeal } from '../../../main/core/archive/seal.ts';

let folder: string;
let path: string;
const MONDAY = new Date('2026-11-23T08:00:00Z');
const TUESDAY = new Date('2026-11-24T08:00:00Z');
const IN_A_MONTH = new Date('2026-12-24T08:00:00Z');
const open = (now: Date) => openOwnDatabase(path, ARCHIVE_MIGRATIONS, now);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bound-library-'));
  path = join(folder, 'library.sqlite');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a library that was closed properly and not touched since is not looked through again within the week', () => {
  open(MONDAY).close();
  expect(breakSeal(path, TUESDAY)).toBe(MONDAY.toISOString());
});

test('the check of the week is not put off by opening the library every day', () => {
  open(MONDAY).close();
  open(TUESDAY).close();
  expect(breakSeal(path, IN_A_MONTH)).toBeNull();
});

test('a library that was touched after it was closed is looked through', () => {
  open(MONDAY).close();
  utimesSync(path, MONDAY, MONDAY);
  expect(breakSeal(path, TUESDAY)).toBeNull();
});

test('a program that was cut off leaves no seal', () => {
  open(MONDAY).close();
  const { database } = open(TUESDAY);
  expect(existsSync(`${path}.sealed`)).toBe(false);
  database.close();
});

test('a library damaged while it was closed is kept aside', () => {
  open(MONDAY).close();
  writeFileSync(path, 'was a database once'.repeat(500));
  const opened = open(TUESDAY);
  expect(opened.keptAside).not.toBeNull();
  expect(readdirSync(folder).some((name) => name.startsWith('library.sqlite.damaged-'))).toBe(true);
  opened.close();
});

test('a seal that cannot be read is no seal', () => {
  open(MONDAY).close();
  writeFileSync(`${path}.sealed`, '{');
  expect(breakSeal(path, TUESDAY)).toBeNull();
});
