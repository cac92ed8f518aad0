/** What other windows change: this one asks for those notes, until it has them. Its own echo it passes over. */
import type { Bound } from '../../preload/contract/contract.ts';
import { growingPauses, type Timers } from './timers.ts';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

export interface ListeningOptions {
  readonly on: Bound['on'];
  /** Id of this window. */
  readonly window: string;
  /** Asks for these and takes them in; whether that worked. */
  readonly ask: (noteIds: readonly string[]) => Promise<boolean>;
  /** Asks for everything, because events were missed. */
  readonly askAll: () => Promise<boolean>;
  readonly timers: Timers;
}

/** Keeps what it hears until `begin` is called. The answers stop it and begin it. */
export function listenToOthers({ on, window, ask, askAll, timers }: ListeningOptions) {
  const pauses = growingPauses(FIRST_PAUSE, LONGEST_PAUSE);
  const heard = new Set<string>();
  let missed = false;
  let begun = false;
  let isAsking = false;
  let callOff = (): void => undefined;

  const askOn = async () => {
    if (!begun || isAsking) return;
    isAsking = true;
    callOff();
    while (missed || heard.size > 0) {
      const ids = [...heard];
      const all = missed;
      heard.clear();
      missed = false;
      if (await (all ? askAll() : ask(ids))) {
        pauses.reset();
        continue;
      }
      for (const id of ids) heard.add(id);
      missed ||= all;
      callOff = timers.after(pauses.next(), () => void askOn());
      break;
    }
    isAsking = false;
  };
  const stop = on('notesChanged', ({ window: other, noteIds }) => {
    if (other === window) return;
    for (const id of noteIds) heard.add(id);
    missed ||= noteIds.length === 0;
    void askOn();
  });
  return {
    begin: () => {
      begun = true;
      void askOn();
    },
    stop: () => {
      stop();
      callOff();
    },
  };
}
