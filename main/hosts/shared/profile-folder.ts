/** The reader's folder: where the platform keeps a program's data. Both hosts use the same one, so either may be opened. */
import { mkdirSync } from 'node:fs';
import { posix, resolve, win32 } from 'node:path';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export function defaultProfileFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Bound Volume');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Bound Volume');
  // The XDG specification: a relative path there is invalid and to be ignored.
  const dataHome = env['XDG_DATA_HOME']?.startsWith('/') ? env['XDG_DATA_HOME'] : posix.join(home, '.local', 'share');
  return posix.join(dataHome, 'bound-volume');
}

/** Makes the folder, readable by its owner only, and answers its full path. */
export function makeProfileFolder(folder: string): string {
  const full = resolve(folder);
  mkdirSync(full, { recursive: true, mode: 0o700 });
  return full;
}
