import { expect, test } from 'vitest';
import { byReading, byStrokes, letterOf, strokesOf } from '../../../../renderer/domain/annual-index/index-order.ts';

test('titles stand by the syllable of their first character, then its tone, then its strokes', () => {
  const titles = ['水到渠成', '《把账算清》', '让老城的水有出路', '霸王花', '八月的雨', '巴山小记', '2025年大事记'];
  expect(titles.toSorted(byReading('title'))).toEqual([
    '2025年大事记',
    '八月的雨',
    '巴山小记',
    '《把账算清》',
    '霸王花',
    '让老城的水有出路',
    '水到渠成',
  ]);
});

test('a character with two readings stands where it is read as in the title', () => {
  expect(['重建家园', '重要讲话', '调查报告', '调整次序', '长江纪行', '长大以后'].map(letterOf)).toEqual([
    'C',
    'Z',
    'D',
    'T',
    'C',
    'Z',
  ]);
  expect(['重要讲话', '重建家园'].toSorted(byReading('title'))).toEqual(['重建家园', '重要讲话']);
});

test('a surname is read as a surname, an organisation as words', () => {
  expect(['郑一川', '曾望舒', '陈渡', '单小满', '沈若谷'].toSorted(byReading('person'))).toEqual([
    '陈渡',
    '单小满',
    '沈若谷',
    '曾望舒',
    '郑一川',
  ]);
});

test('strokes are those of the first character', () => {
  // Counted by hand in the standard forms.
  const counted: Readonly<Record<string, number>> = {
    一: 1,
    丁: 2,
    大: 3,
    水: 4,
    让: 5,
    老: 6,
    把: 7,
    雨: 8,
    重: 9,
    读: 10,
    渠: 11,
    街: 12,
    新: 13,
    管: 14,
    德: 15,
    整: 16,
  };
  for (const [character, count] of Object.entries(counted))
    expect([character, strokesOf(`《${character}之歌》`)]).toEqual([character, count]);
  expect([strokesOf('2025年大事记'), strokesOf('GDP怎么看'), strokesOf('——')]).toEqual([null, null, null]);
  const inOrder = Object.keys(counted);
  expect(inOrder.toReversed().toSorted(byStrokes)).toEqual(inOrder);
});

test('strokes are counted as on the mainland: 艹 and 辶 are three, 巨 is four', () => {
  const counted = { 草: 9, 过: 6, 节: 5, 巨: 4, 骨: 9, 近: 7, 花: 7, 那: 6, 阳: 6, 黄: 11, 瓦: 4, 建: 8, 皙: 13 };
  for (const [character, count] of Object.entries(counted))
    expect([character, strokesOf(character)]).toEqual([character, count]);
});

test('characters of as many strokes stand by the shape of these: 横, 竖, 撇, 点, 折', () => {
  expect(['刀', '八', '卜', '十', '人', '二'].toSorted(byStrokes)).toEqual(['二', '十', '卜', '八', '人', '刀']);
  expect(['马小满', '大家', '大事', '口渡', '万小舟'].toSorted(byStrokes)).toEqual([
    '大事',
    '大家',
    '万小舟',
    '口渡',
    '马小满',
  ]);
});

test('a character outside the standard table is counted by CLDR, and stands after those of as many strokes', () => {
  expect(strokesOf('龍舟')).toBe(16);
  expect(['龍', '整', '管'].toSorted(byStrokes)).toEqual(['管', '整', '龍']);
});
