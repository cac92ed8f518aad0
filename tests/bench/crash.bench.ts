/** Five hundred kills of the host while notes are written; `npm test` has twenty-five. Needs a build. */
import { crashAgainAndAgain } from '../support/crash-driver.ts';
import type { Row } from './row.ts';

const KILLS = Number(process.env['KILLS'] ?? 500);

export async function run(): Promise<Row[]> {
  const started = performance.now();
  const report = await crashAgainAndAgain({ kills: KILLS, seed: Number(process.env['SEED'] ?? 11) });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  for (const complaint of report.complaints) process.stderr.write(`${complaint}\n`);
  const moments = `${report.atStart} of them at start, ${report.duringWrite} during a write, ${report.betweenNames} between its two names`;
  return [
    {
      what: `keeping: ${KILLS} times kill -9 of the host during editing (${moments}), ${report.acknowledged} changes acknowledged`,
      bar: '0 lost, every file readable',
      measured: `${report.complaints.length} complaints, in ${seconds} s`,
      ratio: null,
      ok: report.complaints.length === 0,
    },
  ];
}

if (import.meta.main) {
  for (const row of await run())
    process.stdout.write(`${row.ok ? 'ok' : 'NO'} ${row.what} | ${row.bar} | ${row.measured}\n`);
}
