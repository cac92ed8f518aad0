import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { realDisk, replaceFile } from '../../../../main/core/profile/notes/disk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const folder = temporaryFolder();
const path = join(folder, 'a');
const read = async () => new TextDecoder().decode((await realDisk.read(path)) ?? undefined);

test('pieces of any size are written as they are, one after the other', async () => {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: 'grapheme' }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 800_000 }).map((length) => '批'.repeat(length)) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      await realDisk.write(path, pieces);
      expect((await read()) === pieces.join('')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('text and bytes are written one after the other, each as it is', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array(),
    fc.constant(new Uint8Array(400_000).fill(0xff)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      await realDisk.write(path, pieces);
      const written = Buffer.from((await realDisk.read(path)) ?? []);
      expect(written.equals(Buffer.concat(pieces.map((each) => Buffer.from(each))))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a file is synced after its last byte, and a folder is synced too', async () => {
  const probe = await open(folder, 'r');
  const handles = Object.getPrototypeOf(probe);
  await probe.close();
  const steps: string[] = [];
  const spies = (['writeFile', 'sync'] as const).map((step) => {
    const real = handles[step];
    return vi.spyOn(handles, step).mockImplementation(function (this: unknown, ...given: unknown[]) {
      steps.push(step);
      return real.apply(this, given);
    });
  });
  await realDisk.write(path, ['one', 'two']);
  expect(steps).toEqual(['writeFile', 'sync']);
  steps.length = 0;
  await realDisk.syncFolder(folder);
  expect(steps).toEqual(['sync']);
  for (const spy of spies) spy.mockRestore();
});

test('a shorter file in place of a longer one leaves nothing of it', async () => {
  await realDisk.write(path, ['a long file']);
  await realDisk.write(path, ['short']);
  expect(await read()).toBe('short');
});

test('a file or a folder that is not there is no error to whoever reads or lists', async () => {
  expect(await realDisk.read(join(folder, 'none'))).toBeNull();
  expect(await realDisk.list(join(folder, 'none'))).toEqual([]);
  await realDisk.remove(join(folder, 'none'));
});

test('a folder is made within one that is there, and never the path to it', async () => {
  await realDisk.makeFolder(join(folder, 'notes'));
  await realDisk.makeFolder(join(folder, 'notes'));
  await expect(realDisk.makeFolder(join(folder, 'pulled-out', 'notes'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(join(folder, 'pulled-out'))).toBe(false);
});

test('files are listed with their sizes, folders are not', async () => {
  const listed = join(folder, 'listed');
  mkdirSync(join(listed, 'within'), { recursive: true });
  writeFileSync(join(listed, 'b'), 'four');
  expect(await realDisk.list(listed)).toMatchObject([{ name: 'b', bytes: 4 }]);
});

test('a file is replaced whole: the new one stands beside it until all of it is written', async () => {
  const steps: string[] = [];
  const watched = {
    ...realDisk,
    write: async (to: string, pieces: Iterable<string>) => {
      steps.push(`write ${to.slice(folder.length + 1)}`);
      await realDisk.write(to, pieces);
    },
    rename: async (from: string, to: string) => {
      steps.push(`rename to ${to.slice(folder.length + 1)}`);
      await realDisk.rename(from, to);
    },
    syncFolder: async (of: string) => {
      steps.push('sync folder');
      await realDisk.syncFolder(of);
    },
  };
  await replaceFile(watched, folder, 'a', ['new']);
  expect(steps).toEqual(['write a.new', 'rename to a', 'sync folder']);
  expect(await read()).toBe('new');
});
