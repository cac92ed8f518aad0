import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForeign } from '../../../../../renderer/domain/exchange/foreign/recognise.ts';
import { encode } from '../../../../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE } from '../../../../../renderer/domain/notes/note.ts';
import { damaged, HYPOTHESIS, KINDLE, KOREADER, READEST, read, W3C, W3C_ANNOTATION } from './foreign-files.ts';

const FILES = { hypothesis: HYPOTHESIS, readest: READEST, koreader: KOREADER, kindle: KINDLE, w3c: W3C };

test('every format is told by what is in the file, whatever its name and byte order mark', () => {
  for (const [format, file] of Object.entries(FILES)) {
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    for (const name of ['', 'My Clippings.txt', '标注.json'])
      expect(readForeign(`\ufeff${text}`, name)).toMatchObject({ ok: true, format });
  }
});

test('what is not a file of these is refused with a reason', () => {
  const reasons = [
    ['', 'empty'],
    ['\ufeff  \n', 'empty'],
    ['今天没有标注', 'unknown'],
    ['{"a":1}', 'unknown'],
    ['[]', 'unknown'],
    ['{"annotations":[{"id":"1","text":"别的程序"}]}', 'unknown'],
    [JSON.stringify(HYPOTHESIS).slice(0, -4), 'not-json'],
    ['['.repeat(70) + ']'.repeat(70), 'too-deep'],
    [encode(EMPTY_STATE), 'own-file'],
  ];
  for (const [text = '', reason] of reasons)
    expect([text, readForeign(text, 'x.json')]).toEqual([text, { ok: false, reason }]);
  expect(readForeign('age-encryption.org/v1\n-> scrypt', '学习小组.bvnotes')).toEqual({
    ok: false,
    reason: 'own-file',
  });
});

test('brackets in words do not count as depth', () => {
  const bracketed = { ...KOREADER, title: '['.repeat(200) + '"\\{'.repeat(80) };
  expect(read(bracketed)).toMatchObject({ ok: true, format: 'koreader' });
});

test('a file of more characters than a library has is not parsed', () => {
  expect(readForeign('['.padEnd(64_000_001, ' '), 'x.json')).toEqual({ ok: false, reason: 'too-long' });
});

test('nothing that can be in a file makes reading it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readForeign(text, 'a.txt')));
  fc.assert(fc.property(fc.json(), (text) => void readForeign(text, 'a.json')));
});

test('a file of which any one value is another is still read or refused, and its words stay strings', () => {
  const files = fc.constantFrom<unknown>(HYPOTHESIS, READEST, KOREADER, { documents: [KOREADER] }, W3C, [
    W3C_ANNOTATION,
  ]);
  fc.assert(
    fc.property(files, fc.array(fc.nat(20), { maxLength: 8 }), fc.jsonValue(), (file, steps, value) => {
      const found = read(damaged(file, steps, value));
      if (!found.ok) return;
      for (const mark of found.marks) {
        for (const text of [mark.text, mark.title, mark.author, mark.quote.exact, ...mark.tags])
          expect(text).toBeTypeOf('string');
        expect(mark.at ?? '2026-01-01T00:00:00.000Z').toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/);
      }
    }),
  );
});

test('clippings of which any line is another are still read or refused', () => {
  const lines = KINDLE.split('\r\n');
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...lines));
  fc.assert(
    fc.property(fc.array(line), fc.nat(lines.length), (others, at) => {
      const text = [...lines.slice(0, at), ...others, ...lines.slice(at)].join('\n');
      expect(() => readForeign(text, 'My Clippings.txt')).not.toThrow();
    }),
  );
});
