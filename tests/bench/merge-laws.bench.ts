/** The laws of merging over 100,000 generated histories (tests/support/note-histories.ts); the unit test runs some thousand of them. */
import fc from 'fast-check';
import { LAWS } from '../support/merge-laws.ts';
import { commands, play } from '../support/note-histories.ts';
import type { Row } from './row.ts';

const HISTORIES = Number(process.env['HISTORIES'] ?? 100_000);
const LONGEST = 40;

export async function run(): Promise<Row[]> {
  const laws = Object.entries(LAWS);
  const broken = new Map(laws.map(([law]) => [law, 0]));
  const started = performance.now();
  fc.assert(
    fc.property(commands(LONGEST), (history) => {
      const played = play(history);
      for (const [law, holds] of laws) if (!holds(played)) broken.set(law, (broken.get(law) ?? 0) + 1);
    }),
    { numRuns: HISTORIES, seed: 2026 },
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return laws.map(([law]) => ({
    what: `notes: ${law}; ${HISTORIES} histories`,
    bar: '0 broken',
    measured: `${broken.get(law)} broken, all laws in ${seconds} s`,
    ratio: null,
    ok: broken.get(law) === 0,
  }));
}

if (import.meta.main) {
  for (const row of await run())
    process.stdout.write(`${row.ok ? 'ok' : 'NO'} ${row.what} | ${row.bar} | ${row.measured}\n`);
}
