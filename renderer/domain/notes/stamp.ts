/**
 * Hybrid logical clock stamps (Kulkarni, Demirbas et al., 2014): a time nobody can run behind once they have seen it.
 * A stamp is `time-counter-device`: milliseconds since 1970 in base 36, nine digits; a counter in base 36, four digits; the id of
 * the device. Stamps compare as strings. Nothing is ever refused for its stamp: clocks are clamped, and the reader is told.
 */

export type Stamp = string;

export interface Clock {
  readonly device: string;
  /** Milliseconds since 1970 and counter of the last stamp given or seen. */
  readonly time: number;
  readonly counter: number;
}

export type ClockWarning =
  /** Somebody's clock runs ahead of ours by more than a day (milliseconds). Theirs, or ours is behind. */
  | { readonly kind: 'ahead'; readonly device: string; readonly by: number }
  /** This device has itself stamped further ahead than its clock now shows. A new device id would put an end to it. */
  | { readonly kind: 'own-clock-behind'; readonly by: number }
  /** A stamp of our own device that we have not given: the profile was copied. It needs a new device id. */
  | { readonly kind: 'cloned'; readonly device: string };

export interface Received {
  readonly clock: Clock;
  readonly warnings: readonly ClockWarning[];
}

/** A received time counts no further than this ahead of our own clock. A day: a time zone set wrongly passes without a word. */
export const FURTHEST_AHEAD = 24 * 60 * 60 * 1000;

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;
const LAST_TIME = 36 ** TIME_DIGITS - 2;
const DEVICE_AT = TIME_DIGITS + COUNTER_DIGITS + 2;
export const STAMP_PATTERN = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z_.-]{1,64}$/u;
export const DEVICE_PATTERN = /^[0-9A-Za-z_.-]{1,64}$/u;

export const newClock = (device: string): Clock => ({ device, time: 0, counter: 0 });

export const stampOf = ({ time, counter, device }: Clock): Stamp =>
  `${time.toString(36).padStart(TIME_DIGITS, '0')}-${counter.toString(36).padStart(COUNTER_DIGITS, '0')}-${device}`;

export const readStamp = (stamp: Stamp): Clock => ({
  time: Number.parseInt(stamp.slice(0, TIME_DIGITS), 36),
  counter: Number.parseInt(stamp.slice(TIME_DIGITS + 1, DEVICE_AT - 1), 36),
  device: stamp.slice(DEVICE_AT),
});

/** The next stamp of a device, later than all it has given, whatever its wall clock does. @param now milliseconds since 1970 */
export function tick(clock: Clock, now: number): { readonly clock: Clock; readonly stamp: Stamp } {
  const time = Math.min(LAST_TIME, Math.max(0, Math.floor(now)));
  const next = time > clock.time ? { ...clock, time, counter: 0 } : advance(clock);
  return { clock: next, stamp: stampOf(next) };
}

/**
 * A stamp that is also later than those it replaces, even those from the far future that the clock was not set by: otherwise
 * a device whose clock runs a year ahead could not be corrected for a year.
 */
export function tickPast(clock: Clock, now: number, replaced: readonly Stamp[]): ReturnType<typeof tick> {
  const ticked = tick(clock, now);
  const last = replaced.reduce((one, other) => (one > other ? one : other), '');
  if (last < ticked.stamp) return ticked;
  return { clock: ticked.clock, stamp: stampOf({ ...advance(readStamp(last)), device: clock.device }) };
}

/** What a clock knows after a file has been read. */
export function receive(clock: Clock, stamps: Iterable<Stamp>, now: number): Received {
  const latest = latestByDevice(stamps);
  const furthest = now + FURTHEST_AHEAD;
  const warnings: ClockWarning[] = [];
  if (clock.time > furthest) warnings.push({ kind: 'own-clock-behind', by: clock.time - now });
  let next = clock;
  for (const [device, stamp] of latest) {
    const { time, counter } = readStamp(stamp);
    if (time > furthest) warnings.push({ kind: 'ahead', device, by: time - now });
    if (device === clock.device && stamp > stampOf(clock)) warnings.push({ kind: 'cloned', device });
    const seen = time > furthest ? { time: furthest, counter: 0 } : { time, counter };
    if (seen.time > next.time || (seen.time === next.time && seen.counter > next.counter)) next = { ...next, ...seen };
  }
  return { clock: next, warnings };
}

/** The youngest of each device: of all stamps of a file these are what `receive` goes by. */
export const latestStamps = (stamps: Iterable<Stamp>): readonly Stamp[] => [...latestByDevice(stamps).values()];

function latestByDevice(stamps: Iterable<Stamp>): ReadonlyMap<string, Stamp> {
  const latest = new Map<string, Stamp>();
  for (const stamp of stamps) {
    const device = stamp.slice(DEVICE_AT);
    if (stamp > (latest.get(device) ?? '')) latest.set(device, stamp);
  }
  return latest;
}

const advance = (clock: Clock): Clock =>
  clock.counter + 1 < COUNTER_LIMIT
    ? { ...clock, counter: clock.counter + 1 }
    : { ...clock, time: Math.min(LAST_TIME + 1, clock.time + 1), counter: 0 };
