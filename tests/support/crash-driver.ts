/**
 * Kills the host process again and again while windows edit, and looks after each start whether all is there that was ever
 * acknowledged. Delays are drawn from a seed; what the processes do meanwhile is theirs. Needs a build.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openForWriting } from '../../main/core/archive/connection.ts';
import type { Calls } from '../../preload/contract/contract.ts';
import type { Result } from '../../preload/contract/failure.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE } from '../../renderer/domain/notes/note.ts';
import { below, type Random, seeded } from '../bench/revisions.ts';
import { type Acknowledged, callsAt, crashWindow, edit, read } from './crash-windows.ts';
import { type RunningProgram, startProgram } from './program.ts';

export interface CrashReport {
  kills: number;
  /** Killed before it had an address. */
  atStart: number;
  /** Killed with a note file half written, by what lay there afterwards. */
  duringWrite: number;
  /** Killed between the two renames of a write. */
  betweenNames: number;
  acknowledged: number;
  /** Empty when nothing was lost and everything can be read: sentences on what was not. */
  readonly complaints: string[];
}

export interface CrashOptions {
  readonly kills: number;
  readonly seed: number;
}

const WINDOWS = ['left', 'middle', 'right'] as const;
/** One in so many is killed while it starts. */
const START_KILLS = 5;
const LONGEST_START = 700;
const LONGEST_EDITING = 350;

export async function crashAgainAndAgain({ kills, seed }: CrashOptions): Promise<CrashReport> {
  const profile = mkdtempSync(join(tmpdir(), 'bound-crash-'));
  const random = seeded(seed);
  const report: CrashReport = {
    kills: 0,
    atStart: 0,
    duringWrite: 0,
    betweenNames: 0,
    acknowledged: 0,
    complaints: [],
  };
  const acknowledged: Acknowledged = { notes: EMPTY_STATE, answers: 0, place: 0 };
  const windows = WINDOWS.map(crashWindow);
  let articleId: string | null = null;
  try {
    while (report.kills < kills) {
      const program = await startAndPerhapsKill(profile, random, report);
      if (program === null) continue;
      const calls = await callsAt(program.address);
      articleId ??= await someArticle(calls);
      report.complaints.push(...(await whatIsMissing(calls, articleId, acknowledged)));
      const reading = read(calls, articleId, acknowledged);
      const editing = windows.map((window) => edit(window, calls, acknowledged, seeded(below(random, 2 ** 30))));
      // No condition can be waited for: the moment of the kill is to be any moment.
      await setTimeout(below(random, LONGEST_EDITING));
      await program.kill();
      await Promise.all([reading, ...editing]);
      report.kills += 1;
      lookAt(profile, report);
    }
    await lastLook(profile, articleId, acknowledged, report);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  report.acknowledged = acknowledged.answers;
  return report;
}

/** `null`: it was killed before it had an address. */
async function startAndPerhapsKill(
  profile: string,
  random: Random,
  report: CrashReport,
): Promise<RunningProgram | null> {
  const entry = 'dist/main/loopback.js';
  if (below(random, START_KILLS) > 0) return startProgram({ profile, entry });
  const killing = new AbortController();
  const starting = startProgram({ profile, entry, signal: killing.signal }).then(
    async (program) => {
      await program.ended; // it was quicker than the axe
      return 'killed' as const;
    },
    (error: unknown) => {
      if (killing.signal.aborted) return 'killed' as const;
      throw error;
    },
  );
  // Killed at any moment of the start.
  await setTimeout(below(random, LONGEST_START));
  killing.abort();
  await starting;
  report.kills += 1;
  report.atStart += 1;
  lookAt(profile, report);
  return null;
}

/** The files as they lie there, before anything mends them: all but the one that was being written can be read. */
function lookAt(profile: string, report: CrashReport): void {
  const notes = join(profile, 'notes');
  if (!existsSync(notes)) return;
  if (existsSync(join(notes, 'own.bvnotes.new'))) report.duringWrite += 1;
  if (!existsSync(join(notes, 'own.bvnotes')) && existsSync(join(notes, 'own.previous.bvnotes')))
    report.betweenNames += 1;
  for (const path of readdirSync(notes, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.bvnotes')) continue;
    if (path.includes('damaged')) report.complaints.push(`${path} was put aside as damaged`);
    const decoded = decode(readFileSync(join(notes, path), 'utf8'));
    if (!decoded.ok) report.complaints.push(`${path} cannot be read: ${JSON.stringify(decoded.refusal)}`);
  }
}

/** That merging in what was acknowledged changes nothing says that all of it is there, whatever came on top. */
async function whatIsMissing(calls: Calls, articleId: string, { notes, place }: Acknowledged): Promise<string[]> {
  const complaints: string[] = [];
  const { library, reader } = valueIn(await calls.program.about({}));
  if (library.state !== 'ready') complaints.push(`the library was damaged: ${library.keptAside}`);
  if (reader.state !== 'ready') complaints.push(`the reader’s database was damaged: ${reader.keptAside}`);
  const opened = valueIn(await calls.notes.open({ known: null }));
  if (opened.found.state !== 'ready') complaints.push(`the note file was ${opened.found.state}`);
  const found = decode(opened.file ?? '');
  if (!found.ok) complaints.push(`the notes cannot be read: ${JSON.stringify(found.refusal)}`);
  else if (merge(found.state, notes) !== found.state) {
    const lost = [...notes.notes.keys()].filter((id) => {
      const one = { ...EMPTY_STATE, notes: new Map([...notes.notes].filter(([other]) => other === id)) };
      return merge(found.state, one) !== found.state;
    });
    complaints.push(`acknowledged and lost: ${lost.join(', ') || 'a name'}`);
  }
  const backups = valueIn(await calls.notes.backups({}));
  complaints.push(...backups.filter(({ verified }) => !verified).map(({ name }) => `the backup ${name} is not sound`));
  const kept = valueIn(await calls.library.article({ articleId })).place;
  if ((kept?.offset ?? 0) < place) complaints.push(`the place ${place} was acknowledged, ${kept?.offset} is kept`);
  return complaints;
}

/** After the last kill: started once more, closed properly, every page of the databases looked through. */
async function lastLook(
  profile: string,
  articleId: string | null,
  acknowledged: Acknowledged,
  report: CrashReport,
): Promise<void> {
  const program = await startProgram({ profile, entry: 'dist/main/loopback.js' });
  const calls = await callsAt(program.address);
  if (articleId !== null) report.complaints.push(...(await whatIsMissing(calls, articleId, acknowledged)));
  await program.stop();
  lookAt(profile, report);
  for (const name of ['library.sqlite', 'reader.sqlite']) {
    const database = openForWriting(join(profile, name));
    const said = database.prepare<{ integrity_check: string }>('PRAGMA integrity_check').all();
    database.close();
    if (said[0]?.integrity_check !== 'ok') report.complaints.push(`${name}: ${JSON.stringify(said)}`);
  }
}

async function someArticle(calls: Calls): Promise<string> {
  const [volume] = valueIn(await calls.library.shelf({})).volumes;
  if (!volume) throw new Error('nothing on the shelf: is the program built?');
  const [cover] = valueIn(await calls.library.covers({ publicationId: volume.publicationId, year: volume.year }));
  const issue = valueIn(await calls.library.issue({ issueId: cover?.id ?? '' }));
  return issue.articles[0]?.id ?? '';
}

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
