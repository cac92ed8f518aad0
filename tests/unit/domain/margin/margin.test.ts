import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesOf } from '../../../../renderer/domain/margin/lanes.ts';
import { layOut, type Slip } from '../../../../renderer/domain/margin/lay-out.ts';

const GAP = 12;
const slips: fc.Arbitrary<readonly Slip[]> = fc
  .array(fc.record({ at: fc.nat(2000), extent: fc.integer({ min: 20, max: 300 }) }), { minLength: 1, maxLength: 40 })
  .map((all) =>
    all.toSorted((one, other) => one.at - other.at).map((slip, index): Slip => ({ id: `n${index}`, ...slip })),
  );

describe('slips in the margin', () => {
  test('stand beside their passages where there is room', () => {
    const apart = [
      { id: 'a', at: 0, extent: 50 },
      { id: 'b', at: 100, extent: 50 },
    ];
    expect(layOut(apart, GAP)).toEqual([0, 100]);
  });

  test('are pushed on until the one before is free, and no further', () => {
    const close = [
      { id: 'a', at: 0, extent: 50 },
      { id: 'b', at: 10, extent: 50 },
      { id: 'c', at: 200, extent: 50 },
    ];
    expect(layOut(close, GAP)).toEqual([0, 62, 200]);
  });

  test('never lie over one another, stay in order, and begin in the margin, whichever is chosen', () => {
    fc.assert(
      fc.property(slips, fc.nat(39), (all, chosen) => {
        const places = layOut(all, GAP, all[chosen % all.length]?.id ?? null);
        places.forEach((place, index) => {
          const before = places[index - 1];
          expect(place).toBeGreaterThanOrEqual(0);
          if (before !== undefined) expect(place).toBeGreaterThanOrEqual(before + (all[index - 1]?.extent ?? 0) + GAP);
        });
      }),
    );
  });

  test('the chosen one stays beside its passage wherever those before it have room', () => {
    fc.assert(
      fc.property(slips, fc.nat(39), (all, chosen) => {
        const index = chosen % all.length;
        const own = all[index];
        const needed = all.slice(0, index).reduce((sum, { extent }) => sum + extent + GAP, 0);
        fc.pre(own !== undefined && own.at >= needed);
        expect(layOut(all, GAP, own?.id ?? null)[index]).toBe(own?.at);
      }),
    );
  });
});

describe('lanes of overlapping marks', () => {
  const mark = (id: string, start: number, end: number) => ({ id, start, end, madeAt: `2026-11-0${id}` });

  test('the earlier keeps the near lane, the later takes the far one, a third only washes', () => {
    const lanes = lanesOf([mark('3', 0, 30), mark('1', 5, 20), mark('2', 10, 40)]);
    expect([lanes.get('1'), lanes.get('2'), lanes.get('3')]).toEqual([1, 2, 3]);
  });

  test('marks that only touch share the near lane', () => {
    expect([...lanesOf([mark('1', 0, 10), mark('2', 10, 20)]).values()]).toEqual([1, 1]);
  });

  test('no two lines of overlapping marks lie on one lane', () => {
    const extents = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }), fc.nat(3)), { maxLength: 60 });
    fc.assert(
      fc.property(extents, (all) => {
        const marks = all.map(([start, length, day], index) => ({
          id: `m${index}`,
          start,
          end: start + length,
          madeAt: `2026-11-0${day}`,
        }));
        const lanes = lanesOf(marks);
        for (const one of marks) {
          for (const other of marks) {
            if (one.id >= other.id || one.start >= other.end || other.start >= one.end) continue;
            const [lane, its] = [lanes.get(one.id), lanes.get(other.id)];
            expect(lane === its && lane !== 3).toBe(false);
          }
        }
      }),
    );
  });
});
