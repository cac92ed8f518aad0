import { expect, test } from 'vitest';
import { defaultProfileFolder } from '../../../main/hosts/shared/profile-folder.ts';

test.each([
  ['linux', {}, '/home/wang', '/home/wang/.local/share/bound-volume'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/wang', '/data/bound-volume'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/wang', '/home/wang/.local/share/bound-volume'],
  ['darwin', {}, '/Users/wang', '/Users/wang/Library/Application Support/Bound Volume'],
  [
    'win32',
    { APPDATA: 'C:\\Users\\wang\\AppData\\Roaming' },
    'C:\\Users\\wang',
    'C:\\Users\\wang\\AppData\\Roaming\\Bound Volume',
  ],
  ['win32', {}, 'C:\\Users\\wang', 'C:\\Users\\wang\\AppData\\Roaming\\Bound Volume'],
] as const)('on %s with %j the reader’s folder of %s is %s', (platform, env, home, folder) => {
  expect(defaultProfileFolder({ platform, env, home })).toBe(folder);
});
