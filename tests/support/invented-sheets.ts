/** Sheets set by hand: the official page (22 lines of 28 characters), with what a sheet can hold; and as many of them as are wanted. */

import type { PlacedLine, PlacedRun, Sheet, Sheets } from '../../renderer/domain/excerpts/sheets.ts';
import type { Pigment } from '../../renderer/domain/notes/note.ts';

const AREA = { x: 28, y: 37, width: 156, height: 225 };
const PITCH = AREA.height / 22;
/** 28 characters of 16 points over the measure. */
const SPACING = (AREA.width / 28) * (72 / 25.4) - 16;

export const run = (text: string, more: Partial<PlacedRun> = {}): PlacedRun => ({
  text,
  bold: false,
  pigment: null,
  raised: false,
  ...more,
});

/** @param row of the type area, from 0 */
export const line = (row: number, runs: readonly PlacedRun[], more: Partial<PlacedLine> = {}): PlacedLine => ({
  role: 'body',
  face: 'fangsong',
  x: AREA.x,
  y: AREA.y + row * PITCH,
  width: AREA.width,
  height: PITCH,
  size: 16,
  spacing: SPACING,
  vertical: false,
  runs,
  source: null,
  paragraph: row,
  ...more,
});

export const sheetsOf = (pages: readonly Pick<Sheet, 'lines' | 'rules'>[], title = '排水三年'): Sheets => ({
  width: 210,
  height: 297,
  area: AREA,
  title,
  pages: pages.map((page, index) => ({ ...page, number: index + 1 })),
});

const folio = (number: number): PlacedLine =>
  line(23, [run(`— ${number} —`)], {
    role: 'folio',
    face: 'song',
    size: 14,
    spacing: 0,
    x: number % 2 === 1 ? 160 : 33,
    width: 20,
    paragraph: -number,
  });

const PIGMENTS: readonly Pigment[] = ['cinnabar', 'gamboge', 'malachite', 'azurite', 'plum'];

/** Two sheets: title, headings of four levels, a paragraph over the page break, marks, a citation, a rule, upright text, Latin. */
export function variedSheets(): Sheets {
  const first = [
    line(0, [run('关于老城排水管网三年改造')], {
      role: 'title',
      face: 'title',
      size: 22,
      spacing: 0,
      x: 55,
      paragraph: 1,
    }),
    line(1, [run('情况的摘编')], { role: 'title', face: 'title', size: 22, spacing: 0, x: 85, paragraph: 1 }),
    line(2, [run('云江市议事会学习小组')], { role: 'byline', face: 'kai', x: 80, paragraph: 2 }),
    line(3, [run('一、老城的水')], { role: 'heading-1', face: 'hei', paragraph: 3 }),
    line(4, [run('（一）管网')], { role: 'heading-2', face: 'kai', paragraph: 4 }),
    line(5, [run('1. 雨水')], { role: 'heading-3', paragraph: 5 }),
    line(6, [run('（1）旧渠')], { role: 'heading-4', paragraph: 6 }),
    line(7, [run('　　2023年6月，'), run('三条旧渠', { bold: true }), run('“重新”通水，全长12.5km')], { paragraph: 7 }),
    line(
      8,
      [
        run('，覆盖面达到98%；'),
        ...PIGMENTS.map((pigment) => run('一二三', { pigment })),
        run('[1]', { raised: true }),
      ],
      {
        paragraph: 7,
      },
    ),
    line(9, [run('【注】见《云江议事》……——第（2）号。')], { role: 'citation', face: 'song', paragraph: 9 }),
    line(10, [run('竖排文字'), run('12', { upright: true }), run('号。“引”、《书》')], {
      vertical: true,
      x: 150,
      y: 150,
      width: 10,
      height: 100,
      paragraph: 10,
    }),
    line(21, [run('这一段从前一页的末行开始，到下一页的首行才结束，是为跨页')], { paragraph: 11 }),
    folio(1),
  ];
  const second = [
    line(0, [run('的段落。')], { paragraph: 11 }),
    line(1, [run('引文出处')], { role: 'heading-1', face: 'hei', paragraph: 12 }),
    folio(2),
  ];
  return sheetsOf([
    {
      lines: first,
      rules: [
        { x1: 28, y1: 262, x2: 80, y2: 262, thickness: 0.25, dotted: false },
        { x1: 28, y1: 250, x2: 140, y2: 250, thickness: 0.3, dotted: true },
      ],
    },
    { lines: second, rules: [] },
  ]);
}

/** Full pages of invented text, every one another. */
export function manySheets(count: number): Sheets {
  const page = (number: number): Pick<Sheet, 'lines' | 'rules'> => ({
    lines: [
      ...Array.from({ length: 22 }, (_, row) => {
        const text = Array.from({ length: 28 }, (_, place) =>
          String.fromCodePoint(0x4e00 + (((number * 616 + row * 28 + place) * 7919) % 6000)),
        ).join('');
        return line(row, [run(text)], { paragraph: number * 22 + row });
      }),
      folio(number),
    ],
    rules: [],
  });
  return sheetsOf(Array.from({ length: count }, (_, index) => page(index + 1)));
}
