import { expect, test } from 'vitest';
import { handedFiles, launchWords } from '../../../main/hosts/electron/launch-words.ts';
import { startOptions, WrongOption } from '../../../main/hosts/loopback/start-options.ts';

test('the loopback host takes a profile, a port, files, and may open no window', () => {
  expect(startOptions(['--profile', 'my folder', '--port', '20100', '--no-open', 'a.md'])).toEqual({
    profile: 'my folder',
    port: 20_100,
    open: false,
    files: ['a.md'],
  });
  expect(startOptions([])).toEqual({ profile: null, port: null, open: true, files: [] });
});

test.each([
  ['--port', '80'],
  ['--port', 'x'],
  ['--port', '70000'],
  ['--prot', '1'],
])('%s %s is refused with a sentence in both languages', (...words) => {
  expect(() => startOptions(words)).toThrow(WrongOption);
  expect(() => startOptions(words)).toThrow(/\p{Script=Han}.*。\n.*--(?:port|prot)/u);
});

test('on Electron’s command line a file is what is one; switches are not', () => {
  const isFile = (path: string) => path.endsWith('.md');
  expect(
    launchWords(['--enable-logging', 'a.md', 'folder', '--profile', 'p.md', 'b.md'], '/home/wang', isFile),
  ).toEqual({
    files: ['/home/wang/a.md', '/home/wang/b.md'],
    profile: '/home/wang/p.md',
  });
  expect(launchWords(['--profile=q'], '/home/wang', isFile)).toEqual({ files: [], profile: '/home/wang/q' });
});

test('what another start hands over is files or nothing', () => {
  expect(handedFiles({ files: ['/a.md', 7, null] })).toEqual(['/a.md']);
  for (const other of [null, undefined, 'x', {}, { files: 'x' }]) expect(handedFiles(other)).toEqual([]);
});
