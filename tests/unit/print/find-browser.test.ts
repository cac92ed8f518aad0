import { expect, test } from 'vitest';
import { findBrowser } from '../../../main/core/print/find-browser.ts';
import { windowArguments } from '../../../main/hosts/loopback/open-window.ts';

const machine = (platform: NodeJS.Platform, there: readonly string[], env: Readonly<Record<string, string>> = {}) => ({
  platform,
  env,
  exists: (path: string) => there.includes(path),
});

test('Chromium is taken before Chrome, and Chrome before Edge', () => {
  const all = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
  expect(findBrowser(machine('linux', all))).toBe('/usr/bin/chromium');
  expect(findBrowser(machine('linux', all.slice(0, 2)))).toBe('/usr/bin/google-chrome');
  expect(findBrowser(machine('linux', all.slice(0, 1)))).toBe('/usr/bin/microsoft-edge');
});

test('a browser on the PATH is found, and on Windows the one that comes with it', () => {
  expect(findBrowser(machine('linux', ['/opt/own/chromium'], { PATH: '/opt/own:relative' }))).toBe('/opt/own/chromium');
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findBrowser(machine('win32', [edge], { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }))).toBe(edge);
});

test('BOUND_BROWSER goes before all others, and must be there', () => {
  const env = { BOUND_BROWSER: '/opt/my-browser' };
  expect(findBrowser(machine('linux', ['/opt/my-browser', '/usr/bin/chromium'], env))).toBe('/opt/my-browser');
  expect(() => findBrowser(machine('linux', ['/usr/bin/chromium'], env))).toThrow('/opt/my-browser');
});

test('where there is none, none is found', () => {
  expect(findBrowser(machine('linux', []))).toBeNull();
});

test('the window has a browser profile of its own, asks nothing of the network, and keeps its sandbox', () => {
  const words = windowArguments('/usr/bin/chromium', '/home/wang/folder', false);
  expect(words).toContain('--user-data-dir=/home/wang/folder/browser');
  expect(words).toContain('--disable-background-networking');
  expect(words).not.toContain('--no-sandbox');
  expect(windowArguments('/snap/bin/chromium', '/home/wang/folder', false).join()).not.toContain('user-data-dir');
});
