/** The changes of this window, one after the other: each is worked out over what stands in the database at that moment. */
import { EMPTY_JOURNAL, type Journal, type Written } from '../domain/notes/journal.ts';
import { merge } from '../domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../domain/notes/note.ts';
import type { Operation, Pen } from '../domain/notes/operation.ts';
import { laterClock } from './clock.ts';
import { ALL_SHARED } from './database.ts';
import type { Desk } from './desk.ts';
import type { Outbox } from './outbox.ts';
import type { Outcome } from './repository.ts';
import type { Changes, Found, ToWrite, WorkingCopy } from './working-copy.ts';

export type Step = (journal: Journal, state: NotesState, pen: Pen) => Written;

export interface Writing {
  /** @param touched ids of the notes that the step may change, asked for when its turn has come */
  readonly write: (touched: (journal: Journal) => readonly string[], step: Step) => Promise<Outcome>;
  /** The page may be gone in a moment, or has come back. */
  readonly setLeaving: (isLeaving: boolean) => void;
  /** All that was begun has been written. */
  readonly settled: () => Promise<void>;
}

export interface WritingOptions {
  readonly desk: Desk;
  readonly copy: WorkingCopy;
  readonly outbox: Outbox;
  /** Whether it is known whose notes these are, and the clock is past every stamp of the note file. */
  readonly ready: () => Promise<boolean>;
  readonly isReady: () => boolean;
  readonly now: () => Date;
  /** Id of this window. */
  readonly window: string;
}

interface Worked extends Written, ToWrite {
  readonly before: NotesState;
  /** Ids of the notes that were asked of the database. */
  readonly touched: readonly string[];
}

export function createWriting({ desk, copy, outbox, ready, isReady, now, window }: WritingOptions): Writing {
  let journal: Journal = EMPTY_JOURNAL;
  let queue: Promise<unknown> = Promise.resolve();
  let queued = 0;
  let count = 0;
  let isLeaving = false;

  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    queued += 1;
    const done = queue.then(task).finally(() => {
      queued -= 1;
    });
    queue = done.catch(() => undefined); // told to whoever asked for it; the next one has its turn all the same
    return done;
  };
  const workOut = (ids: readonly string[], step: Step, change: string, found: Found): Worked => {
    const before = desk.notes();
    const base = merge(before, found.state);
    const id = desk.person();
    const author = { id, name: base.people.get(id)?.value ?? '' };
    const clock = found.clock ? laterClock(desk.clock(), found.clock) : desk.clock();
    const written = step(journal, base, { clock, author, now: now().getTime() });
    return { ...written, before, touched: ids, changes: changesBetween(ids, base, written.state, change) };
  };
  const accept = (worked: Worked): Outcome => {
    journal = worked.journal;
    desk.replace(worked.before, worked.state, worked.clock, worked.touched);
    desk.show({ canUndo: journal.done.length > 0, canRedo: journal.undone.length > 0 });
    outbox.put(worked.changes);
    if (isLeaving) outbox.sendLast();
    return worked.outcome;
  };

  /** An answer may have been faster than the database, which would then wait for it for ever. */
  const stillWaiting = (changes: Changes): Changes => {
    const waiting = outbox.waiting();
    return new Map([...changes].filter(([id, change]) => waiting.get(id) === change));
  };

  return {
    write: async (touched, step) => {
      const change = `${window}-${++count}`;
      // There may be no time for the database: memory has the notes, and the note file is what matters.
      if (isLeaving && queued === 0 && isReady()) {
        const ids = touched(journal);
        const worked = workOut(ids, step, change, { state: EMPTY_STATE, clock: null });
        const outcome = accept(worked);
        void enqueue(() => copy.takeIn(partOf(worked.state, ids), worked.clock, stillWaiting(worked.changes)));
        return outcome;
      }
      return enqueue(async () => {
        if (!(await ready())) return 'nothing';
        const ids = touched(journal);
        return accept(await copy.change(ids, (found) => workOut(ids, step, change, found)));
      });
    },
    setLeaving: (leaving) => {
      isLeaving = leaving;
      if (leaving) outbox.sendLast();
    },
    settled: async () => {
      await queue;
    },
  };
}

/** Ids of the notes that an operation may change. */
export const touchedBy = (operation: Operation | undefined): readonly string[] => {
  if (!operation) return [];
  if (operation.do === 'together') return operation.operations.flatMap(touchedBy);
  return [operation.do === 'create' ? operation.note.id : operation.id];
};

/** Some notes of a state, and all that they share. */
export const partOf = (state: NotesState, ids: Iterable<string>): NotesState => ({
  ...state,
  notes: new Map(
    [...ids].flatMap((id) => {
      const note = state.notes.get(id);
      return note ? [[id, note]] : [];
    }),
  ),
});

function changesBetween(ids: readonly string[], before: NotesState, after: NotesState, change: string): Changes {
  const changed = ids.filter((id) => before.notes.get(id) !== after.notes.get(id));
  const isShared = before.people !== after.people || before.devices !== after.devices;
  return new Map([...changed, ...(isShared ? [ALL_SHARED] : [])].map((id) => [id, change]));
}
