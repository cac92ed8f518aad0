/** Exchange through a shared folder, invented: whatever is chosen is in step at once, until the test says how it stands. */
import type { Calls, Events } from '../../preload/contract/contract.ts';
import { failure, success } from '../../preload/contract/failure.ts';
import type { FolderStatus } from '../../preload/contract/folder-values.ts';

export interface FakeFolder {
  readonly calls: Calls['folder'];
  /** As the core would after a round. */
  readonly setStatus: (part: Partial<FolderStatus>) => void;
}

const OFF: FolderStatus = {
  folder: null,
  state: 'off',
  lastAt: null,
  writtenAt: null,
  failure: null,
  files: [],
  newDevice: false,
};

export function createFakeFolder(say: (name: 'folderChanged', event: Events['folderChanged']) => void): FakeFolder {
  let status = OFF;
  const setStatus: FakeFolder['setStatus'] = (part) => {
    status = { ...status, ...part };
    queueMicrotask(() => say('folderChanged', {}));
  };
  return {
    setStatus,
    calls: {
      status: async () => success(status),
      use: async ({ path }) => {
        if (path !== null && !/^(?:\/|[A-Za-z]:[\\/]|\\\\)/u.test(path))
          return failure('folder-unusable', {}, { path, reason: 'relative' });
        setStatus(path === null ? OFF : { ...OFF, folder: path, ...IN_STEP });
        return success(status);
      },
      now: async () => success(status),
      choose: async () => success({ path: '/media/u-disk/批注' }),
    },
  };
}

const IN_STEP: Partial<FolderStatus> = {
  state: 'in-step',
  lastAt: '2026-11-24T02:00:00.000Z',
  writtenAt: '2026-11-24T02:00:00.000Z',
  files: [
    {
      name: '李某-0b0f8a52.bvnotes',
      person: '李某',
      notes: 12,
      at: '2026-11-24T01:30:00.000Z',
      state: 'merged',
      reason: null,
    },
    {
      name: '王某-77c1e3d4 (conflict 2026-11-23).bvnotes',
      person: '王某',
      notes: 3,
      at: '2026-11-23T08:10:00.000Z',
      state: 'merged',
      reason: null,
    },
  ],
};
