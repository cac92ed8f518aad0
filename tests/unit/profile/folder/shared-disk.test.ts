import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { realSharedDisk as disk } from '../../../../main/core/profile/folder/shared-disk.ts';
import { sharedFolder } from '../../../support/folder-profile.ts';

const isNotes = (name: string) => name.endsWith('.bvnotes');

test('plain files of the wanted names are listed; of a folder that is not there it is said', async () => {
  const folder = sharedFolder();
  writeFileSync(join(folder, 'a.bvnotes'), 'four');
  writeFileSync(join(folder, 'b.txt'), 'other');
  mkdirSync(join(folder, 'c.bvnotes'));
  symlinkSync(join(folder, 'a.bvnotes'), join(folder, 'd.bvnotes'));
  expect(await disk.list(folder, isNotes)).toMatchObject([{ name: 'a.bvnotes', bytes: 4 }]);
  expect(await disk.list(join(folder, 'none'), isNotes)).toBeNull();
  expect(await disk.list(join(folder, 'b.txt'), isNotes)).toBeNull();
});

test('what became a link, a pipe or nothing since it was listed is not read, and not waited for', async () => {
  const folder = sharedFolder();
  const secret = join(folder, 'secret');
  writeFileSync(secret, 'secret');
  symlinkSync(secret, join(folder, 'link'));
  expect(await disk.read(join(folder, 'link'), 10)).toBeNull();
  expect(await disk.read(join(folder, 'none'), 10)).toBeNull();
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(await disk.read(join(folder, 'pipe'), 10)).toBeNull();
});

test('no more is read of a file than was asked for', async () => {
  const folder = sharedFolder();
  writeFileSync(join(folder, 'long'), 'abcdef');
  expect(new TextDecoder().decode((await disk.read(join(folder, 'long'), 4)) ?? undefined)).toBe('abcd');
  expect(new TextDecoder().decode((await disk.read(join(folder, 'long'), 9)) ?? undefined)).toBe('abcdef');
});

test('a folder, a file and nothing are told apart', async () => {
  const folder = sharedFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(await disk.kind(folder)).toBe('folder');
  expect(await disk.kind(join(folder, 'file'))).toBe('other');
  expect(await disk.kind(join(folder, 'none'))).toBe('missing');
  expect(await disk.kind(join(folder, 'file', 'within'))).toBe('missing');
});

test('what is written has the size and the time that are listed afterwards', async () => {
  const folder = sharedFolder();
  const written = await disk.write(join(folder, 'temporary'), '批注');
  await disk.rename(join(folder, 'temporary'), join(folder, 'a.bvnotes'));
  await disk.syncFolder(folder);
  expect(await disk.list(folder, isNotes)).toEqual([{ name: 'a.bvnotes', ...written }]);
});

test('changes are told where the system tells of them, until nobody listens', async () => {
  const folder = sharedFolder();
  let told = 0;
  const stop = disk.watch(folder, () => {
    told += 1;
  });
  await expect
    .poll(() => {
      writeFileSync(join(folder, 'a.bvnotes'), String(told));
      return told;
    })
    .toBeGreaterThan(0);
  stop();
});

test('a folder that cannot be watched is none the worse for it', () => {
  const folder = join(sharedFolder(), 'none');
  disk.watch(folder, () => undefined)();
});

// Root may write everywhere, and Windows has other rights.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder that may not be written to says so',
  async () => {
    const folder = sharedFolder();
    chmodSync(folder, 0o500);
    onTestFinished(() => {
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true });
    });
    await expect(disk.write(join(folder, 'a'), '')).rejects.toMatchObject({ code: 'EACCES' });
  },
);
