import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNoteFile, isSameName, ownName, temporaryName } from '../../../../main/core/profile/folder/file-names.ts';

const DEVICE = '0b0f8a52-6f1d-4c57-9f0e-0d1c5a3f2b11';

test.each([
  ['王某', '王某'],
  ['', 'bound-volume'],
  ['  ', 'bound-volume'],
  ['../../etc/passwd', 'etc passwd'],
  ['王:某*?"<>|', '王 某'],
  ['.hidden', 'hidden'],
  ['Anna-Lena O’Neil', 'Anna-Lena O Neil'],
])('a file of %j begins with %j and ends with the device', (person, beginning) => {
  expect(ownName(person, DEVICE)).toBe(`${beginning}-${DEVICE}.bvnotes`);
});

test('whatever the person is called, the name is one that every file system takes, and that is read as a note file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (person) => {
      const name = ownName(person, DEVICE);
      expect(name).toMatch(/^[\p{L}\p{M}\p{N}_-][\p{L}\p{M}\p{N} _-]*-0b0f8a52[0-9a-f-]+\.bvnotes$/u);
      expect(Buffer.byteLength(temporaryName(name))).toBeLessThanOrEqual(143);
      expect(isNoteFile(name)).toBe(true);
      expect(isNoteFile(temporaryName(name))).toBe(false);
    }),
  );
});

test('a name is the same in whatever way a file system spells it', () => {
  expect(isSameName('Jos\u00e9-x.bvnotes', 'Jose\u0301-x.bvnotes')).toBe(true);
  expect(isSameName('ANNA-x.BVNOTES', 'Anna-x.bvnotes')).toBe(true);
  expect(isSameName('Anna-x.bvnotes', 'Anna-y.bvnotes')).toBe(false);
});
