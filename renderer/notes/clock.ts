/** The clock of this profile's device, over all that is read: a stamp is later than every one seen. */
import type { NotesState } from '../domain/notes/note.ts';
import { stampsOf } from '../domain/notes/operations.ts';
import { type Clock, receive, type Stamp } from '../domain/notes/stamp.ts';

/** The one that is further, as the clock of the first's device. */
export const laterClock = (one: Clock, other: Clock): Clock =>
  other.time > one.time || (other.time === one.time && other.counter > one.counter)
    ? { ...other, device: one.device }
    : one;

/**
 * A clock after a state was read. Stamps of our own device that this window has not given are no copied profile: another window
 * or an earlier day gave them.
 */
export const clockAfter = (clock: Clock, part: NotesState, now: Date): Clock =>
  receive(clock, stampsIn(part), now.getTime()).clock;

export function* stampsIn({ notes, people, devices }: NotesState): Iterable<Stamp> {
  for (const note of notes.values()) yield* stampsOf(note);
  for (const { stamp } of people.values()) yield stamp;
  for (const { stamp } of devices.values()) yield stamp;
}
