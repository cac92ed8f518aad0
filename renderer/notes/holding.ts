/**
 * Holds the database open as far as it can be had. IndexedDB may be forbidden, full, blocked by another window, deleted or
 * evicted at any moment, or belong to a later version: then there is none for a while, and the program goes on without.
 */
import { DATABASE_NAME, LaterDatabase, type NotesDatabase, openDatabase } from './database.ts';
import type { Timers } from './timers.ts';

/** Another window that does not let go holds up an upgrade; the reader is not to wait for it. */
const PATIENCE = 3000;
/** Going through all notes takes an old machine a few seconds; a browser whose storage hangs would hold up every change for ever. */
const TASK_PATIENCE = 20_000;
/** Closed under us (deleted, evicted, upgraded elsewhere), it is opened again at once; so often, and no oftener. */
const MOST_TRIES = 3;
/** How long it is done without before it is tried again. */
const PAUSE = 30_000;

export interface Holding {
  /**
   * What the task answers; `null` where there is no database now, or none that answers in time. What the task itself throws as
   * `TaskError` is thrown on. The signal says that the task is not waited for any more and may leave nothing behind.
   */
  readonly use: <T>(task: (database: NotesDatabase, signal: AbortSignal) => Promise<T>) => Promise<T | null>;
  /** Lets go of this database and holds another from now on. */
  readonly turnTo: (name: string) => void;
  readonly close: () => void;
}

export interface HoldingOptions {
  readonly makeDatabase: (name: string) => NotesDatabase;
  readonly factory: IDBFactory | undefined;
  /** Writes what is known into a database that was lost or missing for a while. */
  readonly refill: (database: NotesDatabase) => Promise<void>;
  readonly now: () => Date;
  readonly timers: Timers;
}

/** A fault of ours and not of the database. */
export class TaskError extends Error {}
class TooSlow extends Error {
  constructor() {
    super('the database did not answer in time');
  }
}

export function holdDatabase({ makeDatabase, factory, refill, now, timers }: HoldingOptions): Holding {
  let name = DATABASE_NAME;
  let held: Promise<NotesDatabase | null> | null = null;
  let awayUntil = 0;
  let wasAway = false;
  let failures = 0;

  const open = async (): Promise<NotesDatabase | null> => {
    let database: NotesDatabase | null = null;
    try {
      database = makeDatabase(name);
      const opening = openDatabase(database, factory);
      if (await isInTime(opening)) return await joined(database);
      goWithout(null, new TooSlow());
      void comeLate(database, name, opening);
    } catch (error) {
      goWithout(database, error);
    }
    return null;
  };
  const isInTime = async (opening: Promise<void>): Promise<boolean> => {
    try {
      await within(PATIENCE, opening, timers);
      return true;
    } catch (error) {
      if (error instanceof TooSlow) return false;
      throw error;
    }
  };
  const joined = async (database: NotesDatabase): Promise<NotesDatabase> => {
    if (wasAway) await within(TASK_PATIENCE, refill(database), timers);
    wasAway = false;
    return database;
  };
  /** A machine that is busy starting, or another window that held up an upgrade: it is not waited for, and taken when it comes. */
  const comeLate = async (database: NotesDatabase, own: string, opening: Promise<void>) => {
    try {
      await opening;
    } catch {
      return; // it is tried again after a pause
    }
    if (held || own !== name || awayUntil === Number.POSITIVE_INFINITY) {
      database.close();
      return;
    }
    awayUntil = 0;
    held = joined(database).catch((error: unknown) => {
      goWithout(database, error);
      return null;
    });
  };
  const goWithout = (database: NotesDatabase | null, error: unknown) => {
    if (error instanceof TaskError) throw error;
    database?.close();
    held = null;
    wasAway = true;
    failures += 1;
    // A later version does not go away while this program runs.
    if (error instanceof LaterDatabase) awayUntil = Number.POSITIVE_INFINITY;
    else if (error instanceof TooSlow || failures >= MOST_TRIES) awayUntil = now().getTime() + PAUSE;
  };

  return {
    use: async (task) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        if (!held && now().getTime() < awayUntil) return null;
        held ??= open();
        const current = held;
        const database = await current;
        if (!database) {
          if (held === current) held = null;
          continue;
        }
        const late = new AbortController();
        try {
          const answer = await within(TASK_PATIENCE, task(database, late.signal), timers);
          failures = 0;
          return answer;
        } catch (error) {
          if (error instanceof TaskError) throw error;
          if (error instanceof TooSlow) late.abort();
          // Otherwise another task has met the same and opens it again.
          if (held === current) goWithout(database, error);
        }
      }
      return null;
    },
    turnTo: (other) => {
      void held?.then((database) => database?.close());
      held = null;
      awayUntil = 0;
      wasAway = false;
      name = other;
    },
    close: () => {
      void held?.then((database) => database?.close());
      held = null;
      awayUntil = Number.POSITIVE_INFINITY;
    },
  };
}

async function within<T>(milliseconds: number, work: Promise<T>, timers: Timers): Promise<T> {
  const late = Promise.withResolvers<never>();
  const callOff = timers.after(milliseconds, () => late.reject(new TooSlow()));
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    callOff();
  }
}
