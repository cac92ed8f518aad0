import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  isProcessAlive,
  type LockAnswer,
  type LockPorts,
  readLockFacts,
  takeLock,
} from '../../../main/hosts/shared/instance-lock.ts';
import { processStart, thisProcess } from '../../../main/hosts/shared/this-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const profile = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};
/** As on Linux, where a process's start is told. */
const ports = (pid: number, alive: readonly number[], machine = 'first-run'): LockPorts => ({
  pid,
  isAlive: (asked) => alive.includes(asked),
  processStart: (asked) => `${machine} ${asked}`,
  uptime: 1000,
});
/** As on other platforms. */
const untold = (pid: number, alive: readonly number[], uptime: number): LockPorts => ({
  ...ports(pid, alive),
  processStart: () => null,
  uptime,
});
const mine = (answer: LockAnswer) => {
  if (answer.state !== 'mine') throw new Error('the lock is theirs');
  return answer.lock;
};

test('the second start learns where the first one answers', () => {
  const own = profile('two');
  const lock = mine(takeLock(own, 'loopback', ports(1, [])));
  lock.announce('http://127.0.0.1:20100/?key=k');
  expect(takeLock(own, 'loopback', ports(2, [1, 2]))).toMatchObject({
    state: 'theirs',
    facts: { pid: 1, host: 'loopback', address: 'http://127.0.0.1:20100/?key=k' },
  });
});

test('the lock goes with the program, and only its own', () => {
  const own = profile('release');
  const lock = mine(takeLock(own, 'electron', ports(1, [])));
  lock.release();
  expect(readLockFacts(own)).toBeNull();
  mine(takeLock(own, 'electron', ports(2, [])));
  lock.release();
  expect(readLockFacts(own)).toMatchObject({ pid: 2 });
});

test('the lock of a process that has gone is taken over', () => {
  const own = profile('crashed');
  mine(takeLock(own, 'loopback', ports(1, [])));
  mine(takeLock(own, 'loopback', ports(2, [])));
  expect(readLockFacts(own)).toMatchObject({ pid: 2 });
});

test('a lock from before the machine was started anew is stale, though its number lives again', () => {
  const own = profile('restarted');
  mine(takeLock(own, 'loopback', ports(1, [])));
  mine(takeLock(own, 'loopback', ports(2, [1, 2], 'second-run')));
  expect(readLockFacts(own)).toMatchObject({ pid: 2 });
});

test('a lock file that is no lock is taken over', () => {
  const own = profile('damaged');
  writeFileSync(join(own, 'open.lock'), '{"pid":');
  const before = process.cpuUsage();
  mine(takeLock(own, 'loopback', ports(2, [])));
  const { user, system } = process.cpuUsage(before);
  expect(readLockFacts(own)).toMatchObject({ pid: 2 });
  expect(user + system).toBeLessThan(300_000); // microseconds: it waits, and does not spin
});

test('where a start is not told, a living process holds its lock unless the machine has run for less time than then', () => {
  const own = profile('untold');
  mine(takeLock(own, 'loopback', untold(1, [], 5000)));
  expect(takeLock(own, 'loopback', untold(2, [1, 2], 900_000)).state).toBe('theirs');
  expect(takeLock(own, 'loopback', untold(2, [1, 2], 5000)).state).toBe('theirs');
  mine(takeLock(own, 'loopback', untold(2, [1, 2], 60)));
});

test('setting the clock does not open a profile twice', () => {
  const own = profile('clock');
  const another = thisProcess();
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    mine(
      takeLock(own, 'loopback', {
        ...thisProcess(),
        pid: process.ppid,
        processStart: () => processStart(process.ppid),
      }),
    );
    vi.setSystemTime(Date.now() + 86_400_000);
    expect(takeLock(own, 'loopback', { ...another, uptime: thisProcess().uptime }).state).toBe('theirs');
  } finally {
    vi.useRealTimers();
  }
});

test('a lock is there whole or not at all, and nothing is left beside it', () => {
  const own = profile('whole');
  const lock = mine(takeLock(own, 'loopback', ports(1, [])));
  takeLock(own, 'loopback', ports(2, [1, 2]));
  expect(readdirSync(own)).toEqual(['open.lock']);
  lock.release();
  expect(readdirSync(own)).toEqual([]);
});

test.runIf(process.platform === 'linux')('on Linux every process has a start that stays the same', () => {
  expect(processStart(process.pid)).toMatch(/^[0-9a-f-]{36} \d+$/u);
  expect(processStart(process.pid)).toBe(processStart(process.pid));
  expect(processStart(2 ** 22 + 1)).toBeNull();
});

test('this very process is alive, and a number that was never given is not', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  expect(isProcessAlive(2 ** 22 + 1)).toBe(false);
});
