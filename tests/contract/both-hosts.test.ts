/** One profile folder, opened by the one host and then by the other: Electron by its stand-in, the loopback host over real HTTP. */
import { expect, test, vi } from 'vitest';
import { startElectronHost } from '../../main/hosts/electron/electron-host.ts';
import { startLoopbackHost } from '../../main/hosts/loopback/loopback-host.ts';
import type { Bound } from '../../preload/contract/contract.ts';
import { connectLoopback } from '../../preload/loopback-bridge.ts';
import { openPage } from '../support/browser-stand-in.ts';
import { seen } from '../support/electron-stand-in.ts';
import { createDesk, newNote } from '../support/note-desk.ts';
import { wordsIn } from '../support/note-profile.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startTestThread } from '../support/test-thread.ts';
import { valueIn } from '../support/value-in.ts';

vi.mock('electron', () => import('../support/electron-stand-in.ts'));

const profile = temporaryFolder();
const parts = { profile, renderer: profile, startCore: () => startTestThread(profile) };

async function loopback() {
  const host = await startLoopbackHost({
    ...parts,
    port: null,
    log: (message, cause) => console.error(message, cause),
  });
  return { host, bound: await connectLoopback((await openPage(host.access.address)).surroundings) };
}

async function electron() {
  const host = await startElectronHost({ ...parts, preload: '/electron-bridge.cjs' });
  await import('../../preload/electron-bridge.ts');
  return { host, bound: seen.exposed['bound'] as Bound }; // what the bridge has put there
}

const notesOf = async ({ notes }: Bound) => valueIn(await notes.open({ known: null }));

test('a note made in the one host is there in the other, for the same person on the same device', async () => {
  const desk = createDesk();
  const first = await loopback();
  const { person, device } = await notesOf(first.bound);
  valueIn(await first.bound.notes.keep({ window: 'browser', file: desk.write(newNote('one', '在浏览器里写的')) }));
  await first.host.close();

  const second = await electron();
  const opened = await notesOf(second.bound);
  expect(opened).toMatchObject({ person, device, found: { state: 'ready' } });
  expect(wordsIn(opened.file)).toEqual({ one: '在浏览器里写的' });
  valueIn(await second.bound.notes.keep({ window: 'desktop', file: desk.write(newNote('two', '在桌面程序里写的')) }));
  await second.host.close();

  const third = await loopback();
  const again = await notesOf(third.bound);
  expect(again).toMatchObject({ person, device });
  expect(wordsIn(again.file)).toEqual({ one: '在浏览器里写的', two: '在桌面程序里写的' });
  await third.host.close();
});
