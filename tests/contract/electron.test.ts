import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, test, vi } from 'vitest';
import { type ElectronHost, startElectronHost } from '../../main/hosts/electron/electron-host.ts';
import { CALL_CHANNEL } from '../../preload/channels.ts';
import type { Bound } from '../../preload/contract/contract.ts';
import type { Result } from '../../preload/contract/failure.ts';
import { ipcRenderer, seen } from '../support/electron-stand-in.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startTestThread } from '../support/test-thread.ts';
import { contractSuite } from './contract-suite.ts';

vi.mock('electron', () => import('../support/electron-stand-in.ts'));

const profile = temporaryFolder();
// A channel of Electron's carries what the main process answers, typed by us.
const invoke = (name: string, argument: unknown) =>
  ipcRenderer.invoke(CALL_CHANNEL, name, argument) as Promise<Result<unknown>>;

beforeAll(async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  seen.pdf = await pdf.save();
});

contractSuite(
  'over Electron’s messages (stand-in)',
  async () => {
    const host: ElectronHost = await startElectronHost({
      profile,
      renderer: profile,
      preload: '/electron-bridge.cjs',
      startCore: (print) => startTestThread(profile, print),
    });
    await import('../../preload/electron-bridge.ts');
    return { bound: seen.exposed['bound'] as Bound, invoke, close: () => host.close() };
  },
  { printsItself: true },
);

test.each([
  ['another site', 'https://example.com/'],
  ['a file', 'file:///C:/notes.html'],
  ['a page that looks like ours', 'app://bound.example/'],
  ['a frame within our page', 'app://bound/frame.html'],
])('%s that calls is refused', async (_, url) => {
  seen.callingFrame = { url };
  try {
    expect(await invoke('program.about', {})).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  } finally {
    seen.callingFrame = null;
  }
});

test('a name that is no text is refused', async () => {
  expect(await ipcRenderer.invoke(CALL_CHANNEL, { toString: null }, {})).toMatchObject({
    ok: false,
    failure: { code: 'unknown-method' },
  });
});
