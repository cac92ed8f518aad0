import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import { createOutbox, type Sent } from '../../../../renderer/notes/outbox.ts';
import type { Keeping } from '../../../../renderer/notes/repository.ts';
import type { Changes } from '../../../../renderer/notes/working-copy.ts';

test('a call that fails after a newer one has brought everything there is no failure', async () => {
  const shown: Keeping[] = [];
  const calls: PromiseWithResolvers<Sent>[] = [];
  const outbox = createOutbox({
    send: () => {
      const call = Promise.withResolvers<Sent>();
      calls.push(call);
      return call.promise;
    },
    acknowledged: async () => undefined,
    show: (keeping) => shown.push(keeping),
    timers: { after: () => () => undefined },
  });
  const [older, newer]: readonly Changes[] = [new Map([['n', 'first']]), new Map([['n', 'second']])];
  outbox.put(older ?? new Map());
  const round = outbox.sendNow();
  outbox.put(newer ?? new Map());
  outbox.sendLast();
  calls[1]?.resolve({ kept: newer ?? new Map(), failure: null });
  await expect.poll(() => shown.at(-1)).toEqual({ state: 'kept' });
  calls[0]?.resolve({ kept: new Map(), failure: failure('disk-full').failure });
  await round;
  expect(shown.at(-1)).toEqual({ state: 'kept' });
});
