import { expect, test } from 'vitest';
import { readContents } from '../../../main/core/ingest/ocr/contents.ts';
import { readLines } from '../../../main/core/ingest/ocr/lines.ts';

const contents = (text: string) => readContents(readLines(text));
const rows = (text: string) =>
  contents(text)?.entries.map(
    ({ column, page, lines }) => `${column} ${page} ${lines.map((line) => line.text).join('/')}`,
  );

test('entries may begin with the page, with or without a bullet, and be glued together', () => {
  expect(rows('要论 Views\n\n- 03 水往低处流\n- 05 人往高处走\n\n07 桥上桥下  \n08 岸左岸右\n\n09 灯下')).toEqual([
    '0 3 水往低处流',
    '0 5 人往高处走',
    '0 7 桥上桥下',
    '0 8 岸左岸右',
    '0 9 灯下',
  ]);
});

test('or end with it, behind dots, a slash or brackets', () => {
  expect(rows('目录\n\n水往低处流……3\n\n人往高处走 ...... 5\n\n桥上桥下/7\n\n岸左岸右 ……（9）')).toEqual([
    '0 3 水往低处流',
    '0 5 人往高处走',
    '0 7 桥上桥下',
    '0 9 岸左岸右',
  ]);
});

test('lines without a page continue the entry above', () => {
  expect(
    rows('**见闻 Reports** -----\n\n03 水往低处流  \n人往高处走  \n——记一次考察\n\n05 桥\n\n06 岸\n\n07 灯')?.[0],
  ).toBe('0 3 水往低处流/人往高处走/——记一次考察');
});

test('columns are known by English name, bold type, heading or by the entry that follows', () => {
  const text = '要论 Leading Views\n\n3 水渠\n\n**见闻** -----\n\n5 柳岸\n\n## 茶座\n\n7 桥上\n\n文史\n\n9 灯下';
  expect(contents(text)?.columns.map(({ name, nameEnglish }) => [name, nameEnglish])).toEqual([
    ['要论', 'Leading Views'],
    ['见闻', null],
    ['茶座', null],
    ['文史', null],
  ]);
});

test('a subtitle that begins with a figure is no entry', () => {
  expect(rows('要论 Views\n\n03 水渠  \n2 台水车修好了\n\n05 桥\n\n06 岸\n\n07 灯')?.[0]).toBe(
    '0 3 水渠/2 台水车修好了',
  );
});

test('figures that count something are no pages', () => {
  expect(contents('10 月的水\n\n11 个人\n\n12 年后\n\n13 公里河道')).toBeNull();
});

test('an agenda of three lines is no table of contents', () => {
  expect(contents('1 听取报告\n\n2 分组讨论\n\n3 通过名单\n\n水渠清了。')).toBeNull();
});

test('figures in falling order are no pages', () => {
  expect(contents('90 水渠\n\n70 柳岸\n\n50 桥上\n\n30 灯下\n\n10 檐前')).toBeNull();
});
