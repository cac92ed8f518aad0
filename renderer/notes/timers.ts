/** Waiting, handed in so that tests need not wait. */
export interface Timers {
  /** Calls after so many milliseconds. The answer calls it off. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

export const realTimers: Timers = {
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Lets the screen draw and the reader type before what is long goes on. */
export const breathe = ({ after }: Timers): Promise<void> => new Promise((resolve) => after(0, resolve));

/** Pauses that double from the first to the longest, until what was tried has worked. */
export function growingPauses(
  first: number,
  longest: number,
): { readonly next: () => number; readonly reset: () => void } {
  let pause = first;
  return {
    next: () => {
      const now = pause;
      pause = Math.min(longest, pause * 2);
      return now;
    },
    reset: () => {
      pause = first;
    },
  };
}
