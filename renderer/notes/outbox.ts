/**
 * What has to reach the profile's note file. Changes that come close together go in one call, and one call is under way at a
 * time. What fails is tried again, after growing pauses and at the next change, until it is acknowledged.
 */
import type { Failure } from '../../preload/contract/failure.ts';
import type { Keeping } from './repository.ts';
import { growingPauses, type Timers } from './timers.ts';
import type { Changes } from './working-copy.ts';

/** Short against the second within which a change is to be on the disk, long against a burst of operations. */
const GATHER = 50;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
/** Notes in one call: some 40 MB. For each call the whole note file is written. */
const MOST = 25_000;

export interface Outbox {
  readonly put: (changes: Changes) => void;
  /** What is not acknowledged yet. */
  readonly waiting: () => Changes;
  /** Sends until nothing waits, or it fails. */
  readonly sendNow: () => Promise<void>;
  /** The page may be gone in a moment: what is not on its way already is sent, whatever else goes on. */
  readonly sendLast: () => void;
  readonly stop: () => void;
}

export interface Sent {
  /** The note file has these. */
  readonly kept: Changes;
  /** Why it has not the rest. */
  readonly failure: Failure | null;
}

export interface OutboxOptions {
  readonly send: (changes: Changes) => Promise<Sent>;
  readonly acknowledged: (sent: Changes) => Promise<void>;
  readonly show: (keeping: Keeping) => void;
  readonly timers: Timers;
}

export function createOutbox({ send, acknowledged, show, timers }: OutboxOptions): Outbox {
  const waiting = new Map<string, string>();
  const pauses = growingPauses(FIRST_PAUSE, LONGEST_PAUSE);
  let onTheWay: Changes = new Map();
  let round: Promise<void> | null = null;
  let timer: { readonly callOff: () => void; readonly gathers: boolean } | null = null;
  let isStopped = false;
  let isFailing = false;

  const arrived = async (sent: Changes) => {
    for (const [id, change] of sent) if (waiting.get(id) === change) waiting.delete(id);
    await acknowledged(sent);
    if (waiting.size > 0) return;
    isFailing = false;
    show({ state: 'kept' });
  };
  const sendAll = async () => {
    while (waiting.size > 0 && !isStopped) {
      onTheWay = new Map([...waiting].slice(0, MOST));
      const { kept, failure } = await send(onTheWay);
      if (kept.size > 0) await arrived(kept);
      // What failed may have come in a newer shape meanwhile, with what was sent last: then nothing is left to try again.
      if (failure && waiting.size > 0) {
        isFailing = true;
        show({ state: 'failed', failure });
        later(pauses.next());
        break;
      }
      pauses.reset();
    }
    onTheWay = new Map();
  };
  const sendNow = (): Promise<void> => {
    timer?.callOff();
    timer = null;
    round ??= sendAll().finally(() => {
      round = null;
      if (waiting.size > 0 && !timer) later(GATHER);
    });
    return round;
  };
  const later = (milliseconds: number) => {
    if (isStopped) return;
    timer?.callOff();
    timer = { callOff: timers.after(milliseconds, () => void sendNow()), gathers: milliseconds === GATHER };
  };

  return {
    put: (changes) => {
      if (changes.size === 0) return;
      for (const [id, change] of changes) waiting.set(id, change);
      // A failure stands until it is overcome: it is not to come and go with every change.
      if (!isFailing) show({ state: 'keeping' });
      if (!round && !timer?.gathers) later(GATHER);
    },
    waiting: () => new Map(waiting),
    sendNow: async () => {
      // A round under way may have passed by what was put last, and may have failed before it.
      const under = round;
      await sendNow();
      if (under && waiting.size > 0) await sendNow();
    },
    sendLast: () => {
      const rest = new Map([...waiting].filter(([id, change]) => onTheWay.get(id) !== change));
      if (rest.size > 0) void send(rest).then(({ kept }) => arrived(kept));
    },
    stop: () => {
      isStopped = true;
      timer?.callOff();
    },
  };
}
