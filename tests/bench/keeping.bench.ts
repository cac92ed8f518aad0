/** How long one acknowledged change takes with twenty thousand notes in the file, against writing and syncing as many bytes plainly. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from '../../main/core/profile/notes/inspection.ts';
import { createNoteKeeper } from '../../main/core/profile/notes/note-keeper.ts';
import { createDesk, newNote } from '../support/note-desk.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const NOTES = 20_000;
const RUNS = 9;
/** The issue's own words: within a second. */
const LONGEST_MILLISECONDS = 1000;

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bound-keeping-'));
  try {
    const desk = createDesk({ now: Date.now });
    const all = desk.write({ do: 'together', operations: Array.from({ length: NOTES }, (_, index) => noteOf(index)) });
    const start = () =>
      createNoteKeeper({
        profileFolder: folder,
        now: () => new Date(),
        newId: () => 'own',
        log: () => undefined,
        tell: () => undefined,
        inspect: async (bytes) => inspect(bytes),
      });
    const first = start();
    await first.handlers.keep({ window: 'w', file: all });
    await first.close();

    const keeper = start();
    const opening = performance.now();
    await keeper.handlers.open({ known: 'another' });
    const opened = performance.now() - opening;
    const bytes = statSync(join(folder, 'notes/own.bvnotes')).size;
    const kept: number[] = [];
    const plain: number[] = [];
    for (let turn = -1; turn < RUNS; turn += 1) {
      const file = desk.write({ do: 'type', id: idOf(turn + 1), text: `又想了一想：${turn}` });
      const [keep, write] = [
        await time(() => keeper.handlers.keep({ window: 'w', file })),
        await time(() => writePlainly(join(folder, 'plain'), bytes)),
      ];
      if (turn < 0) continue; // the first is for warming the disk
      kept.push(keep);
      plain.push(write);
    }
    await keeper.close();
    const ratio = median(kept) / median(plain);
    return [
      {
        what: `keeping: one change acknowledged with ${NOTES} notes in the file (${(bytes / 1e6).toFixed(0)} MB), against writing and syncing as many bytes, medians of ${RUNS}`,
        bar: `≤ ${LONGEST_MILLISECONDS} ms`,
        measured: `${median(kept).toFixed(0)} ms, ${median(plain).toFixed(0)} ms plainly`,
        ratio,
        ok: median(kept) <= LONGEST_MILLISECONDS,
      },
      {
        what: `keeping: the file of ${NOTES} notes read at start`,
        bar: '',
        measured: `${opened.toFixed(0)} ms`,
        ratio: null,
        ok: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const idOf = (index: number): string => `note-${String(index).padStart(8, '0')}-4d1f-b3be-efe9b9e3cfae`;

const noteOf = (index: number) =>
  newNote(idOf(index), `这里说得很清楚，下次开会要问一问进度。${index}`, {
    articleId: `article-${index % 900}`,
    issueId: `issue-${index % 320}`,
    tags: index % 3 === 0 ? ['排水'] : [],
    target: {
      ranges: [{ blockId: `block-${index}`, start: 3, end: 19 }],
      quote: {
        exact: '难在看不见的地下管网改造工程上',
        prefix: '前'.repeat(32),
        suffix: '后'.repeat(32),
        twins: 0,
        rival: 400,
      },
      at: 300,
    },
  });

async function time(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function writePlainly(path: string, bytes: number): Promise<void> {
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  const file = await open(path, 'w');
  for (let left = bytes; left > 0; left -= chunk.length)
    await file.writeFile(chunk.subarray(0, Math.min(left, chunk.length)));
  await file.sync();
  await file.close();
}

if (import.meta.main) {
  for (const row of await run())
    process.stdout.write(
      `${row.ok === false ? 'NO' : 'ok'} ${row.what} | ${row.bar} | ${row.measured} | ${row.ratio}\n`,
    );
}
