/** The whole program's core on two machines, as far as it can tell, and between them the real Syncthing. */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk, newNote } from '../support/note-desk.ts';
import { wordsIn } from '../support/note-profile.ts';
import { hasSyncthing, type SyncedFolder, syncedFolders } from '../support/syncthing.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createTestCore, type TestCore } from '../support/test-core.ts';

const isInstalled = hasSyncthing();
if (!isInstalled) console.log('skipped: syncthing not installed');

const parent = temporaryFolder();
const cores: TestCore[] = [];
let folders: readonly SyncedFolder[] = [];

beforeAll(async () => {
  if (!isInstalled) return;
  folders = await syncedFolders(parent);
  for (const folder of folders) folder.start();
});
afterAll(async () => {
  for (const core of cores) await core.close();
  for (const folder of folders) await folder.stop();
});

function coreIn(profile: string): TestCore {
  mkdirSync(profile, { recursive: true });
  const core = createTestCore(profile, {
    now: () => new Date(),
    newId: randomUUID,
    // Syncthing takes seconds; the program need not wait ten more.
    folderPace: { look: 500, heard: 50, changed: 200, end: 5000 },
  });
  cores.push(core);
  return core;
}

async function write(core: TestCore, name: string, id: string, text: string): Promise<void> {
  const { device, person } = await core.call('notes.open', { known: null });
  const desk = createDesk({ device, author: { id: person, name }, now: () => Date.now() });
  await core.call('notes.keep', { window: 'window', file: desk.write(newNote(id, text)) });
}
const words = async (core: TestCore) => wordsIn((await core.call('notes.open', { known: null })).file);
const SOON = { timeout: 120_000, interval: 250 };

async function meet(expected: Readonly<Record<string, string>>, ...both: readonly TestCore[]): Promise<void> {
  for (const core of both) {
    await expect
      .poll(() => words(core), SOON)
      .toEqual(expected)
      .catch((error: unknown) => {
        throw new Error(`${String(error)}\n${folders.map((folder) => folder.log().slice(-3000)).join('\n')}`);
      });
  }
}

test('what is written on one machine comes to the other through Syncthing, whichever was off meanwhile, and a copied profile is told apart', async ({
  skip,
}) => {
  skip(!isInstalled, 'skipped: syncthing not installed');
  const [here, there] = folders;
  if (!here || !there) throw new Error('there are no folders');
  const one = coreIn(join(parent, 'profile-one'));
  const other = coreIn(join(parent, 'profile-other'));
  await one.call('folder.use', { path: here.path });
  await other.call('folder.use', { path: there.path });

  await write(one, '王某', 'w1', '王某写的');
  await write(other, '李某', 'l1', '李某写的');
  await meet({ w1: '王某写的', l1: '李某写的' }, one, other);

  await there.stop();
  await write(one, '王某', 'w2', '那边关着时写的');
  await write(other, '李某', 'l2', '关着时在那边写的');
  there.start();
  const all = { w1: '王某写的', l1: '李某写的', w2: '那边关着时写的', l2: '关着时在那边写的' };
  await meet(all, one, other);
  await expect.poll(async () => (await other.call('folder.status', {})).state, SOON).toBe('in-step');
  expect((await one.call('folder.status', {})).newDevice).toBe(false);

  // The whole profile folder is copied to the other machine, and both go on: one file is written on two sides.
  await one.call('folder.use', { path: null });
  await one.close();
  cores.splice(cores.indexOf(one), 1);
  const profile = join(parent, 'profile-copied');
  cpSync(join(parent, 'profile-one'), profile, { recursive: true });
  const again = coreIn(join(parent, 'profile-one'));
  const copied = coreIn(profile);
  await there.stop();
  await again.call('folder.use', { path: here.path });
  await copied.call('folder.use', { path: there.path });
  await write(again, '王某', 'w3', '原来的机器写的');
  await write(copied, '王某', 'w4', '复制的机器写的');
  await again.call('folder.now', {});
  await copied.call('folder.now', {});
  there.start();
  await meet({ ...all, w3: '原来的机器写的', w4: '复制的机器写的' }, again, copied, other);
  const devices = await Promise.all(
    [again, copied].map(async (core) => (await core.call('notes.open', { known: null })).device),
  );
  expect(devices[0]).not.toBe(devices[1]);
  // Both sides come to hold the same files, none of them half.
  const files = (path: string) =>
    readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  await expect.poll(() => files(here.path).join() === files(there.path).join(), SOON).toBe(true);
}, 400_000);
