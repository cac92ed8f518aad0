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
