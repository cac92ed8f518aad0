/** What a host's entry takes from the real process and the real machine. */
import { readFileSync } from 'node:fs';
import { homedir, uptime } from 'node:os';
import { isProcessAlive, type LockPorts } from './instance-lock.ts';
import { defaultProfileFolder, makeProfileFolder } from './profile-folder.ts';

export const thisProcess = (): LockPorts => ({
  pid: process.pid,
  isAlive: isProcessAlive,
  processStart,
  uptime: uptime(),
});

/** On Linux: which run of the machine, and when in it (proc(5), field 22 of `stat`). Elsewhere, and for a process that is gone: `null`. */
export function processStart(pid: number): string | null {
  try {
    const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, field 2, stands in brackets and may hold anything.
    const since = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[22 - 3];
    return since === undefined ? null : `${machine} ${since}`;
  } catch {
    return null; // no such file: not Linux, or gone
  }
}

/** The reader's folder, made where it is not there: the one that was asked for, or the platform's. */
export const readersFolder = (asked: string | null): string =>
  makeProfileFolder(asked ?? defaultProfileFolder({ platform: process.platform, env: process.env, home: homedir() }));
