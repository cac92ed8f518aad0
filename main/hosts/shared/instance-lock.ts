/**
 * One program per profile. The lock is a file that names the process; it is stale when that process is gone or the machine has
 * been started anew since (process numbers are given out again).
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lockFacts = z.object({
  pid: z.int().positive(),
  host: z.enum(['electron', 'loopback']),
  /** Where the loopback host answers; `null` until it does, and in Electron. */
  address: z.string().nullable(),
  /** Milliseconds since 1970; approximate. */
  machineStartedAt: z.number(),
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
  readonly machineStartedAt: number;
}

/** Clocks are set and drift; two starts of a machine are further apart than this. */
const SAME_START_MILLISECONDS = 60_000;

export function takeLock(profile: string, host: LockFacts['host'], ports: LockPorts): LockAnswer {
  const file = join(profile, 'open.lock');
  const mine: LockFacts = { pid: ports.pid, host, address: null, machineStartedAt: ports.machineStartedAt };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return { state: 'mine', lock: heldLock(file, mine) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
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
  const sameStart = Math.abs(facts.machineStartedAt - ports.machineStartedAt) < SAME_START_MILLISECONDS;
  return sameStart && facts.pid !== ports.pid && ports.isAlive(facts.pid);
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

/** A file half written is read again; one that stays so was left by a crash. */
function readLock(file: string): LockFacts | 'gone' | 'unreadable' {
  const writtenWithin = 2000;
  for (;;) {
    try {
      return lockFacts.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return 'gone';
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
      const age = ageOf(file);
      if (age === null) return 'gone';
      if (age > writtenWithin) return 'unreadable';
    }
  }
}

function ageOf(file: string): number | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? Math.abs(Date.now() - found.mtimeMs) : null;
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
