import { expect, test } from 'vitest';
import { facesUsed, fontFamily } from '../../../../renderer/domain/excerpts/faces.ts';
import { declarations, lineStyle, runStyle } from '../../../../renderer/domain/excerpts/line-style.ts';
import { FACES } from '../../../../renderer/domain/excerpts/sheets.ts';
import { line, run } from '../../../support/invented-sheets.ts';

test('a line stands where it was placed, as large and as wide apart as it was measured', () => {
  expect(lineStyle(line(2, [run('字')], { x: 28, y: 57.4545, size: 16, spacing: -0.21 }))).toMatchObject({
    position: 'absolute',
    left: '28mm',
    top: '57.455mm',
    width: '156mm',
    height: '10.227mm',
    lineHeight: '10.227mm',
    fontSize: '16pt',
    letterSpacing: '-0.21pt',
    writingMode: 'horizontal-tb',
  });
});

test('a vertical line runs downward, and its pitch is its width', () => {
  const style = lineStyle(line(0, [run('字')], { vertical: true, width: 9, height: 200 }));
  expect(style).toMatchObject({ writingMode: 'vertical-rl', lineHeight: '9mm', width: '9mm', height: '200mm' });
  expect(runStyle(run('12', { upright: true }), line(0, [], { vertical: true }))).toEqual({
    textCombineUpright: 'all',
  });
});

test('nothing that would move a character is left on', () => {
  expect(lineStyle(line(0, []))).toMatchObject({
    fontKerning: 'none',
    fontVariantLigatures: 'none',
    textAutospace: 'no-autospace',
    textSpacingTrim: 'space-all',
    whiteSpace: 'pre',
    textIndent: '0',
  });
});

test('a run that is set as its line has no style of its own; one that is not, only what differs', () => {
  const own = line(0, [], { size: 16 });
  expect(runStyle(run('字'), own)).toEqual({});
  expect(runStyle(run('字', { bold: true }), own)).toEqual({ fontWeight: '700' });
  expect(runStyle(run('km', { spacing: 0 }), own)).toEqual({ letterSpacing: '0pt' });
  expect(runStyle(run('[1]', { raised: true }), own)).toMatchObject({ fontSize: '9.6pt', letterSpacing: '0' });
  expect(runStyle(run('字', { pigment: 'plum' }), own)).toMatchObject({
    textDecoration: expect.stringContaining('wavy'),
    printColorAdjust: 'exact',
  });
});

test('Latin comes from one face whatever the Chinese is set in', () => {
  for (const face of FACES) expect(fontFamily(face)).toMatch(/^"Bound Latin", "Bound Punctuation", /u);
  expect(fontFamily('fangsong')).toMatch(/"FangSong".*"Noto Serif SC Variable"$/u);
});

test('a face that is not installed is named with what stands in for it, and told when that is of another kind', () => {
  const used = facesUsed((family) => family === 'KaiTi', ['fangsong', 'kai', 'hei', 'fangsong']);
  expect(used.map(({ face, wanted, used, isOther }) => [face, wanted.zh, used.zh, isOther])).toEqual([
    ['fangsong', '仿宋', '思源宋体', true],
    ['kai', '楷体', '楷体', false],
    ['hei', '黑体', '思源黑体', false],
  ]);
});

test('properties are written as style sheets write them', () => {
  expect(declarations({ textSpacingTrim: 'space-all', left: '1mm' })).toBe('text-spacing-trim:space-all;left:1mm');
});
