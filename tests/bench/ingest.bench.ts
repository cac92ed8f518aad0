/** Bringing in one issue: its text read, understood, repaired, and written into an archive with its index. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openForWriting } from '../../main/core/archive/connection.ts';
import { migrate } from '../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../main/core/archive/migrations/index.ts';
import { ingestSource } from '../../main/core/ingest/ingest.ts';
import { writeDraft } from '../../main/core/write-draft.ts';
import { printedIssue } from '../support/issue-files.ts';
import { MATERIAL } from '../support/news-corpus.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const RUNS = 9;

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bound-ingest-'));
  try {
    return measure(issueIn(folder), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The real issue where it is here, else a small one of our own. */
function issueIn(folder: string): string {
  const seed = join(MATERIAL, 'seed-2023-06.txt');
  if (existsSync(seed)) return seed;
  const { name, buffer } = printedIssue();
  writeFileSync(join(folder, name), buffer);
  return join(folder, name);
}

function measure(path: string, folder: string): Row[] {
  const floor: number[] = [];
  const understood: number[] = [];
  const written: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    floor.push(time(() => readFileSync(path, 'utf8').split(/\r?\n/u)));
    const draft = { file: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    understood.push(time(() => ingestSource(draft)));
    const archive = openForWriting(join(folder, `${turn}.bvlib`));
    migrate(archive, ARCHIVE_MIGRATIONS, 'bench');
    written.push(time(() => writeDraft(archive, ingestSource(draft))));
    archive.close();
  }
  const { length } = readFileSync(path, 'utf8');
  const row = (what: string, times: readonly number[]): Row => ({
    what: `ingest: ${what} (${basename(path)}, ${length} characters; the ratio is to reading the file and splitting its lines)`,
    bar: '',
    measured: `${median(times).toFixed(0)} ms, ${Math.round(length / (median(times) / 1000))} characters/s`,
    ratio: median(times) / median(floor),
    ok: null,
  });
  return [row('text to draft', understood), row('text to archive, indexed', written)];
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
