/** The files that were brought in, and taking one of them back, at once or years later. */
import { type Failure, failure } from '../../preload/contract/failure.ts';
import type { BroughtIn } from '../../preload/contract/note-values.ts';
import type { Brought, BroughtEvent } from '../domain/exchange/brought.ts';
import type { Entered } from '../domain/exchange/preview.ts';
import { bringAgain, hideAgain, takeBack } from '../domain/exchange/set-aside.ts';
import { hasAsides } from '../domain/notes/aside.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';
import { type Remote, remoteOf, waiting } from './remote.ts';

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
  const failed = await turnOne(program, id, isBack).catch(
    (error: unknown) => failure('internal', {}, { reason: String(error) }).failure,
  );
  put(program, { working: null, failure: failed });
  if (!failed) showNotice(program, { kind: isBack ? 'import-taken-back' : 'import-again' });
  await loadHistory(program);
}

async function turnOne(program: Program, id: string, isBack: boolean): Promise<Failure | null> {
  const { bound, notes } = program;
  const entered = await enteredIn(program, id);
  if (!entered) return failure('not-found', {}, { import: id }).failure;
  await notes.open();
  const worked = isBack ? await setBack(program, id, entered) : await setForth(program, entered);
  if (!worked) return failure('file-unreadable', {}).failure;
  await notes.settled();
  const said = await bound.exchange.setTakenBack({ id, takenBack: isBack });
  return said.ok ? null : said.failure;
}

async function setBack(program: Program, id: string, entered: Entered): Promise<boolean> {
  const { kept, held } = await besides(program, id, new Set(entered.events));
  const { notes } = program;
  const all = joined([...held, entered.news]);
  if (!(await notes.setAside(Object.keys(all), (own, pen) => takeBack(own, all, kept, pen)))) return false;
  const shown = new Set(Object.values(entered.hidden).flat());
  return notes.setAside(Object.keys(entered.hidden), (own, pen) => bringAgain(own, shown, pen));
}

/** All that stood in it, what another import was the first to bring too. */
async function setForth({ notes }: Program, { events, hidden }: Entered): Promise<boolean> {
  const ids = [...notes.everything().notes.values()].filter(hasAsides).map(({ id }) => id);
  const again = new Set(events);
  if (!(await notes.setAside(ids, (own, pen) => bringAgain(own, again, pen)))) return false;
  return notes.setAside(Object.keys(hidden), (own, pen) => hideAgain(own, hidden, pen));
}

interface Besides {
  /** Events that another import, which stands, has brought too. */
  readonly kept: ReadonlySet<string>;
  /** Of imports taken back: events that stayed as long as this one stood. */
  readonly held: readonly Brought[];
}

/** What the other imports say to the events of this one. */
async function besides(program: Program, id: string, events: ReadonlySet<string>): Promise<Besides> {
  const all = await program.bound.exchange.history({});
  const kept = new Set<string>();
  const held: Brought[] = [];
  for (const other of all.ok ? all.value.filter((each) => each.id !== id) : []) {
    const entered = await enteredIn(program, other.id);
    if (!entered) continue;
    if (other.takenBackAt !== null) held.push(only(entered.news, events));
    else for (const event of entered.events) if (events.has(event)) kept.add(event);
  }
  return { kept, held };
}

const only = (news: Brought, events: ReadonlySet<string>): Brought =>
  Object.fromEntries(
    Object.entries(news).flatMap(([id, brought]) => {
      const some = brought.filter(({ event }) => events.has(event));
      return some.length > 0 ? [[id, some]] : [];
    }),
  );

/** Where two say it of one event, the last counts. */
function joined(all: readonly Brought[]): Brought {
  const sum = new Map<string, readonly BroughtEvent[]>();
  for (const news of all)
    for (const [id, brought] of Object.entries(news)) sum.set(id, [...(sum.get(id) ?? []), ...brought]);
  return Object.fromEntries(sum);
}

async function enteredIn({ bound }: Program, id: string): Promise<Entered | null> {
  const content = await bound.exchange.read({ id });
  // Written by merge-in.ts, and read back by the core as it was.
  return content.ok ? (JSON.parse(content.value) as Entered) : null;
}
