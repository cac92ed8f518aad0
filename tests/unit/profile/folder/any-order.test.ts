/** Three devices over one folder, in any order, with what sync programs and sticks do to files in between. */
import { copyFileSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Device, device, filesIn, sharedFolder } from '../../../support/folder-profile.ts';
import { newNote } from '../../../support/note-desk.ts';

const which = fc.nat(2);
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('type' as const), which, note: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), which, note: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), which }) },
  // What happens to files, by their place in the list.
  { weight: 1, arbitrary: fc.record({ do: fc.constant('conflict' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut off' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat(5) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

async function act(step: Deed, at: number, devices: readonly Device[], folder: string, made: string[]): Promise<void> {
  const own = devices[step.which % devices.length];
  const name = filesIn(folder)[step.which];
  if (!own) return;
  switch (step.do) {
    case 'look':
      await own.look();
      return;
    case 'restart':
      await own.restart();
      return;
    case 'create':
      made.push(`n${at}`);
      await own.write(newNote(`n${at}`, `第${at}步`));
      return;
    case 'type':
    case 'delete': {
      const id = made[step.note % Math.max(1, made.length)] ?? '';
      await own.write(step.do === 'type' ? { do: 'type', id, text: `改于第${at}步` } : { do: 'delete', id });
      return;
    }
    case 'conflict':
      if (name) copyFileSync(join(folder, name), join(folder, name.replace('.bvnotes', ` (conflict ${at}).bvnotes`)));
      return;
    case 'cut off':
      if (name) truncateSync(join(folder, name), Math.floor(readFileSync(join(folder, name)).length / 2));
      return;
    case 'remove':
      if (name) rmSync(join(folder, name));
  }
}

test('whatever order devices write, look and restart in, and whatever befalls the files, all end with the same notes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 30 }), async (deeds) => {
      const folder = sharedFolder();
      const devices = ['王某', '李某', '赵某'].map((name) => device(name));
      for (const own of devices) await own.use(folder);
      const made: string[] = [];
      for (const [at, step] of deeds.entries()) {
        for (const own of devices) own.now += 1000;
        await act(step, at, devices, folder, made);
      }
      // Twice: what the last one wrote the first one has not seen.
      for (const own of [...devices, ...devices]) await own.look();
      const texts = new Set(await Promise.all(devices.map((own) => own.text())));
      expect(texts.size).toBe(1);
      expect(Object.keys((await devices[0]?.words()) ?? {})).toEqual(made.toSorted());
      for (const own of devices) {
        expect(await own.status()).toMatchObject({ state: 'in-step', failure: null, newDevice: false });
        await own.close();
      }
    }),
    { numRuns: 25 },
  );
});
