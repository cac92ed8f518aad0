/**
 * `npm run check` and `npm test`: runs the parts one after the other, all of them whatever the first says, and sums up:
 * what failed, by name, so that the end of a log tells it. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronProgram } from '../resources/build/electron-runtime.ts';
import { ensureBrowser } from './support/browser.ts';
import { STRAY_ERRORS } from './support/stray-errors.ts';
import { type Count, countPlaywright, countVitest } from './support/test-counts.ts';

const root = join(import.meta.dirname, '..');
const isWhole = process.argv[2] !== 'check';
const reports = mkdtempSync(join(tmpdir(), 'bound-tests-'));
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(command, [...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH']}`,
      ...env,
    },
  });
  return status === 0;
}

/** A step that passes or fails as a whole. */
function step(name: string, command: string, args: readonly string[]): Count {
  say(`\n— ${name}`);
  return run(command, args)
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [name] };
}

/** A runner that writes a JSON report; one that ends badly without a failed test in it has failed itself, and says why if it can. */
function suite(
  name: string,
  command: string,
  args: readonly string[],
  count: (report: unknown) => Count,
  env = {},
): Count {
  say(`\n— ${name}`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const ended = run(
    command,
    args.map((word) => word.replace('REPORT', report)),
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report, [STRAY_ERRORS]: `${report}.stray`, ...env },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, failures: [`${name}: no report`] };
  const counted = count(JSON.parse(readFileSync(report, 'utf8')));
  if (ended || counted.failed > 0) return counted;
  const stray = existsSync(`${report}.stray`) ? readFileSync(`${report}.stray`, 'utf8').split('\n') : [];
  return { ...counted, failed: 1, failures: [`${name}: ended badly`, ...stray] };
}

const vitest = (project: string): Count =>
  suite(
    project,
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      '--reporter=./tests/support/stray-errors.ts',
      '--outputFile.json=REPORT',
    ],
    countVitest,
  );

const counts: Count[] = [];
counts.push(step('format and lint', 'biome', ['check', '.']));
counts.push(step('types', 'tsc', ['-b']));
counts.push(vitest('check'));
if (isWhole) {
  counts.push(step('build', 'node', ['resources/build/build.ts']));
  counts.push(vitest('packaging'));
  counts.push(vitest('crash'));
  counts.push(vitest('sync'));
  const browser = await ensureBrowser(say);
  counts.push(
    suite(
      'browser',
      'playwright',
      ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
      countPlaywright,
      { BOUND_BROWSER: browser },
    ),
  );
}
rmSync(reports, { recursive: true, force: true });

const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
const failed = sum((count) => count.failed);
console.log('');
if (!electronProgram(root)) console.log('Electron: not run (its runtime is not here)');
const skipped = sum((count) => count.skipped);
if (skipped > 0) console.log(`${skipped} skipped`);
for (const failure of counts.flatMap((count) => count.failures)) console.log(`failed: ${failure}`);
console.log(`${sum((count) => count.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
