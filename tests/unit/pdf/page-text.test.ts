import { expect, test } from 'vitest';
import { inFrame, type PageItem } from '../../../main/core/pdf/page-items.ts';
import { pageBlocks } from '../../../main/core/pdf/page-text.ts';

const SIZE = 10;
/** A line at a place, in type of ten units; Chinese is as wide as it is high. */
const line = (text: string, left: number, bottom: number, size = SIZE): PageItem => {
  const width = [...text].reduce((sum, character) => sum + (/[ -~]/u.test(character) ? 0.5 : 1), 0) * size;
  return inFrame(text, [left, bottom, left + width, bottom + size], 'right', size);
};
const lines = (left: number, top: number, ...texts: readonly string[]) =>
  texts.map((text, index) => line(text, left, top - index * 16));
const textOf = (items: readonly PageItem[]) => pageBlocks(0, items, new Map()).map(({ text }) => text);

const LEFT = ['今天请大家来只议一件事老城', '的水往哪里去去年七月那场雨', '四个小时落了一百四十六毫米'];
const RIGHT = ['东渡片区有十九条巷子进了水', '最深的地方没过膝盖大到几十', '万人下雨天能不能安心睡觉。'];

test('lines of a paragraph are joined without a space in Chinese', () => {
  expect(textOf(lines(50, 500, ...LEFT))).toEqual([LEFT.join('')]);
});

test('columns are read one after the other, a title over both before them', () => {
  const title = line('老城的水有出路', 130, 560, 18);
  expect(textOf([title, ...lines(220, 500, ...RIGHT), ...lines(50, 500, ...LEFT)])).toEqual([
    '老城的水有出路',
    [...LEFT, ...RIGHT].join(''),
  ]);
});

test('a first line that stands in begins a paragraph', () => {
  const second = [
    line('今年三月水务专题组用了', 70, 452),
    ...lines(50, 436, '五个月把老城走了一遍查出错', '接混接一千零六十三处。'),
  ];
  expect(textOf([...lines(50, 500, ...LEFT), ...second])).toEqual([
    LEFT.join(''),
    '今年三月水务专题组用了五个月把老城走了一遍查出错接混接一千零六十三处。',
  ]);
});

test('a word that was cut at the end of a line is one again, and Latin words keep their space', () => {
  const english = lines(
    50,
    500,
    'The drainage of the old town was meas-',
    'ured in the spring, and the report was',
    'printed.',
  );
  expect(textOf(english)).toEqual([
    'The drainage of the old town was measured in the spring, and the report was printed.',
  ]);
});

test('the words of a numbered item stand under each other and belong to it', () => {
  const items = [
    line('1. 先低后高一千零六十三处错', 50, 500),
    ...lines(62, 484, '接混接一处一页写明在谁家墙', '外该由谁改。'),
    line('2. 先主后支一本账写到底', 50, 452),
  ];
  expect(textOf(items)).toEqual([
    '1. 先低后高一千零六十三处错接混接一处一页写明在谁家墙外该由谁改。',
    '2. 先主后支一本账写到底',
  ]);
});

test('text set downwards is read from the right column to the left one', () => {
  const column = (text: string, left: number) =>
    inFrame(text, [left, 500 - text.length * SIZE, left + SIZE, 500], 'down', SIZE);
  expect(textOf([column('后一行在左边。', 84), column('先读右边的这行', 100)])).toEqual([
    '先读右边的这行后一行在左边。',
  ]);
});

test('every character of a block knows its box, and boxes follow each other without overlap', () => {
  const [block] = pageBlocks(3, lines(50, 500, ...LEFT), new Map());
  expect(block?.id).toBe('page-3-0');
  expect(block?.runs.map(({ start, end }) => [start, end])).toEqual([
    [0, 13],
    [13, 26],
    [26, 39],
  ]);
  expect(block?.runs[1]?.box).toEqual([50, 484, 180, 494]);
});
