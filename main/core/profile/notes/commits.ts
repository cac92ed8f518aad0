/**
 * Writing a state that changes faster than the disk takes it: one write at a time, and all who come meanwhile share the next. Whoever
 * asks is answered when what was held as they asked is written, and so after two writes at the most.
 */
export interface Commits<State> {
  /**
   * Resolves when what is held now is written, with what was written then; rejects when that write failed. It is then held on, and
   * goes with the next.
   */
  commit(): Promise<State>;
  /** Resolves when no write is under way, whatever became of it. */
  idle(): Promise<void>;
}

export function createCommits<State>(
  held: () => State,
  write: (state: State) => Promise<void>,
  written: State | null,
): Commits<State> {
  let last = written;
  let flight: { readonly state: State; readonly landed: Promise<State> } | null = null;
  let next: Promise<State> | null = null;

  const fly = async (state: State): Promise<State> => {
    try {
      await write(state);
      last = state;
      return state;
    } finally {
      flight = null;
    }
  };
  const start = (): Promise<State> => {
    const state = held();
    if (state === last) return Promise.resolve(state);
    const landed = fly(state);
    flight = { state, landed };
    return landed;
  };
  const afterThis = async (landed: Promise<State>): Promise<State> => {
    await landed.catch(() => undefined); // told to those who asked for it
    next = null;
    return start();
  };
  return {
    commit: () => {
      if (flight === null) return next ?? start();
      if (flight.state === held()) return flight.landed;
      next ??= afterThis(flight.landed);
      return next;
    },
    idle: async () => {
      while (flight ?? next) await (next ?? flight?.landed)?.catch(() => undefined);
    },
  };
}
