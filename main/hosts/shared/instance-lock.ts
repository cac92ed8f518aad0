/**
 * One program per profile. The lock is a file that names the process; it is stale when that process is gone, also where its
 * number has been given out again. No clock is asked: it can be set while the program runs.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockFacts = z.object({
  pid: z.int().positive(),
  host: z.enum(['electron', 'loopback']),
  /** Where the loopback host answers; `null` until it does, and in Electron. */
  address: z.string().nullable(),
  /** Names this run of the process among all that ever had its number; `null` where the platform does not tell. */
  processStart: z.string().nullable(),
  /** Seconds the machine had been running when the lock was taken. */
  uptime: z.number(),
});
export type LockFacts = z.infer<typeof lockFacts>;

export interface Lock {
  announce(address: string): void;
  release(): void;
}

export type LockAnswer =
  | { readonly state: 'mine'; readonly lock: Lock }
  | { readonly state: 'theirs'; readonly facts: LockFacts };

export interface LockPorts {
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  readonly processStart: (pid: number) => string | null;
  readonly uptime: number;
}

/** A lock that cannot be read is looked at as often, this far apart. */
const LOOKS = 6;
const REST_MILLISECONDS = 100;

export function takeLock(profile: string, host: LockFacts['host'], ports: LockPorts): LockAnswer {
  const file = join(profile, 'open.lock');
  const { pid, uptime } = ports;
  const mine: LockFacts = { pid, host, address: null, processStart: ports.processStart(pid), uptime };
  for (;;) {
    if (createLockFile(file, mine) === 'created') return { state: 'mine', lock: heldLock(file, mine) };
    const theirs = readLock(file);
    if (theirs === 'gone') continue;
    if (theirs !== 'unreadable' && isHeld(theirs, ports)) return { state: 'theirs', facts: theirs };
    setAside(file, ports.pid);
  }
}

export function readLockFacts(profile: string): LockFacts | null {
  const facts = readLock(join(profile, 'open.lock'));
  return typeof facts === 'string' ? null : facts;
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM'); // alive, and somebody else's
  }
}

function isHeld(facts: LockFacts, ports: LockPorts): boolean {
  if (facts.pid === ports.pid || !ports.isAlive(facts.pid)) return false;
  const start = ports.processStart(facts.pid);
  if (facts.processStart !== null && start !== null) return facts.processStart === start;
  // A machine that has run for less time than it had then was started anew. Otherwise the doubt is the other program's: to be
  // told wrongly that a profile is open costs a restart, to open it twice may cost what was written.
  return facts.uptime <= ports.uptime;
}

function heldLock(file: string, mine: LockFacts): Lock {
  return {
    announce: (address) => {
      const fresh = `${file}.${mine.pid}`;
      writeFileSync(fresh, JSON.stringify({ ...mine, address }), { mode: 0o600 });
      renameSync(fresh, file);
    },
    release: () => {
      const now = readLock(file);
      if (typeof now !== 'string' && now.pid === mine.pid) rmSync(file, { force: true });
    },
  };
}

/**
 * Only on a disk without hard links can a file be seen half written, and only for a moment; one that stays so was left by a
 * crash.
 */
function readLock(file: string): LockFacts | 'gone' | 'unreadable' {
  for (let look = 1; ; look += 1) {
    try {
      return lockFacts.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return 'gone';
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
      if (look === LOOKS) return 'unreadable';
    }
    rest(REST_MILLISECONDS);
  }
}

/** Without using the processor. A start has nothing else to do meanwhile. */
function rest(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whole or not at all: the text is written beside the file and then given its name, which fails where the name is taken. */
function createLockFile(file: string, mine: LockFacts): 'created' | 'taken' {
  const text = JSON.stringify(mine);
  const fresh = `${file}.${mine.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  try {
    try {
      linkSync(fresh, file);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) throw error;
      writeFileSync(file, text, { flag: 'wx', mode: 0o600 }); // a disk without hard links (exFAT)
    }
    return 'created';
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return 'taken';
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** By renaming, so that of two starts that both find it stale only one removes it. */
function setAside(file: string, pid: number): void {
  const aside = `${file}.stale-${pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
