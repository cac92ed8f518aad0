/** What a host's entry takes from the real process and the real machine. */
import { homedir, uptime } from 'node:os';
import { isProcessAlive, type LockPorts } from './instance-lock.ts';
import { defaultProfileFolder, makeProfileFolder } from './profile-folder.ts';

export const thisProcess = (): LockPorts => ({
  pid: process.pid,
  isAlive: isProcessAlive,
  machineStartedAt: Date.now() - uptime() * 1000,
});

/** The reader's folder, made where it is not there: the one that was asked for, or the platform's. */
export const readersFolder = (asked: string | null): string =>
  makeProfileFolder(asked ?? defaultProfileFolder({ platform: process.platform, env: process.env, home: homedir() }));
