import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, keysAfter, type Ordered } from '../../../../renderer/domain/excerpts/order-keys.ts';

const step = fc.record({ at: fc.nat(20), count: fc.integer({ min: 1, max: 4 }), twin: fc.boolean() });

/** What stands in order after the keys were given out. */
function put(order: readonly Ordered[], ids: readonly string[], after: string | null): readonly Ordered[] {
  const { keys, moved } = keysAfter(order, after, ids.length);
  const given = new Map(moved.map((each) => [each.id, each.key]));
  const stayed = order.map(({ id, key }) => ({ id, key: given.get(id) ?? key }));
  return [...stayed, ...ids.map((id, index) => ({ id, key: keys[index] ?? '' }))].sort(inOrder);
}

test('items come to stand where they are put, in their order, and the others stay in theirs, equal keys or not', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let order: readonly Ordered[] = [];
      steps.forEach(({ at, count, twin }, turn) => {
        const ids = Array.from({ length: count }, (_, index) => `i${turn}-${index}`);
        const place = at % (order.length + 1);
        const after = order[place - 1]?.id ?? null;
        const before = order.map(({ id }) => id);
        order = put(order, ids, after);
        expect(order.map(({ id }) => id)).toEqual([...before.slice(0, place), ...ids, ...before.slice(place)]);
        const last = order.at(-1);
        // Another device put one at the same place at the same time.
        if (twin && last) order = [...order, { id: `z${turn}`, key: last.key }].sort(inOrder);
      });
    }),
  );
});

test('where no two keys are equal nobody has to move', () => {
  const order = put([], ['a', 'b', 'c'], null);
  expect(keysAfter(order, 'a', 2).moved).toEqual([]);
});

test('of equal keys those behind make room, and nobody else', () => {
  const order = [...put([], ['a', 'b', 'd'], null)];
  const twins = [...order, { id: 'c', key: order[1]?.key ?? '' }].sort(inOrder);
  expect(keysAfter(twins, 'b', 1).moved.map(({ id }) => id)).toEqual(['c']);
  expect(keysAfter(twins, 'c', 1).moved).toEqual([]);
});

test('keys that are none of ours, out of order or missing are given anew, and the order is kept', () => {
  for (const keys of [
    ['', ''],
    ['！', '？'],
    ['a1', 'a0'],
    ['a0', 'zz'],
  ]) {
    const order = keys.map((key, index) => ({ id: `i${index}`, key }));
    expect(put(order, ['new'], 'i0').map(({ id }) => id)).toEqual(['i0', 'new', 'i1']);
  }
});

test('after something that is not there any more comes the end', () => {
  const order = put([], ['a', 'b'], null);
  expect(put(order, ['c'], 'gone').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
