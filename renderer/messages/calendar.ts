/** Calendar arithmetic in the machine's time zone. */

/** Whole days between the dates of two instants: 0 is the same day, 1 the day before `now`. */
export function daysAgo(instant: Date, now: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(now) - midnight(instant)) / 86_400_000);
}

/** 09:12 */
export const clockTime = (date: Date): string =>
  `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;

/** The day of an instant: 2026-11-25. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export interface PrintedDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Reads `2026-11-15`, `2026-11` or `2026`; `null` for anything else. */
export function printedDate(iso: string): PrintedDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!parts) return null;
  return { year: Number(parts[1]), month: parts[2] ? Number(parts[2]) : null, day: parts[3] ? Number(parts[3]) : null };
}

/** 3.2 MB; whole numbers from 10 of a unit on. */
export function byteSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${step > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[step] ?? 'B'}`;
}
