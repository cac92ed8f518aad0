import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../support/test-counts.ts';

test('a test file that could not be loaded counts as a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{}, {}] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(countVitest({ numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, testResults })).toEqual({
    passed: 2,
    failed: 1,
    skipped: 1,
  });
});

test('a test that passed only the second time has failed, and so has a suite that could not start', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(countPlaywright({ stats, errors: [{ message: 'no browser' }] })).toEqual({ passed: 5, failed: 4, skipped: 3 });
});
