/** The notes of the profile: memory for the screens, the database as the working copy, the note file as the truth. */
import type { Bound } from '../../preload/contract/contract.ts';
import { failure, type Result } from '../../preload/contract/failure.ts';
import type { NotesOpened } from '../../preload/contract/note-values.ts';
import { encode } from '../domain/notes/encode.ts';
import { perform, redo, undo } from '../domain/notes/journal.ts';
import { merge } from '../domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../domain/notes/note.ts';
import { nameOwner } from '../domain/notes/operations.ts';
import { ALL_SHARED, DATABASE_NAME, type NotesDatabase } from './database.ts';
import { createDesk } from './desk.ts';
import { encodeInSlices, SLICE, takeInFile } from './file-slices.ts';
import { holdDatabase } from './holding.ts';
import { lookForLeftBehind, type OtherProfilesOptions, readLeftBehind } from './left-behind.ts';
import { listenToOthers } from './listening.ts';
import { createOutbox, type Sent } from './outbox.ts';
import type { Marking, NotesRepository } from './repository.ts';
import { type Surroundings, thisPage } from './surroundings.ts';
import { breathe, growingPauses } from './timers.ts';
import { type Changes, createWorkingCopy, readAllOf, readShared, takeInto } from './working-copy.ts';
import { createWriting, partOf, type Step, touchedBy } from './writing.ts';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** Notes of a file that is brought in, in one step: less than a frame that would be missed. */
const FEW = 150;
/** Code points; a note file takes 200 UTF-16 units. */
const LONGEST_NAME = 100;
/** The name of a change: the note came from another database of this browser. */
const TAKEN_BACK = 'taken-back';
/** As above: it came in a file. */
const BROUGHT_IN = 'brought-in';
/** The database was not there when the notes were opened, and had what nothing else has. */
const FOUND_LATE = 'found-late';

export interface RunningRepository extends NotesRepository {
  /** Lets go of the database and stops listening and waiting: for tests, which end before their page does. */
  readonly stop: () => void;
}

export function createNotesRepository(
  bound: Pick<Bound, 'notes' | 'on'>,
  now: () => Date,
  given: Partial<Surroundings> = {},
): RunningRepository {
  const { makeDatabase, factory, timers, onLeaving, window } = { ...thisPage(), ...given };
  const desk = createDesk(now);
  const holding = holdDatabase({
    makeDatabase,
    factory,
    now,
    timers,
    refill: (database) => joinAgain(database),
  });
  const copy = createWorkingCopy(holding);
  const outbox = createOutbox({
    send: (changes) => send(changes),
    acknowledged: copy.acknowledge,
    show: (keeping) => desk.show({ keeping }),
    timers,
  });
  const pauses = growingPauses(FIRST_PAUSE, LONGEST_PAUSE);
  let isOpen = false;
  let isForeign = (_owner: string | null): boolean => false;
  let opening: Promise<boolean> | null = null;
  let callOff = (): void => undefined;
  /** Resolves when it is known whose notes the database holds, or that this cannot be known for now. */
  const owned = Promise.withResolvers<void>();
  let others: OtherProfilesOptions = { makeDatabase, factory, own: DATABASE_NAME };

  const writing = createWriting({ desk, copy, outbox, ready: () => opened(), isReady: () => isOpen, now, window });
  const listening = listenToOthers({
    on: bound.on,
    window,
    timers,
    ask: async (noteIds) => takeInAnswer(await asked(bound.notes.some({ noteIds: [...noteIds] }))),
    askAll: async () => {
      const result = await asked(bound.notes.open({ known: null }));
      // A profile that was found to be copied has another device id from then on.
      if (result.ok) desk.belongsTo(result.value.person, result.value.device);
      return takeInOpened(result);
    },
  });
  onLeaving(writing.setLeaving);

  /** Once it has worked, it stays open. */
  function opened(): Promise<boolean> {
    callOff();
    opening ??= openAll()
      .catch((error: unknown) => {
        opening = null;
        throw error;
      })
      .then((worked) => {
        if (worked) return true;
        opening = null;
        callOff = timers.after(pauses.next(), () => void opened());
        return false;
      });
    return opening;
  }

  async function openAll(): Promise<boolean> {
    // Read meanwhile, and not shown before it is known whose notes they are.
    const answer = asked(bound.notes.open({ known: null }));
    const reading = copy.readAll(desk.takeIn);
    const owner = copy.owner();
    const result = await answer;
    if (!result.ok) {
      // The one copy there is: better shown than nothing, and forgotten when it turns out to be another's.
      await reading;
      owned.resolve();
      desk.show({ status: isOpen ? 'ready' : 'unread', keeping: { state: 'failed', failure: result.failure } });
      return false;
    }
    const { person, device, found } = result.value;
    // Another profile at this address: its notes are not ours to show. After damage any copy is better than none.
    const storedOwner = (await owner) ?? (await reading)?.owner ?? null;
    isForeign = (owner) => owner !== null && owner !== person && found.state === 'ready';
    const isOthers = isForeign(storedOwner);
    if (isOthers) {
      await reading;
      turnToOwn(person);
      desk.forget();
    }
    owned.resolve();
    const read = isOthers ? await copy.readAll(desk.takeIn) : await reading;
    desk.show();
    desk.belongsTo(person, device);
    await copy.setOwner(person);
    if (!read) await holding.use(joinAgain); // it may have come meanwhile
    if (!(await takeInOpened(result))) return false;
    if (read) outbox.put(read.changes);
    pauses.reset();
    isOpen = true;
    listening.begin();
    void look();
    return true;
  }

  function turnToOwn(person: string): void {
    others = { ...others, own: `${DATABASE_NAME}-${person}` };
    holding.turnTo(others.own);
  }

  /** A database that was away, or too late when the notes were opened: it may be another's, lack notes, or have what nothing else has. */
  async function joinAgain(database: NotesDatabase): Promise<void> {
    const person = desk.person();
    if (person === '') return; // it is read when it is known whose notes are shown
    if (isForeign((await readShared(database)).owner ?? null)) {
      turnToOwn(person);
      throw new Error('the database is of another profile');
    }
    const before = desk.notes().notes;
    const { changes } = await readAllOf(database, desk.takeIn);
    const late = [...desk.notes().notes].filter(([id, note]) => before.get(id) !== note);
    const lacking = new Map([...late.map(([id]) => [id, FOUND_LATE] as const), ...changes]);
    const waiting = outbox.waiting();
    outbox.put(new Map([...lacking].filter(([id]) => !waiting.has(id))));
    desk.show();
    await takeInto(database, desk.notes(), desk.clock(), outbox.waiting());
    await database.shared.put({ key: 'owner', value: person });
  }

  async function look(): Promise<void> {
    desk.show({ leftBehind: await lookForLeftBehind(others, (id) => desk.notes().notes.has(id)) });
  }

  async function takeBack(): Promise<void> {
    const { leftBehind } = desk.snapshot();
    if (!leftBehind || !isOpen) return;
    await readLeftBehind(others, leftBehind, async (part) => {
      const changes = new Map([ALL_SHARED, ...part.notes.keys()].map((id) => [id, TAKEN_BACK]));
      desk.takeIn(part);
      await copy.takeIn(part, desk.clock(), changes);
      outbox.put(changes);
    });
    await look();
  }

  /** In portions, so that the screen goes on; shown once all are there. */
  async function bringIn(part: NotesState): Promise<boolean> {
    if (!(await opened())) return false;
    const change = `${BROUGHT_IN}-${crypto.randomUUID()}`;
    const all = [...part.notes];
    for (let from = 0; from === 0 || from < all.length; from += FEW) {
      if (from > 0) await breathe(timers);
      const notes = new Map(all.slice(from, from + FEW));
      const slice = { ...part, notes };
      const changes = new Map([...(from === 0 ? [ALL_SHARED] : []), ...notes.keys()].map((id) => [id, change]));
      desk.takeIn(slice);
      await copy.takeIn(slice, desk.clock(), changes);
      outbox.put(changes);
    }
    desk.show();
    return true;
  }

  async function setAside(noteIds: readonly string[], mark: Marking): Promise<boolean> {
    if (!(await opened())) return false;
    for (let from = 0; from < noteIds.length; from += SLICE) {
      const ids = noteIds.slice(from, from + SLICE);
      await writing.write(
        () => ids,
        (journal, state, pen) => {
          const marked = mark(partOf(state, ids), pen);
          return { journal, state: merge(state, marked.state), clock: marked.clock, outcome: 'done' };
        },
      );
      await breathe(timers);
    }
    return true;
  }

  async function takeInOpened(result: Result<NotesOpened>): Promise<boolean> {
    if (!result.ok) return false;
    const intake = await takeInFile(result.value.file ?? encode(EMPTY_STATE), { desk, copy, timers });
    const { found } = result.value;
    if (!intake.ok) {
      desk.show({ status: isOpen ? 'ready' : 'unread', found, keeping: { state: 'failed', failure: intake.failure } });
      return false;
    }
    const isKept = intake.lacking.size === 0 && outbox.waiting().size === 0;
    desk.show({ status: 'ready', found, ...(isKept ? { keeping: { state: 'kept' } } : {}) });
    // What waits already keeps the name of its change: by that it is acknowledged.
    const waiting = outbox.waiting();
    outbox.put(new Map([...intake.lacking].filter(([id]) => !waiting.has(id))));
    return true;
  }

  async function takeInAnswer(result: Result<string>): Promise<boolean> {
    if (!result.ok) return false;
    const intake = await takeInFile(result.value, { desk, copy, timers });
    desk.show();
    return intake.ok;
  }

  /** A note that the file refuses must not hold up the others: then each half is sent by itself. */
  async function send(changes: Changes): Promise<Sent> {
    const part = partOf(desk.notes(), changes.keys());
    // A few are encoded without waiting: a page that closes has no time.
    const file = part.notes.size <= SLICE ? new TextEncoder().encode(encode(part)) : await encodeInSlices(part, timers);
    const answer = await asked(bound.notes.keep({ window, file }));
    if (answer.ok) return { kept: changes, failure: null };
    const isDivisible = answer.failure.code === 'notes-refused' || answer.failure.code === 'file-too-large';
    if (!isDivisible || changes.size < 2) return { kept: new Map(), failure: answer.failure };
    const all = [...changes];
    const middle = Math.ceil(all.length / 2);
    const one = await send(new Map(all.slice(0, middle)));
    const other = await send(new Map(all.slice(middle)));
    return { kept: new Map([...one.kept, ...other.kept]), failure: one.failure ?? other.failure };
  }

  return {
    snapshot: desk.snapshot,
    subscribe: desk.subscribe,
    open: async () => {
      await opened();
    },
    openArticle: async (articleId) => {
      await owned.promise;
      const notes = await copy.ofArticle(articleId);
      if (notes.length === 0) return;
      desk.takeIn({ ...EMPTY_STATE, notes: new Map(notes.map((note) => [note.id, note])) });
      desk.show();
    },
    perform: (operation) =>
      writing.write(
        () => touchedBy(operation),
        (journal, state, pen) => perform(journal, state, operation, pen),
      ),
    undo: () => writing.write(({ done }) => touchedBy(done.at(-1)?.inverse), undo),
    redo: () => writing.write(({ undone }) => touchedBy(undone.at(-1)?.inverse), redo),
    nameOwner: (name) => writing.write(() => [ALL_SHARED], naming(name)),
    everything: desk.notes,
    bringIn,
    setAside,
    takeBack,
    settled: async () => {
      await writing.settled();
      await outbox.sendNow();
    },
    newId: () => crypto.randomUUID(),
    clock: desk.clock,
    stop: () => {
      callOff();
      outbox.stop();
      listening.stop();
      holding.close();
    },
  };
}

const naming =
  (name: string): Step =>
  (journal, state, pen) => {
    const told = Array.from(name.trim()).slice(0, LONGEST_NAME).join('');
    const named = nameOwner(state, { ...pen, author: { ...pen.author, name: told } });
    return { journal, ...named, outcome: named.state === state ? 'nothing' : 'done' };
  };

/** A call never rejects by the contract; if one does, nothing may stop for ever. */
async function asked<T>(call: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call;
  } catch (error) {
    return failure('internal', {}, { reason: String(error).slice(0, 500) });
  }
}
