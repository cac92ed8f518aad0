/** The files that were brought in, and taking one of them back, at once or years later. */
import { type Failure, failure } from '../../preload/contract/failure.ts';
import type { BroughtIn } from '../../preload/contract/note-values.ts';
import { bringAgain, takeBack } from '../domain/exchange/brought.ts';
import type { Entered } from '../domain/exchange/preview.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';
import { type Remote, readyValue, remoteOf, waiting } from './remote.ts';

export interface ImportHistory {
  /** Newest first. */
  readonly list: Remote<readonly BroughtIn[]>;
  /** Id of the one that is being taken back or brought again. */
  readonly working: string | null;
  readonly failure: Failure | null;
}

export const initialHistory: ImportHistory = { list: waiting, working: null, failure: null };

const put = ({ store }: Program, change: Partial<ImportHistory>): void =>
  store.setState(({ importHistory }) => ({ importHistory: { ...importHistory, ...change } }));

export async function loadHistory(program: Program): Promise<void> {
  put(program, { list: remoteOf(await program.bound.exchange.history({})) });
}

/** Takes all of an import back, but for what another one that stands has brought too, and what was written since. */
export const takeBackImport = (program: Program, id: string): Promise<void> => turn(program, id, true);

export const bringImportAgain = (program: Program, id: string): Promise<void> => turn(program, id, false);

async function turn(program: Program, id: string, isBack: boolean): Promise<void> {
  if (program.store.getState().importHistory.working !== null) return;
  put(program, { working: id, failure: null });
  const failed = await turnOne(program, id, isBack);
  put(program, { working: null, failure: failed });
  if (!failed) showNotice(program, { kind: isBack ? 'import-taken-back' : 'import-again' });
  await loadHistory(program);
}

async function turnOne(program: Program, id: string, isBack: boolean): Promise<Failure | null> {
  const { bound, notes } = program;
  const entered = await enteredIn(program, id);
  if (!entered) return failure('not-found', {}, { import: id }).failure;
  const { news } = entered;
  const ids = Object.keys(news);
  const events = new Set(Object.values(news).flatMap((each) => each.map(({ event }) => event)));
  const kept = isBack ? await keptByOthers(program, id, events) : new Set<string>();
  const worked = await notes.setAside(ids, (own, pen) =>
    isBack ? takeBack(own, news, kept, pen) : bringAgain(own, events, pen),
  );
  if (!worked) return failure('file-unreadable', {}).failure;
  await notes.settled();
  const said = await bound.exchange.setTakenBack({ id, takenBack: isBack });
  return said.ok ? null : said.failure;
}

/** Of these events those that another import, which stands, has brought too. */
async function keptByOthers(program: Program, id: string, events: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const all = await program.bound.exchange.history({});
  const others = all.ok ? all.value.filter((each) => each.id !== id && each.takenBackAt === null) : [];
  const kept = new Set<string>();
  for (const other of others) {
    const entered = await enteredIn(program, other.id);
    for (const event of entered?.events ?? []) if (events.has(event)) kept.add(event);
  }
  return kept;
}

async function enteredIn({ bound }: Program, id: string): Promise<Entered | null> {
  const content = await bound.exchange.read({ id });
  // Written by bringing-in.ts, and read back by the core as it was.
  return content.ok ? (JSON.parse(content.value) as Entered) : null;
}

/** The one that was brought in last and stands. */
export const lastImport = ({ list }: ImportHistory): BroughtIn | null =>
  readyValue(list)?.find(({ takenBackAt }) => takenBackAt === null) ?? null;
