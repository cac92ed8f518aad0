import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readSource } from '../../../main/core/ingest/read-source.ts';
import { FailureError } from '../../../preload/contract/failure.ts';

const TEXT = '云江议事\n总第323期\n柳渠的水清了，岸上的人也多了。老人说，这是三十年来的第一次。\n';

function failureOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return null;
}

test.each([
  ['utf-8', new TextEncoder().encode(TEXT)],
  ['utf-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
  ['gb18030', iconv.encode(TEXT, 'gb18030')],
  ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
  ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
])('text in %s is read', (encoding, bytes) => {
  expect(readSource('a.txt', bytes)).toEqual({ text: TEXT, encoding });
});

test('an empty file, and one of white space only, are refused as empty', () => {
  for (const text of ['', ' \n\r\n\t\u3000']) {
    expect(failureOf(() => readSource('a.txt', new TextEncoder().encode(text)))).toMatchObject({
      code: 'file-empty',
      file: 'a.txt',
    });
  }
});

test('a file with a NUL byte is binary, and the line is named', () => {
  expect(failureOf(() => readSource('a.txt', new TextEncoder().encode('一\n二\u0000')))).toMatchObject({
    code: 'file-binary',
    line: 2,
  });
});

test('a file with control characters is binary', () => {
  expect(failureOf(() => readSource('a.txt', new TextEncoder().encode('一\n二\n\u0001三')))).toMatchObject({
    code: 'file-binary',
    line: 3,
  });
});

test('a file over the limit is refused before it is read', () => {
  expect(failureOf(() => readSource('a.txt', new Uint8Array(11), 10))).toMatchObject({
    code: 'file-too-large',
    facts: { bytes: 11, limit: 10 },
  });
});

test('bytes of no encoding of ours are refused with the line of the first bad one', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('第一行\n第二行\n'), 0xff, 0xff, 0x41, 0xc3, 0x28]);
  expect(failureOf(() => readSource('a.txt', bytes))).toMatchObject({ code: 'file-encoding', line: 3 });
});

test('Latin-1 with accents is not taken for Chinese', () => {
  const bytes = iconv.encode('Café déjà vu, naïve façade, señor. Überraschung für Größe und Höhe.', 'latin1');
  expect(failureOf(() => readSource('a.txt', bytes))).toMatchObject({ code: 'file-encoding' });
});
