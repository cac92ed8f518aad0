/**
 * Every PDF of ../shared/material, where that stands beside the repository, is brought into a library as a reader would bring it in:
 * what became of each goes to stderr as a table. None may hang, end the program, or leave the library changed where it is refused.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForWriting, type ReadDatabase } from '../../main/core/archive/connection.ts';
import { libraryPath } from '../../main/core/archive/library.ts';
import { type Core, createCore } from '../../main/core/create-core.ts';
import { printByBrowser } from '../../main/core/print/browser-print.ts';
import { ingestInThread, readPdfInThread } from '../../main/core/thread/import-client.ts';
import { thisMachine } from '../../main/core/thread/this-machine.ts';
import type { Events, ImportQuestion } from '../../preload/contract/contract.ts';
import { failureLine } from '../../preload/contract/failure-sentences.ts';
import { MATERIAL } from '../support/news-corpus.ts';
import type { Row } from './row.ts';

const FOLDER = join(MATERIAL, 'pdf');
/** Milliseconds for one file, after which it counts as hanging. */
const PATIENCE = 180_000;

interface Known {
  readonly path: string;
  readonly password?: string | null;
}

type Said =
  | { readonly kind: 'asked'; readonly question: ImportQuestion }
  | { readonly kind: 'finished'; readonly outcome: Events['importFinished'] }
  | { readonly kind: 'hung' };

interface Line {
  readonly file: string;
  readonly state: 'opened' | 'opened with its password' | 'locked' | 'refused' | 'hung';
  readonly pages: number | null;
  readonly text: string;
  readonly milliseconds: number;
  readonly changed: boolean;
}

export async function run(): Promise<Row[]> {
  if (!existsSync(FOLDER)) {
    const what = 'pdf sweep: skipped: material not here';
    return [{ what, bar: '', measured: '', ratio: null, ok: null }];
  }
  const known = new Map(
    readFileSync(join(FOLDER, 'catalog.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Known) // the catalogue's own lines
      .map(({ path, password }) => [path, password ?? null]),
  );
  const lines: Line[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.pdf')))
    lines.push(await bringIn(file, known.get(file) ?? null));
  for (const { file, state, pages, text, milliseconds, changed } of lines)
    process.stderr.write(
      `${[file, state, pages ?? '', text, `${milliseconds} ms`, changed ? 'LIBRARY CHANGED' : ''].join(' | ')}\n`,
    );
  const count = (...states: readonly Line['state'][]) => lines.filter(({ state }) => states.includes(state)).length;
  const wrong = lines.filter(({ state, changed }) => state === 'hung' || changed);
  const slowest = lines.reduce((most, line) => (line.milliseconds > most.milliseconds ? line : most));
  return [
    {
      what: `pdf sweep: ${lines.length} files brought in: opened, opened with a password, locked, refused with a sentence; hung or left something behind`,
      bar: 'none hangs, none is left half done',
      measured: `${count('opened')}, ${count('opened with its password')}, ${count('locked')}, ${count('refused')}; ${wrong.length}; the slowest ${(slowest.milliseconds / 1000).toFixed(1)} s (${slowest.pages} pages)`,
      ratio: null,
      ok: wrong.length === 0,
    },
  ];
}

/** Each into a library of its own, so that one cannot hide behind another. */
async function bringIn(file: string, password: string | null): Promise<Line> {
  const profileFolder = mkdtempSync(join(tmpdir(), 'bound-sweep-'));
  let ids = 0;
  const core = createCore({
    profileFolder,
    bundledArchive: null,
    host: 'test',
    version: '0.0.0',
    now: () => new Date(),
    newId: () => `id-${++ids}`,
    log: (message, cause) => process.stderr.write(`${message}: ${String(cause)}\n`),
    ingest: ingestInThread,
    readPdf: readPdfInThread,
    printPdf: printByBrowser(thisMachine()),
  });
  const started = performance.now();
  let withPassword = false;
  let heard = next(core);
  core.handlers.import.begin({ file, bytes: new Uint8Array(readFileSync(join(FOLDER, file))) });
  let said = await heard;
  while (said.kind === 'asked') {
    const { question } = said;
    heard = next(core);
    if (question.kind === 'issue') {
      const facts = { publication: '试读', year: 2024, number: 1, serial: null, date: null };
      core.handlers.import.answer({ jobId: question.jobId, answer: { facts } });
    } else if (password !== null && !withPassword) {
      withPassword = true;
      core.handlers.import.answer({ jobId: question.jobId, answer: { password } });
    } else core.handlers.import.cancel({ jobId: question.jobId });
    said = await heard;
  }
  const milliseconds = Math.round(performance.now() - started);
  await core.close();
  const line = lineOf(file, said, withPassword);
  const library = openForWriting(libraryPath(profileFolder));
  const changed = line.pages === null && rowsIn(library) > 0;
  library.close();
  rmSync(profileFolder, { recursive: true, force: true });
  return { ...line, milliseconds, changed };
}

function next(core: Core): Promise<Said> {
  const { promise, resolve } = Promise.withResolvers<Said>();
  // What hangs says nothing: only the time that has passed can tell. Whatever answers ends it.
  const patience = setTimeout(() => resolve({ kind: 'hung' }), PATIENCE);
  const stop = core.on((name, event) => {
    if (name === 'importAsked') resolve({ kind: 'asked', question: event as ImportQuestion });
    if (name === 'importFinished') resolve({ kind: 'finished', outcome: event as Events['importFinished'] });
  });
  return promise.finally(() => {
    clearTimeout(patience);
    stop();
  });
}

function lineOf(file: string, said: Said, withPassword: boolean): Pick<Line, 'file' | 'state' | 'pages' | 'text'> {
  if (said.kind !== 'finished') return { file, state: 'hung', pages: null, text: '' };
  const { result, pdf } = said.outcome;
  if (result.ok && pdf)
    return { file, state: withPassword ? 'opened with its password' : 'opened', pages: pdf.pages, text: pdf.textLayer };
  const failure = result.ok ? null : result.failure;
  if (failure?.code === 'cancelled') return { file, state: 'locked', pages: null, text: '' };
  return { file, state: 'refused', pages: null, text: failure ? failureLine(failure, 'zh') : '' };
}

const rowsIn = (library: ReadDatabase): number =>
  ['issues', 'pdfs', 'pdf_pages', 'pdf_chunks', 'indexed_pages', 'printed_editions'].reduce(
    (sum, table) => sum + (library.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0),
    0,
  );
