import { expect, test } from 'vitest';
import type { PlacedLine, Sheets } from '../../../../renderer/domain/excerpts/sheets.ts';
import { GAP, scaleOf, steppedSheetZoom } from '../../../../renderer/features/excerpts/sheet-scale.ts';
import { leadersOf, pageOfSource, stretchesOf } from '../../../../renderer/features/excerpts/sheet-sources.ts';

const A4 = { width: 210, height: 297 };

test('a sheet fits into the window whole or by its width, and a percentage is of its paper', () => {
  const window = { width: 600, height: 640 };
  expect(scaleOf({ zoom: 'page', window, sheet: A4 }) * A4.height).toBeCloseTo(640 - GAP);
  expect(scaleOf({ zoom: 'width', window, sheet: A4 }) * A4.width).toBeCloseTo(600 - 2 * GAP);
  expect(scaleOf({ zoom: 100, window, sheet: A4 }) * A4.width).toBeCloseTo((210 / 25.4) * 96);
  expect(scaleOf({ zoom: 'page', window: { width: 0, height: 0 }, sheet: A4 })).toBeGreaterThan(0);
});

test('steps lead from any size to the next on either side, and stop at both ends', () => {
  const full = 96 / 25.4;
  expect(steppedSheetZoom(full, 1)).toBe(110);
  expect(steppedSheetZoom(full * 0.56, -1)).toBe(50);
  expect(steppedSheetZoom(full * 9, 1)).toBe(300);
  expect(steppedSheetZoom(full * 0.1, -1)).toBe(25);
});

const line = (source: string | null, y: number, x = 28): PlacedLine => ({
  role: 'body',
  face: 'fangsong',
  x,
  y,
  width: 10,
  height: 10,
  size: 16,
  spacing: 0,
  vertical: false,
  runs: [],
  source,
  paragraph: 0,
});

test('lines of what is chosen that follow one another have one bar, others one of their own', () => {
  const lines = [line('a', 10), line('a', 20.001), line('b', 30), line('a', 40), line(null, 50)];
  expect(stretchesOf(lines, new Set(['a']), false)).toEqual([
    { from: 10, to: 30.001 },
    { from: 40, to: 50 },
  ]);
  expect(stretchesOf([line('a', 10, 90), line('a', 10, 80)], new Set(['a']), true)).toEqual([{ from: 80, to: 100 }]);
});

test('an item that runs on in another is found where that one stands', () => {
  const cited = { number: 1, pages: null, pagesText: '', text: '', place: '' };
  const passage = {
    kind: 'passage',
    id: 'a',
    ids: ['a', 'b'],
    number: 1,
    articleId: 'x',
    paragraphs: [],
    cited,
  } as const;
  const flow = {
    title: '',
    byline: '',
    citations: 'list',
    references: [],
    referencesHeading: '',
    notices: [],
  } as const;
  const leaders = leadersOf({ ...flow, parts: [{ ...passage, tags: [], notes: [] }] });
  expect(leaders.get('b')).toBe('a');
  const page = (number: number, source: string) => ({ number, lines: [line(source, 10)], rules: [] });
  const sheets: Sheets = { ...A4, area: { x: 0, y: 0, ...A4 }, title: '', pages: [page(1, 'c'), page(2, 'a')] };
  expect(pageOfSource(sheets, leaders.get('b') ?? '')).toBe(1);
  expect(pageOfSource(sheets, 'nowhere')).toBe(null);
});
