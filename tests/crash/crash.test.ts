import { expect, test } from 'vitest';
import { crashAgainAndAgain } from '../support/crash-driver.ts';

const KILLS = 25;

test('a host that is killed at any moment has lost nothing that it acknowledged, and left no file that cannot be read', async () => {
  const report = await crashAgainAndAgain({ kills: KILLS, seed: 2026 });
  expect(report.complaints).toEqual([]);
  // Otherwise this would have proved nothing.
  expect(report.kills).toBe(KILLS);
  expect(report.acknowledged).toBeGreaterThan(KILLS);
  expect(report.atStart).toBeGreaterThan(0);
  expect(report.duringWrite).toBeGreaterThan(0);
}, 300_000);
