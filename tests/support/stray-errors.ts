/**
 * Errors that belong to no test: a process that ended, a promise that nobody waited for. The runner's JSON report leaves them out, so
 * this reporter writes them beside it, a line each.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Where the lines go; nothing is written where it is not set. */
export const STRAY_ERRORS = 'BOUND_STRAY_ERRORS';

interface StrayError {
  readonly message: string;
  readonly cause?: unknown;
  readonly VITEST_TEST_PATH?: string;
}

// biome-ignore lint/style/noDefaultExport: a reporter is taken from the default export of its file
export default class StrayErrors implements Reporter {
  onTestRunEnd(_files: unknown, errors: readonly StrayError[]) {
    const path = process.env[STRAY_ERRORS];
    if (!path || errors.length === 0) return;
    writeFileSync(path, errors.map(lineOf).join('\n'));
  }
}

const lineOf = ({ message, cause, VITEST_TEST_PATH: file }: StrayError): string =>
  [file, message, cause instanceof Error && cause.message].filter(Boolean).join(' ');
