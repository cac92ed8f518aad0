/** What a runner's JSON report says: how many tests passed, failed and were skipped, and which failed. */
import { z } from 'zod';

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The failed ones, each as `file › test: the first line of what was wrong`. */
  readonly failures: readonly string[];
}

const firstLine = (message: string) => message.split('\n', 1)[0] ?? '';

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** A file that could not even be loaded holds no test and counts as one failure. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failures = [
    ...testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => `${file.name} › ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`),
    ),
    ...unloaded.map((file) => `${file.name}: ${firstLine(file.message)}`),
  ];
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests, failures };
}

const playwrightError = z.object({ message: z.string().optional() });

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly z.infer<typeof playwrightError>[] }[];
    }[];
  }[];
}

const playwrightSuite: z.ZodType<PlaywrightSuite> = z.lazy(() =>
  z.object({
    suites: z.array(playwrightSuite).optional(),
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        line: z.int(),
        tests: z.array(
          z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(playwrightError) })) }),
        ),
      }),
    ),
  }),
);

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(playwrightError),
  suites: z.array(playwrightSuite),
});

function failuresIn(suite: PlaywrightSuite): string[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'unexpected' || test.status === 'flaky')
      .map((test) => {
        const error = test.results.flatMap((result) => result.errors)[0];
        return `${spec.file}:${spec.line} › ${spec.title}: ${firstLine(error?.message ?? '')}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failuresIn)];
}

/** A flaky test is one that has failed. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors, suites } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...suites.flatMap(failuresIn), ...errors.map((error) => firstLine(error.message ?? ''))],
  };
}
