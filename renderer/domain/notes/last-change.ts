/** When a note was changed last, by the clocks of the devices: of the youngest stamp. Not what happened when. */
import type { Note } from './note.ts';
import { fieldsOf, headsOf } from './shown.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** 9999-12-31, the last that ISO 8601 writes with four digits. */
const LAST_DATE = 253402300799999;

/** Instant. */
export function lastChange(note: Note): string {
  const stamps = [...fieldsOf(note.fields).map(([, { stamp }]) => stamp), ...headsOf(note).map(({ stamp }) => stamp)];
  const last = stamps.reduce((one, other) => (one > other ? one : other), '');
  return last === '' ? isoOf(Date.parse(note.birth.at)) : instantOf(last);
}

/** When something was stamped, by the clock of its device. */
export const instantOf = (stamp: Stamp): string => isoOf(readStamp(stamp).time);

const isoOf = (time: number): string => new Date(Math.min(time, LAST_DATE)).toISOString();
