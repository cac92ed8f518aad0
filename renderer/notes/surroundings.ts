/** What the notes need of the page, handed in so that a test can be any page. */
import { DATABASE_NAME, NotesDatabase } from './database.ts';
import { realTimers, type Timers } from './timers.ts';

export interface Surroundings {
  readonly makeDatabase: (name: string) => NotesDatabase;
  /** Where databases are; `undefined` where a browser has none. */
  readonly factory: IDBFactory | undefined;
  readonly timers: Timers;
  /** Says that the page is being left, or has come back. */
  readonly onLeaving: (listener: (isLeaving: boolean) => void) => void;
  /** Id of this window. */
  readonly window: string;
}

export const thisPage = (): Surroundings => ({
  makeDatabase: (name = DATABASE_NAME) => new NotesDatabase({ name }),
  factory: globalThis.indexedDB,
  timers: realTimers,
  onLeaving: (listener) => {
    // On the way down: what the screens write when they hear of it finds us told already.
    const early = { capture: true };
    globalThis.addEventListener('pagehide', () => listener(true), early);
    globalThis.addEventListener('pageshow', () => listener(false), early);
    globalThis.addEventListener('visibilitychange', () => listener(document.visibilityState === 'hidden'), early);
  },
  window: crypto.randomUUID(),
});
