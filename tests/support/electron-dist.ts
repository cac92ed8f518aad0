/**
 * A folder that looks like an unpacked Electron for Linux to electron-builder, for machines that cannot fetch the real one. Its
 * program is not a program: it holds only the place where the fuses are, as @electron/fuses finds it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Before the fuses in every Electron since 12. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;

const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

export function makeElectronDist(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  // As Electron is delivered: everything on but cookie encryption, integrity, asar-only and the snapshot.
  const wire = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([FUSE_VERSION, FUSES.length]),
    Buffer.from('10110001'),
  ]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    writeFileSync(join(folder, name), `${name} of the stand-in\n`);
  }
  for (const locale of ['en-US', 'fr', 'zh-CN', 'zh-TW'])
    writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
}

/** Which fuses are on in a packed program. */
export function readFuses(program: Buffer): Readonly<Record<string, boolean>> {
  const at = program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
  return Object.fromEntries(FUSES.map((name, index) => [name, program[at + index] === '1'.charCodeAt(0)]));
}
