import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, pointOf, pointsOf, unitsOf } from '../../../../renderer/document/offset-map.ts';
import { piecesOf } from '../../../../renderer/document/pieces.ts';
import { anyBlock } from '../../../support/any-block.ts';

const nodesOf = (block: Parameters<typeof piecesOf>[0], vertical: boolean) =>
  piecesOf(block, vertical).flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));

test('every code point of every block has a place in its text nodes, and the place leads back to it', () => {
  fc.assert(
    fc.property(anyBlock, fc.boolean(), (block, vertical) => {
      const nodes = nodesOf(block, vertical);
      for (let point = 0; point <= Array.from(block.text).length; point += 1) {
        for (const side of ['begins', 'ends'] as const) {
          const place = placeOf(nodes, point, side);
          expect(place).not.toBeNull();
          if (place) expect(pointOf(nodes, place)).toBe(point);
        }
      }
    }),
  );
});

test('the text between two places is the text between their code points', () => {
  fc.assert(
    fc.property(anyBlock, fc.boolean(), fc.nat(), fc.nat(), (block, vertical, one, other) => {
      const points = Array.from(block.text);
      const [start, end] = [one % points.length, other % (points.length + 1)].toSorted((a, b) => a - b);
      if (start === undefined || end === undefined || start === end) return;
      const nodes = nodesOf(block, vertical);
      const from = placeOf(nodes, start, 'begins');
      const to = placeOf(nodes, end, 'ends');
      const between = nodes
        .map((text, node) =>
          text.slice(
            node === from?.node ? from.unit : node < (from?.node ?? 0) ? text.length : 0,
            node === to?.node ? to.unit : node > (to?.node ?? 0) ? 0 : text.length,
          ),
        )
        .join('');
      expect(between).toBe(points.slice(start, end).join(''));
    }),
  );
});

test('a range that begins where a node ends begins in the next node, and one that ends there ends in this one', () => {
  expect(placeOf(['老城', '的水'], 2, 'begins')).toEqual({ node: 1, unit: 0 });
  expect(placeOf(['老城', '的水'], 2, 'ends')).toEqual({ node: 0, unit: 2 });
});

test('a character of two UTF-16 units is one code point', () => {
  expect(unitsOf('𠮷水', 1)).toBe(2);
  expect(pointsOf('𠮷水', 2)).toBe(1);
  expect(pointsOf('𠮷水', 1)).toBe(0);
});

test('beyond the text is the end of the text, and a text without characters has no place', () => {
  expect(placeOf(['水'], 9, 'ends')).toEqual({ node: 0, unit: 1 });
  expect(placeOf([], 0, 'begins')).toBeNull();
});
