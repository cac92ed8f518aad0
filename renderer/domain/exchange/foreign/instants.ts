/** Dates of other programs as instants of ours, which no reader's time zone changes. `null` for what is no date or none we can write. */

/** 9999-12-31, the last that ISO 8601 writes with four digits. */
const LAST_DATE = 253402300799999;
/** With a zone or without one; a day alone is its beginning. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** @param milliseconds since 1970 */
export const instantOf = (milliseconds: number): string | null =>
  milliseconds >= 0 && milliseconds <= LAST_DATE ? new Date(milliseconds).toISOString() : null;

/** Of ISO 8601; without a zone it is taken for Greenwich's, which is the same on every machine. */
export function instantOfIso(text: string): string | null {
  const [, day, time = '00:00', zone = 'Z'] = ISO.exec(text.trim()) ?? [];
  return day === undefined ? null : instantOf(Date.parse(`${day}T${time}${zone}`));
}
