import { expect, test, vi } from 'vitest';
import { chooseFolders } from '../../../main/hosts/electron/choose-folder.ts';
import { failure, success } from '../../../preload/contract/failure.ts';
import { seen } from '../../support/electron-stand-in.ts';

vi.mock('electron', () => import('../../support/electron-stand-in.ts'));

const invoke = chooseFolders(
  async (name, argument) => (argument === null ? failure('invalid-argument') : success({ path: null, name })),
  () => null,
);

test('a folder is chosen in the system’s dialog; one that is cancelled chooses nothing', async () => {
  seen.chosen.push('/media/stick');
  expect(await invoke('folder.choose', {})).toEqual({ ok: true, value: { path: '/media/stick' } });
  expect(await invoke('folder.choose', {})).toEqual({ ok: true, value: { path: null } });
});

test('nothing is asked of the reader for a call that the core refuses, or for any other call', async () => {
  seen.chosen.push('/media/stick');
  expect(await invoke('folder.choose', null)).toMatchObject({ failure: { code: 'invalid-argument' } });
  expect(await invoke('folder.status', {})).toEqual({ ok: true, value: { path: null, name: 'folder.status' } });
  expect(seen.chosen.splice(0)).toEqual(['/media/stick']);
});
