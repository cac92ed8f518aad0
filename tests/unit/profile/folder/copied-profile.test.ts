import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGivenElsewhere } from '../../../../main/core/profile/folder/given-elsewhere.ts';
import { merge } from '../../../../renderer/domain/notes/merge.ts';
import type { Operation } from '../../../../renderer/domain/notes/operation.ts';
import { device, filesIn, sharedFolder } from '../../../support/folder-profile.ts';
import { createDesk, newNote } from '../../../support/note-desk.ts';

/** A profile with a note, exchanged once, and a copy of it that goes on by itself on another machine. */
async function copied() {
  const folder = sharedFolder();
  const one = device('王某');
  await one.write(newNote('before', '复制以前'));
  await one.use(folder);
  await one.look();
  await one.close();
  await one.restart();
  const copy = device('王某', one);
  await copy.use(folder);
  return { folder, one, copy };
}

test('two copies of a profile come to have two device ids and two files, and all notes of both', async () => {
  const { folder, one, copy } = await copied();
  const id = await one.id();
  expect(await copy.id()).toBe(id);
  await one.write(newNote('one', '这一台写的'));
  await copy.write(newNote('copy', '那一台写的'));
  await one.look();
  const status = await copy.look();
  expect(status).toMatchObject({ state: 'in-step', newDevice: true });
  expect(await copy.id()).not.toBe(id);
  await one.look();
  await copy.look();
  const all = { before: '复制以前', one: '这一台写的', copy: '那一台写的' };
  expect(await one.words()).toEqual(all);
  expect(await copy.words()).toEqual(all);
  expect(await one.id()).not.toBe(await copy.id());
  expect(filesIn(folder)).toEqual(
    expect.arrayContaining([`王某-${await one.id()}.bvnotes`, `王某-${await copy.id()}.bvnotes`]),
  );
});

test('a new device id is told to all windows, belongs to the same person, and outlives a restart', async () => {
  const { one, copy } = await copied();
  const { person } = await personOf(copy);
  await one.write(newNote('one', '这一台写的'));
  await one.look();
  copy.told.length = 0;
  await copy.look();
  expect(copy.told).toContainEqual({ window: null, noteIds: [] });
  const id = await copy.id();
  expect(await personOf(copy)).toEqual({ person });
  await copy.restart();
  expect(await copy.id()).toBe(id);
  await one.write(newNote('more', '又写的'));
  await one.look();
  expect(await copy.look()).toMatchObject({ newDevice: false });
  expect(await copy.id()).toBe(id);
});

const personOf = async (own: ReturnType<typeof device>) => {
  const { devices } = await own.state();
  return { person: devices.get(await own.id())?.value };
};

test('stamps of our own device in a file of another name are noticed too', async () => {
  const { folder, one, copy } = await copied();
  const id = await one.id();
  await copy.write(newNote('copy', '那一台写的'));
  const elsewhere = sharedFolder();
  await copy.use(elsewhere);
  await copy.look();
  const theirs = readFileSync(join(elsewhere, `王某-${id}.bvnotes`));
  writeFileSync(join(folder, `王某-${id}.sync-conflict-20261123-101010-ABCDEFG.bvnotes`), theirs);
  expect(await one.look()).toMatchObject({ newDevice: true });
  expect(await one.id()).not.toBe(id);
  expect(await one.words()).toEqual({ before: '复制以前', copy: '那一台写的' });
});

test('a profile that has been exchanged by others and comes back is no copied one', async () => {
  const folder = sharedFolder();
  const [wang, li] = [device('王某'), device('李某')];
  await wang.use(folder);
  await li.use(folder);
  const id = await wang.id();
  await wang.write(newNote('w', '一'), { do: 'type', id: 'w', text: '一二' });
  await wang.look();
  await li.look();
  await li.write({ do: 'write', id: 'w', wordings: [{ text: '李某改的', author: 'li' }] });
  await wang.write({ do: 'type', id: 'w', text: '一二三' }, { do: 'delete', id: 'w' });
  await li.look();
  await wang.look();
  await li.look();
  expect(await wang.look()).toMatchObject({ newDevice: false });
  expect(await wang.id()).toBe(id);
});

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom<Operation>(newNote('a', '甲'), newNote('b'), newNote('b', '乙')),
  fc.record({ do: fc.constant('type' as const), id: fc.constantFrom('a', 'b'), text: fc.constantFrom('一', '二', '') }),
  fc.record({
    do: fc.constant('recolour' as const),
    id: fc.constantFrom('a', 'b'),
    pigment: fc.constantFrom('plum', 'azurite'),
  }),
  fc.record({
    do: fc.constant('tag' as const),
    id: fc.constantFrom('a', 'b'),
    tag: fc.constantFrom('排水'),
    on: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), id: fc.constantFrom('a', 'b') }),
);

test('no earlier file of a device’s own, alone or merged by others, is taken for a copy’s; any later one is', () => {
  fc.assert(
    fc.property(fc.array(operation, { minLength: 2, maxLength: 20 }), fc.nat(), fc.nat(), (operations, cut, pause) => {
      let now = Date.UTC(2026, 10, 24);
      const desk = createDesk({ device: 'own', now: () => now });
      const states = operations.map((each) => {
        now += pause % (10 * 60 * 1000);
        desk.write(each);
        return desk.state();
      });
      const [last] = states.slice(-1);
      const earlier = states[cut % states.length];
      if (!last || !earlier) return;
      expect(isGivenElsewhere(last, earlier, 'own')).toBe(false);
      expect(isGivenElsewhere(last, merge(earlier, last), 'own')).toBe(false);
      expect(isGivenElsewhere(merge(earlier, last), last, 'own')).toBe(false);
      // What a restored old profile would see: all that adds something was stamped by "itself".
      expect(isGivenElsewhere(earlier, last, 'own')).toBe(last !== earlier && merge(earlier, last) !== earlier);
      expect(isGivenElsewhere(earlier, last, 'wn')).toBe(false);
    }),
  );
});
