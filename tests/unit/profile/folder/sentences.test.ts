import { expect, test } from 'vitest';
import { FAILURE_CODES, failure } from '../../../../preload/contract/failure.ts';
import { failureSentence } from '../../../../preload/contract/failure-sentences.ts';
import { folderFileFailure } from '../../../../preload/contract/folder-values.ts';

const CODES = FAILURE_CODES.filter((code) => code.startsWith('folder-'));
const REASONS = ['relative', 'missing', 'not-a-folder', 'own-profile', 'read-only', 'disk-full'];

test.each(CODES)('%s names the folder, says that nothing is lost and what to do, in both languages', (code) => {
  for (const language of ['zh', 'en'] as const) {
    const { what, safe, next } = failureSentence(
      failure(code, {}, { path: '/media/批注', reason: 'EIO' }).failure,
      language,
    );
    expect(what).toContain('“/media/批注”');
    expect([safe, next].every((part) => part.length > 5)).toBe(true);
  }
});

test('no reader is told a reason by its code name', () => {
  for (const reason of REASONS) {
    const code = reason === 'read-only' || reason === 'disk-full' ? 'folder-not-written' : 'folder-unusable';
    for (const language of ['zh', 'en'] as const) {
      const { what } = failureSentence(failure(code, {}, { path: '/x', reason }).failure, language);
      expect(what).not.toContain(reason);
    }
  }
});

test('a file in the folder fails as the same file would that was opened by hand; one that is merged does not fail', () => {
  const file = { name: 'a.bvnotes', person: '', notes: 0, at: '2026-11-24T00:00:00.000Z', state: 'refused' } as const;
  expect(folderFileFailure({ ...file, state: 'merged', reason: null })).toBeNull();
  expect(folderFileFailure({ ...file, reason: 'too-new: 7' })).toMatchObject({
    code: 'notes-too-new',
    file: 'a.bvnotes',
    facts: { format: '7' },
  });
  expect(folderFileFailure({ ...file, reason: 'altered: n1' })).toMatchObject({
    code: 'notes-refused',
    facts: { reason: 'altered: n1' },
  });
  expect(folderFileFailure({ ...file, reason: 'not-given-out: EBUSY' })).toMatchObject({ code: 'file-unreadable' });
});
