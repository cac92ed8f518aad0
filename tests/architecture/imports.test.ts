import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenRules, ENTRIES } from './rules.ts';
import { readSource } from './source-file.ts';

const root = join(import.meta.dirname, '../..');
const files = globSync('{main,preload,renderer,resources/build}/**/*.{ts,tsx}', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.d.ts'))
  .sort()
  .map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
const broken = (path: string, text: string) => brokenRules(readSource(path, text));

test('no file breaks a rule of the layers', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(brokenRules)).toEqual([]);
});

test('half of the files have at most 100 lines, nine in ten at most 350', () => {
  const lines = files.map((file) => file.lines).sort((a, b) => a - b);
  expect(lines[Math.floor(lines.length * 0.5)]).toBeLessThanOrEqual(100);
  expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThanOrEqual(350);
});

test('every entry that is held to be short is there', () => {
  const paths = files.map((file) => file.path);
  for (const entry of ENTRIES) expect(paths).toContain(entry);
});

test.each([
  ['main/core/a.ts', "import { app } from 'electron';", /Only the Electron host/],
  ['main/hosts/loopback/a.ts', "import type { App } from 'electron';", /Only the Electron host/],
  ['main/core/search/a.ts', "import Database from 'better-sqlite3';", /takes? a ReadDatabase|connection\.ts/],
  ['main/core/a.ts', "import { createServer } from 'node:http';", /Only hosts speak HTTP/],
  ['main/core/a.ts', "import { x } from '../hosts/shared/a.ts';", /through a port/],
  ['main/core/a.ts', "import { x } from '../../renderer/state/a.ts';", /only the pure domain/],
  ['main/core/a.ts', "import { x } from '../../preload/channels.ts';", /through a port/],
  ['main/hosts/electron/a.ts', "export * from '../loopback/a.ts';", /differences only/],
  ['main/hosts/shared/a.ts', "const x = await import('../electron/a.ts');", /neither host/],
  ['main/cli/a.ts', "import { x } from '../hosts/shared/a.ts';", /uses the core/],
  ['preload/contract/a.ts', "import { x } from '../channels.ts';", /nothing of ours/],
  ['preload/contract/a.ts', "import { readFile } from 'node:fs';", /zod only/],
  ['preload/a.ts', "import { x } from '../main/core/a.ts';", /the contract only/],
  ['preload/loopback-bridge.ts', "import { ipcRenderer } from 'electron';", /Only the Electron host/],
  ['renderer/features/a.tsx', "import { x } from '../../main/core/a.ts';", /window\.bound/],
  ['renderer/features/a.tsx', "import { connectLoopback } from '../../preload/loopback-bridge.ts';", /window\.bound/],
  ['renderer/state/a.ts', "type X = typeof import('node:fs');", /no Node/],
  ['renderer/state/a.ts', "import { x } from '../features/shelf/a.ts';", /go down only/],
  ['renderer/ui/a.tsx', "import { x } from '../features/shelf/a.ts';", /go down only/],
  ['renderer/notes/a.ts', "import { x } from '../state/a.ts';", /go down only/],
  ['renderer/domain/a.ts', "import { x } from '../state/a.ts';", /pure TypeScript/],
  ['renderer/domain/a.ts', "import Dexie from 'dexie';", /ask the repository/],
  ['renderer/domain/record/a.ts', "import { Document } from 'docx';", /renderer\/domain\/word/],
  ['elsewhere/a.ts', '', /no layer/],
])('in %s, %s is named', (path, text, sentence) => {
  const [found, ...more] = broken(path, text);
  expect(found).toMatch(sentence);
  expect(more).toEqual([]);
});

test.each([
  'const folder = process.env["HOME"];',
  'const words = process.argv.slice(2);',
  'const here = process.cwd();',
  'const now = Date.now();',
  'const now = new Date();',
  'const now = new Date;',
])('the core may not say: %s', (text) => {
  expect(broken('main/core/a.ts', text)).toHaveLength(1);
  expect(broken('main/hosts/loopback/a.ts', text)).toEqual([]);
});

test('what the layers allow is not complained of', () => {
  expect(
    broken(
      'main/core/a.ts',
      "import { z } from 'zod';\nimport { x } from '../../preload/contract/values.ts';\nnew Date(0);",
    ),
  ).toEqual([]);
  expect(broken('renderer/connect.ts', "import { connectLoopback } from '../preload/loopback-bridge.ts';")).toEqual([]);
  expect(
    broken('preload/electron-bridge.ts', "import { ipcRenderer } from 'electron';\nimport './contract/contract.ts';"),
  ).toEqual([]);
  expect(
    broken('main/hosts/loopback/a.ts', "import '../../../preload/call-frame.ts';\nimport '../shared/places.ts';"),
  ).toEqual([]);
});

test('a long file and a long entry are named', () => {
  const long = 'const a = 1;\n'.repeat(401);
  expect(broken('main/core/a.ts', long)).toEqual([expect.stringContaining('401 lines')]);
  expect(broken('main/hosts/loopback/main.ts', 'x();\n'.repeat(81))).toEqual([expect.stringContaining('entry')]);
});

test.each(['preload/contract', 'renderer/domain'])('%s is compiled without the DOM and without Node', (folder) => {
  const config = JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8'));
  const base = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
  expect(config.compilerOptions.lib ?? base.compilerOptions.lib).toEqual(['es2024']);
  expect(config.compilerOptions.types ?? base.compilerOptions.types).toEqual([]);
});
