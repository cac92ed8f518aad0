/** When a shared folder is looked at: from time to time, soon after something was heard of, some moments after our own notes changed. */
import type { Timers } from '../../timers.ts';

/** Milliseconds. */
export interface FolderPace {
  /** Between two looks where nothing tells of changes. */
  readonly look: number;
  /** After a change was heard of: several files often come together. */
  readonly heard: number;
  /** After our own notes changed: who writes goes on writing. A look comes in between at the latest. */
  readonly changed: number;
  /** How long the program's end waits for a folder that does not answer. */
  readonly end: number;
}
export const PACE: FolderPace = { look: 10_000, heard: 300, changed: 3000, end: 5000 };

export interface Rounds {
  /** Resolves when a round is done that began after this was called. */
  now(): Promise<void>;
  /** Something may be news there. */
  heard(): void;
  /** Something of ours is to be written there. */
  changed(): void;
  /** Whether that still waits. */
  isWaiting(): boolean;
  /** It is written. */
  settle(): void;
  /** No more rounds. */
  stop(): void;
  /** A last one if something waits, for as long as one is patient. */
  finish(): Promise<void>;
}

/** @param round never rejects; not called twice at once */
export function createRounds(round: () => Promise<void>, pace: FolderPace, timers: Timers): Rounds {
  const waiting = new Map<'look' | 'heard' | 'changed', () => void>();
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let isOver = false;

  const callOff = (what: 'look' | 'heard' | 'changed') => {
    waiting.get(what)?.();
    waiting.delete(what);
  };
  const later = (what: 'look' | 'heard' | 'changed') => {
    callOff(what);
    if (isOver) return;
    const cancel = timers.after(pace[what], () => {
      waiting.delete(what);
      void now();
    });
    waiting.set(what, cancel);
  };
  const begin = (): Promise<void> => {
    next = null;
    running = round().finally(() => {
      running = null;
      later('look');
    });
    return running;
  };
  const now = (): Promise<void> => {
    if (next !== null) return next;
    if (running === null) return begin();
    next = running.then(begin);
    return next;
  };
  const stop = () => {
    isOver = true;
    for (const what of [...waiting.keys()]) callOff(what);
  };
  return {
    now,
    heard: () => {
      if (!waiting.has('heard')) later('heard');
    },
    changed: () => later('changed'),
    isWaiting: () => waiting.has('changed'),
    settle: () => callOff('changed'),
    stop,
    finish: async () => {
      const isBusy = waiting.has('changed') || running !== null;
      stop();
      if (!isBusy) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const cancel = timers.after(pace.end, resolve);
      await Promise.race([now(), promise]);
      cancel();
    },
  };
}
