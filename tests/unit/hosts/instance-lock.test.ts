import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  isProcessAlive,
  type LockAnswer,
  type LockPorts,
  readLockFacts,
  takeLock,
} from '../../../main/hosts/shared/instance-lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const profile = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};
const STARTED = 1_795_000_000_000;
const ports = (pid: number, alive: readonly number[], machineStartedAt = STARTED): LockPorts => ({
  pid,
  isAlive: (asked) => alive.includes(asked),
  machineStartedAt,
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
  mine(takeLock(own, 'loopback', ports(2, [1, 2], STARTED + 3_600_000)));
  expect(readLockFacts(own)).toMatchObject({ pid: 2 });
});

test('a lock file that is no lock is taken over', () => {
  const own = profile('damaged');
  const file = join(own, 'open.lock');
  writeFileSync(file, '{"pid":');
  utimesSync(file, 1, 1);
  mine(takeLock(own, 'loopback', ports(2, [])));
  expect(existsSync(file)).toBe(true);
});

test('this very process is alive, and a number that was never given is not', () => {
  expect(isProcessAlive(process.pid)).toBe(true);
  expect(isProcessAlive(2 ** 22 + 1)).toBe(false);
});
