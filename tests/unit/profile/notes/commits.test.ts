import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCommits } from '../../../../main/core/profile/notes/commits.ts';

test('nobody is answered before what they held is written, whatever fails and whoever else comes', async () => {
  const deeds = fc.array(fc.constantFrom('change', 'ask', 'land', 'fail'), { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(deeds, async (history) => {
      let held = 0;
      let onDisk = 0;
      let atOnce = 0;
      const flying: { readonly state: number; readonly end: PromiseWithResolvers<void> }[] = [];
      const commits = createCommits(
        () => held,
        async (state: number) => {
          atOnce += 1;
          expect(atOnce).toBe(1);
          const end = Promise.withResolvers<void>();
          flying.push({ state, end });
          await end.promise.finally(() => {
            atOnce -= 1;
          });
          onDisk = state;
        },
        0,
      );
      const answers: Promise<void>[] = [];
      const land = async (fails: boolean) => {
        const flight = flying.shift();
        if (fails) flight?.end.reject(new Error('by the test'));
        else flight?.end.resolve();
        for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
        return flight !== undefined;
      };
      for (const deed of history) {
        if (deed === 'change') held += 1;
        else if (deed === 'ask') {
          const wanted = held;
          answers.push(
            commits.commit().then(
              (state) => {
                expect(state).toBeGreaterThanOrEqual(wanted);
                expect(onDisk).toBeGreaterThanOrEqual(wanted);
              },
              (error: Error) => expect(error.message).toBe('by the test'),
            ),
          );
        } else await land(deed === 'fail');
      }
      let idle = false;
      const ended = commits.idle().then(() => {
        idle = true;
      });
      while (await land(false));
      await Promise.all(answers);
      await ended;
      expect(idle).toBe(true);
      expect(flying).toEqual([]);
    }),
  );
});

test('whoever asks while one write is under way waits for that and one more, not for a queue', async () => {
  let held = 1;
  const ends: PromiseWithResolvers<void>[] = [];
  const commits = createCommits(
    () => held,
    () => {
      const end = Promise.withResolvers<void>();
      ends.push(end);
      return end.promise;
    },
    0,
  );
  const first = commits.commit();
  const others = Array.from({ length: 20 }, () => {
    held += 1;
    return commits.commit();
  });
  ends[0]?.resolve();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.resolve();
  expect(await Promise.all(others)).toEqual(others.map(() => 21));
  expect(ends).toHaveLength(2);
});
