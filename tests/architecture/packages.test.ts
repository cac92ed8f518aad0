/** Packages: each that is asked for is told in README, and each that travels with the program is told in 关于. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUNDLED } from '../../renderer/features/settings/licences.ts';
import { readSource } from './source-file.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const asked: { readonly dependencies: object; readonly devDependencies: object } = JSON.parse(read('package.json'));
const named = [...Object.keys(asked.dependencies), ...Object.keys(asked.devDependencies)];

const nameOf = (request: string) =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/');
const isPackage = (request: string) => !/^(?:\.|node:)/u.test(request);
const importsOf = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((path) => !path.endsWith('.d.ts'))
    .flatMap((path) => readSource(path, read(path)).imports.map(({ request }) => request))
    .filter(isPackage)
    .map(nameOf);
const ofStyleSheets = () =>
  globSync('renderer/**/*.css', { cwd: root })
    .flatMap((path) => [...read(path).matchAll(/(?:url\(|@import )['"]?((?!\.|data:|#)[^'")]+)/gu)])
    .map(([, request = '']) => nameOf(request));

test('every package has its line in README, and no line is of one that is not asked for', () => {
  const table = read('README.md').split('## What we build on')[1]?.split('\n## ')[0] ?? '';
  const cells = [...table.matchAll(/^\| ([^|]+) \|/gmu)].map(([, cell = '']) => cell);
  const told = cells.slice(2).flatMap((cell) => cell.replaceAll(/\([^)]*\)/gu, '').split(', '));
  const withoutTypes = named.filter((name) => !name.startsWith('@types/'));
  expect(told.map((name) => name.trim()).sort()).toEqual(withoutTypes.sort());
});

test('every package that the program imports is named among what it carries, and no other', () => {
  const carried = BUNDLED.flatMap(({ packages }) => packages);
  const imported = new Set([...importsOf('{main,preload,renderer}/**/*.{ts,tsx}'), ...ofStyleSheets()]);
  expect([...imported].sort()).toEqual([...carried].sort());
});
