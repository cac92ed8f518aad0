/** The whole of Electron's entry, over the stand-in: started with a file, found by a second start, and closed. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readLockFacts } from '../../../main/hosts/shared/instance-lock.ts';
import { EVENT_CHANNEL } from '../../../preload/channels.ts';
import { app, BrowserWindow, ipcRenderer, seen } from '../../support/electron-stand-in.ts';
import { smallIssue } from '../../support/small-issue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('electron', () => import('../../support/electron-stand-in.ts'));

const profile = temporaryFolder();

test('a file on the command line comes in, one of a second start too, and closing leaves nothing open', async () => {
  const [first, second] = ['2025-01.md', '2025-02.md'].map((name, index) => {
    const path = join(profile, name);
    writeFileSync(path, smallIssue(index + 1));
    return path;
  });
  const brought: string[] = [];
  ipcRenderer.on(EVENT_CHANNEL, (_, name, event) => {
    if (name === 'importFinished') brought.push((event as { file: string }).file);
  });

  process.argv = ['electron', '.', `--profile=${profile}`, String(first)];
  await import('../../../main/hosts/electron/main.ts');
  await expect.poll(() => BrowserWindow.getAllWindows().length).toBe(1);
  expect(seen.paths['userData']).toBe(join(profile, 'electron'));
  expect(readLockFacts(profile)).toMatchObject({ pid: process.pid, host: 'electron' });
  await expect.poll(() => brought).toEqual(['2025-01.md']);

  app.emit('second-instance', {}, [], '/', { files: [second] });
  await expect.poll(() => brought).toEqual(['2025-01.md', '2025-02.md']);
  expect(BrowserWindow.getAllWindows()).toHaveLength(1);

  BrowserWindow.getAllWindows()[0]?.close();
  await expect.poll(() => seen.exitCode).toBe(0);
  expect(seen.errorBoxes).toEqual([]);
  expect(readLockFacts(profile)).toBeNull();
  expect(existsSync(join(profile, 'library.sqlite-wal'))).toBe(false); // closed, not left to a recovery
});
