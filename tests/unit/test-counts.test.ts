import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../support/test-counts.ts';

test('a failed test is named with what was wrong, and a file that could not be loaded counts as a failure', () => {
  const testResults = [
    {
      name: 'shelf.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { fullName: 'a book has a spine', status: 'passed', failureMessages: [] },
        {
          fullName: 'a shelf is level',
          status: 'failed',
          failureMessages: ['expected 3 to be 0\n  at shelf.test.ts:7'],
        },
      ],
    },
    { name: 'lamp.test.ts', status: 'failed', message: 'no such file: lamp.ts\nlong story', assertionResults: [] },
  ];
  expect(countVitest({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 1, testResults })).toEqual({
    passed: 1,
    failed: 2,
    skipped: 1,
    failures: ['shelf.test.ts › a shelf is level: expected 3 to be 0', 'lamp.test.ts: no such file: lamp.ts'],
  });
});

test('a story that passed only the second time has failed, and so has a suite that could not start', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
  const spec = (title: string, status: string, message: string) => ({
    title,
    file: 'desk.spec.ts',
    line: 12,
    tests: [{ status, results: [{ errors: [{ message }] }] }],
  });
  const suites = [
    {
      specs: [spec('ink dries', 'expected', '')],
      suites: [{ specs: [spec('paper lies', 'unexpected', 'it flew\nfar'), spec('a lamp burns', 'flaky', 'dark')] }],
    },
  ];
  expect(countPlaywright({ stats, errors: [{ message: 'no browser' }], suites })).toEqual({
    passed: 5,
    failed: 3,
    skipped: 3,
    failures: ['desk.spec.ts:12 › paper lies: it flew', 'desk.spec.ts:12 › a lamp burns: dark', 'no browser'],
  });
});
