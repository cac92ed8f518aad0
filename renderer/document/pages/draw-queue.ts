/** Pages are drawn one after the other, the one nearest to the reader first. What has scrolled away before its turn is not drawn. */

interface Waiting {
  readonly ordinal: number;
  readonly run: () => Promise<unknown>;
}

export interface DrawQueue {
  /** @returns takes the wish back; what is under way is not stopped by it */
  add(ordinal: number, run: () => Promise<unknown>): () => void;
}

/**
 * @param nearest to which page the reader is nearest now
 * @param seen waits until what was drawn is on the screen: only then is the next page begun, which would hold it up
 */
export function createDrawQueue(nearest: () => number, seen: () => Promise<unknown>): DrawQueue {
  let waiting: readonly Waiting[] = [];
  let busy = false;
  const next = () => {
    const at = nearest();
    const first = waiting.reduce<Waiting | undefined>(
      (best, one) => (best && Math.abs(best.ordinal - at) <= Math.abs(one.ordinal - at) ? best : one),
      undefined,
    );
    if (busy || !first) return;
    busy = true;
    waiting = waiting.filter((one) => one !== first);
    void first
      .run()
      .finally(seen)
      .finally(() => {
        busy = false;
        next();
      });
  };
  return {
    add: (ordinal, run) => {
      const wish: Waiting = { ordinal, run };
      waiting = [...waiting, wish];
      queueMicrotask(next);
      return () => {
        waiting = waiting.filter((one) => one !== wish);
      };
    },
  };
}
