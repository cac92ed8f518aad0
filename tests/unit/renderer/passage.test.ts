import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortened } from '../../../renderer/domain/passage.ts';

test('a long passage keeps its first hit in sight and says where it was cut', () => {
  const text = `${'前'.repeat(60)}排水${'后'.repeat(58)}`;
  const short = shortened({ text, hits: [[60, 62]], cutBefore: false, cutAfter: false });
  expect(
    Array.from(short.text)
      .slice(...(short.hits[0] ?? [0, 0]))
      .join(''),
  ).toBe('排水');
  expect(short).toMatchObject({ cutBefore: true, cutAfter: true });
});

test('hits lie within what is left and light the same characters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'水渠老城𠮷'), { maxLength: 120 }),
      fc.nat(119),
      fc.integer({ min: 1, max: 8 }),
      (points, from, length) => {
        const hits = from < points.length ? [[from, Math.min(points.length, from + length)] as const] : [];
        const short = shortened({ text: points.join(''), hits, cutBefore: false, cutAfter: false });
        const left = Array.from(short.text);
        const lit = hits.map(([start, end]) => points.slice(start, end).join(''));
        expect(short.hits.length).toBe(hits.length);
        short.hits.forEach(([start, end], at) => {
          expect(lit[at]?.startsWith(left.slice(start, end).join(''))).toBe(true);
        });
        expect(points.join('')).toContain(short.text);
      },
    ),
  );
});
