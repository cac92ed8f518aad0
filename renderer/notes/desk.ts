/** What this window holds in memory: the notes, the clock, and what the screens are shown of them. */
import { merge } from '../domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState, type Person } from '../domain/notes/note.ts';
import { type Clock, newClock } from '../domain/notes/stamp.ts';
import { clockAfter, laterClock } from './clock.ts';
import { initialNotes, type NotesSnapshot } from './repository.ts';
import { createShower } from './showing.ts';

export interface Desk {
  readonly snapshot: () => NotesSnapshot;
  readonly subscribe: (listener: (snapshot: NotesSnapshot) => void) => () => void;
  /** Shows this, and the notes as they now are. */
  readonly show: (part?: Partial<NotesSnapshot>) => void;
  /** All that is kept, with what is set aside (aside.ts) and the parts of excerpt documents: screens are shown less. */
  readonly notes: () => NotesState;
  readonly clock: () => Clock;
  /** Joins what has come from elsewhere; shown with the next `show`. */
  readonly takeIn: (part: NotesState, clock?: Clock | null) => void;
  /** Puts `after` in the place of `before`, and joins it where more has come in between. @param touched ids of its notes that may be other than before */
  readonly replace: (before: NotesState, after: NotesState, clock: Clock, touched: Iterable<string>) => void;
  readonly belongsTo: (person: string, device: string) => void;
  /** Id of the owner; '' until it is known. */
  readonly person: () => string;
  readonly forget: () => void;
}

export function createDesk(now: () => Date): Desk {
  let snapshot = initialNotes;
  let notes = EMPTY_STATE;
  const shower = createShower();
  let clock = newClock('');
  let person = '';
  const listeners = new Set<(snapshot: NotesSnapshot) => void>();

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (part = {}) => {
      const owner = ownerNow(snapshot.owner, person, notes);
      const shown = shower.now(notes);
      const isNews = Object.entries(part).some(([key, value]) => snapshot[key as keyof NotesSnapshot] !== value); // keys of `part`
      const isSame = shown.notes === snapshot.notes && shown.excerpts === snapshot.excerpts;
      if (!isNews && isSame && owner === snapshot.owner) return;
      snapshot = { ...snapshot, ...part, ...shown, owner };
      for (const listener of listeners) listener(snapshot);
    },
    notes: () => notes,
    clock: () => clock,
    takeIn: (part, theirs = null) => {
      clock = clockAfter(theirs ? laterClock(clock, theirs) : clock, part, now());
      notes = merge(notes, part);
      shower.touch(part.notes.keys());
    },
    replace: (before, after, next, touched) => {
      shower.touch(touched);
      clock = laterClock(clock, next);
      notes = notes === before ? after : merge(notes, after);
    },
    belongsTo: (owner, device) => {
      person = owner;
      clock = { ...clock, device };
    },
    person: () => person,
    forget: () => {
      notes = EMPTY_STATE;
      shower.forget();
      clock = newClock(clock.device);
    },
  };
}

function ownerNow(shown: Person, id: string, { people }: NotesState): Person {
  const name = people.get(id)?.value ?? '';
  return id === shown.id && name === shown.name ? shown : { id, name };
}
