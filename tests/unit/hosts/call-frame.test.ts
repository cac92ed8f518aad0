import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCall, encodeCall, FRAME_TYPE, JSON_TYPE } from '../../../preload/call-frame.ts';

const roundTrip = (argument: unknown): unknown => {
  const { type, parts } = encodeCall(argument);
  const encoder = new TextEncoder();
  return decodeCall(type, Buffer.concat(parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))));
};

test('any argument arrives as it was sent', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (argument) => {
      expect(roundTrip(argument)).toEqual(JSON.parse(JSON.stringify(argument)));
    }),
  );
});

test('any bytes arrive as they were sent, beside any file name', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' }), (bytes, file) => {
      expect(roundTrip({ file, bytes })).toEqual({ file, bytes });
    }),
  );
});

test('bytes are framed, never written as text', () => {
  expect(encodeCall({ file: 'a', bytes: new Uint8Array(3) }).type).toBe(FRAME_TYPE);
  expect(encodeCall({ file: 'a' }).type).toBe(JSON_TYPE);
});

test('two fields of bytes are refused by the sender', () => {
  expect(() => encodeCall({ one: new Uint8Array(1), two: new Uint8Array(1) })).toThrow(TypeError);
});

test('any body whatever is decoded or refused, and nothing else happens', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(JSON_TYPE, FRAME_TYPE, 'text/plain'),
      fc.uint8Array({ maxLength: 40 }),
      (type, body) => {
        try {
          decodeCall(type, body);
        } catch (error) {
          expect(error instanceof TypeError || error instanceof SyntaxError).toBe(true);
        }
      },
    ),
  );
});
