/**
 * `npm run bench`: runs every *.bench.ts of this folder, prints one table, and keeps it in RESULTS.md with the machine it was
 * measured on. `npm run bench -- launch` runs the named ones and keeps nothing.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../main/core/print/find-browser.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import type { Row } from './row.ts';

interface Bench {
  readonly run: () => Promise<Row[]>;
}

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
  .sort();

const rows: Row[] = [];
for (const name of benches) {
  process.stderr.write(`— ${name}\n`);
  const bench: Bench = await import(join(folder, name)); // each exports `run`, as row.ts asks
  rows.push(...(await bench.run()));
}

const verdict = ({ ok }: Row): string => (ok === null ? '' : ok ? 'kept' : 'NOT KEPT');
const cells = (row: Row): readonly string[] => [
  row.what,
  row.bar,
  row.measured,
  row.ratio === null ? '' : row.ratio.toPrecision(3),
  verdict(row),
];
const line = (texts: readonly string[]): string =>
  `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
const table = [
  line(['what', 'bar', 'measured', 'ratio', '']),
  line(['---', '---', '---', '---', '---']),
  ...rows.map((row) => line(cells(row))),
];
const short = rows.filter(({ ok }) => ok === false);
const judged = rows.filter(({ ok }) => ok !== null).length;

console.log(table.join('\n'));
console.log(`\n${judged - short.length} of ${judged} bars kept`);
if (wanted.length === 0) writeFileSync(join(folder, 'RESULTS.md'), results());
process.exitCode = short.length === 0 ? 0 : 1;

function results(): string {
  const [processor] = cpus();
  const machine = [
    `${cpus().length} cores (${processor?.model.trim()})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    browserVersion(),
  ];
  const falls = short.map(({ what, bar, measured }) => `- ${what}: ${measured}, the bar is ${bar}`);
  return `# What was measured

Made by \`npm run bench\`. Ratios are between things measured in the same run, and hold on other machines; milliseconds do not.

Date: ${new Date().toISOString().slice(0, 10)}. Machine: ${machine.join(', ')}.

${table.join('\n')}

## What falls short

${falls.length === 0 ? 'Nothing: every bar is kept.' : falls.join('\n')}
`;
}

function browserVersion(): string {
  const browser = findBrowser(thisMachine());
  const said = browser === null ? '' : spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout.trim();
  return said || 'no browser';
}
