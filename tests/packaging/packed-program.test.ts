/** What electron-builder packs, over a stand-in for the Electron runtime: the list of files, the fuses, and a core that starts. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { beforeAll, expect, test } from 'vitest';
import { type CoreClient, startCore } from '../../main/core/thread/core-client.ts';
import { BUNDLED } from '../../renderer/features/settings/licences.ts';
import { makeElectronDist, readFuses } from '../support/electron-dist.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporaryFolder();
const packed = join(folder, 'release/linux-unpacked');
const archive = join(packed, 'resources/app.asar');
const run = (program: string, args: readonly string[]) =>
  execFileSync(join(root, 'node_modules/.bin', program), [...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

let files: readonly string[] = [];

beforeAll(() => {
  makeElectronDist(join(folder, 'electron'));
  run('node', ['resources/build/build.ts']);
  run('electron-builder', [
    ...['--linux', 'dir', '--x64'],
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'release')}`,
  ]);
  const all = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  files = all.filter((path) => !all.some((other) => other.startsWith(`${path}/`)));
}, 300_000);

test('the packed program holds its bundles, its issues, its fonts and one library, and nothing else', () => {
  const kinds = files.map((path) =>
    path
      .replace(/^dist\/main\/[\w.-]+\.(js|md)$/u, 'dist/main/*.$1')
      .replace(/^dist\/renderer\/assets\/.+\.(m?js|css|woff2|png|svg)$/u, 'dist/renderer/assets/*.$1')
      .replace(/^dist\/renderer\/pdfjs\/(\w+)\/.+$/u, 'dist/renderer/pdfjs/$1/*')
      .replace(/^dist\/licences\/[\w-]+\.(txt|md)$/u, 'dist/licences/*.$1')
      .replace(/^(node_modules\/better-sqlite3\/lib)\/.+\.js$/u, '$1/*.js'),
  );
  expect([...new Set(kinds)].filter((kind) => !/assets\/\*\.(?:png|svg)$/u.test(kind)).sort()).toEqual([
    'LICENSE',
    'dist/licences/*.md',
    'dist/licences/*.txt',
    'dist/main/*.js',
    'dist/main/*.md',
    'dist/preload/electron-bridge.cjs',
    'dist/renderer/assets/*.css',
    'dist/renderer/assets/*.js',
    'dist/renderer/assets/*.mjs',
    'dist/renderer/assets/*.woff2',
    'dist/renderer/index.html',
    'dist/renderer/licences.md',
    'dist/renderer/licences.txt',
    'dist/renderer/pdfjs/cmaps/*',
    'dist/renderer/pdfjs/iccs/*',
    'dist/renderer/pdfjs/standard_fonts/*',
    'dist/renderer/pdfjs/wasm/*',
    'dist/resources/bundled.bvlib',
    'node_modules/better-sqlite3/LICENSE',
    'node_modules/better-sqlite3/lib/*.js',
    'node_modules/better-sqlite3/package.json',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    'package.json',
  ]);
});

test('what pdf.js would need to run scripts of a PDF is not there', () => {
  expect(files.filter((path) => /pdfjs\/wasm/u.test(path)).length).toBeGreaterThan(3);
  expect(files.filter((path) => /quickjs|sandbox/iu.test(path))).toEqual([]);
});

test('no dependency of development is packed, and no source', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1] ?? []);
  expect([...new Set(packages)]).toEqual(['better-sqlite3']);
  for (const name of Object.keys(devDependencies)) expect(packages).not.toContain(name);
  expect(files.filter((path) => /\.(?:tsx?|map|tsbuildinfo)$/u.test(path))).toEqual([]);
});

test('the driver’s library, and only this platform’s, lies outside the archive', () => {
  const unpacked = join(packed, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  expect(existsSync(join(unpacked, 'linux-x64.node'))).toBe(true);
  expect(existsSync(join(unpacked, 'win32-x64.node'))).toBe(false);
});

test('every font has its licence, where a person finds it', () => {
  const licences = join(packed, 'resources/licences');
  for (const font of ['noto-serif-sc', 'noto-sans-sc', 'lxgw-wenkai', 'bound-punctuation']) {
    expect(readFileSync(join(licences, `font-${font}.txt`), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/iu);
  }
  expect(readFileSync(join(licences, 'bound-volume.txt'), 'utf8')).toContain('MIT');
  expect(readFileSync(join(licences, 'libraries-of-the-screens.md'), 'utf8')).toContain('react');
});

test('the file of all licences that 关于 shows holds each of them, letter by letter', () => {
  const all = readFileSync(join(root, 'dist/renderer/licences.txt'), 'utf8');
  const licences = join(packed, 'resources/licences');
  const names = readdirSync(licences);
  expect(names.length).toBeGreaterThan(9);
  for (const name of names) {
    expect(all).toContain(`\n${name}\n`);
    expect(all).toContain(readFileSync(join(licences, name), 'utf8').trimEnd());
  }
});

test('each package that 关于 names has its licence in that file', () => {
  const all = readFileSync(join(root, 'dist/renderer/licences.txt'), 'utf8');
  // Fonts and the driver have files of their own; Electron brings its own licence.
  const ownFiles = /^(?:@fontsource.*|better-sqlite3|electron)$/u;
  const packages = BUNDLED.flatMap((part) => part.packages).filter((name) => !ownFiles.test(name));
  expect(packages.length).toBeGreaterThan(15);
  for (const name of packages) expect(all).toContain(`## ${name} - `);
});

test('the fuses are set as the security bar asks', () => {
  expect(readFuses(readFileSync(join(packed, 'bound-volume')))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('only the two languages of the program are packed', () => {
  const locales = (name: string) => existsSync(join(packed, 'locales', `${name}.pak`));
  expect(['zh-CN', 'en-US', 'fr'].map(locales)).toEqual([true, true, false]);
});

test('what was packed is complete: its core starts in plain Node and shows the sample issues', async () => {
  const unpacked = join(folder, 'unpacked');
  const profileFolder = join(folder, 'profile');
  mkdirSync(profileFolder);
  extractAll(archive, unpacked);
  const { main } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
  expect(existsSync(join(unpacked, main))).toBe(true);

  const core: CoreClient = await startCore(
    { profileFolder, bundledArchive: join(unpacked, 'dist/resources/bundled.bvlib'), host: 'test', version: '0.0.0' },
    (message, cause) => console.error(message, cause),
    pathToFileURL(join(unpacked, 'dist/main/core-thread.js')),
  );
  try {
    const shelf = await core.invoke('library.shelf', {});
    expect(shelf).toMatchObject({ ok: true, value: { volumes: [{ publication: '云江议事' }] } });
  } finally {
    await core.close();
  }
});
