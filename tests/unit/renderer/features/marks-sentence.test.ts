import { expect, test } from 'vitest';
import type { Counts } from '../../../../renderer/domain/anchoring/survey.ts';
import { marksSentence } from '../../../../renderer/features/import/marks-sentence.ts';
import { catalogues } from '../../../../renderer/messages/index.ts';
import { createWording } from '../../../../renderer/messages/wording.ts';

const said = (unchanged: number, moved: number, orphaned: number, language: 'zh' | 'en' = 'zh') => {
  const counts: Counts = { unchanged, moved, orphaned };
  return marksSentence(
    counts,
    catalogues[language],
    createWording(language, () => new Date(2026, 10, 24)),
  );
};

test('an import says in one sentence what became of the marks, and nothing where there are none', () => {
  expect(said(12, 2, 1)).toBe('您在这一期的划线和批注：12处未动，2处随文字移动，1处找不到原处。');
  expect(said(0, 2, 0)).toBe('您在这一期的划线和批注：2处随文字移动。');
  expect(said(3, 0, 0)).toBe('您在这一期的划线和批注共3处，都在原处。');
  expect(said(0, 0, 0)).toBe('');
  expect(said(12, 2, 1, 'en')).toBe(
    'Your marks in this issue: 12 stood still, 2 moved with the text, 1 lost its place.',
  );
  expect(said(1, 0, 0, 'en')).toBe('Your mark in this issue stands where it was.');
});
