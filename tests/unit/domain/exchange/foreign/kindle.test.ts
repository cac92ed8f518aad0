import { expect, test } from 'vitest';
import { clippingOf } from '../../../../../renderer/domain/exchange/foreign/kindle-clipping.ts';
import { readForeign } from '../../../../../renderer/domain/exchange/foreign/recognise.ts';
import { KINDLE, marksOf, PASSAGE } from './foreign-files.ts';

const entry = (title: string, said: string, words: string): string =>
  [title, said, '', words, '==========', ''].join('\r\n');

test('a note stands with the passage that ends at its location; Chinese and English may be mixed', () => {
  expect(marksOf(KINDLE)).toMatchObject([
    {
      title: '平和文选',
      author: '',
      quote: { exact: PASSAGE, prefix: '', suffix: '' },
      text: '外公挑过担子',
      at: '2026-09-01T07:21:03.000Z',
      changedAt: '2026-09-01T07:22:40.000Z',
    },
    {
      title: 'A Walk Along the River',
      quote: { exact: 'The river keeps its own counsel.' },
      text: '',
      style: 'highlight',
    },
    { quote: { exact: '' }, text: 'ask Ann about this', style: 'none', at: '2026-03-01T16:40:20.000Z' },
  ]);
  expect(readForeign(KINDLE, 'My Clippings.txt')).toMatchObject({ skipped: 1 });
});

test('dates are the clock of the device: Beijing’s, unless the reader lives elsewhere', () => {
  const dates = [
    ['添加于 2026年9月1日星期二 上午12:05:00', '2026-09-01T00:05:00.000Z'],
    ['添加于 2026年9月1日星期二 下午12:05:00', '2026-09-01T12:05:00.000Z'],
    ['添加于 2026年9月1日星期二 上午 9:05:00', '2026-09-01T09:05:00.000Z'],
    ['Added on Tuesday, September 1, 2026 9:05:07 PM', '2026-09-01T21:05:07.000Z'],
    ['Added on Friday, July 29, 2016, 11:35 AM', '2016-07-29T11:35:00.000Z'],
    ['Added on Tuesday, 10 October 2023 21:09:36', '2023-10-10T21:09:36.000Z'],
    ['Hinzugefügt am Dienstag', null],
  ];
  for (const [date, at] of dates) expect(clippingOf(`书\n- Your Note on Location 9 | ${date}\n\n话`, 0)?.at).toBe(at);
  expect(clippingOf('书\n- Your Note on Location 9 | Added on 1 May 2026 08:00:00\n\n话', 480)?.at).toBe(
    '2026-05-01T00:00:00.000Z',
  );
});

test('every way in which devices write a place is read', () => {
  const places = [
    ['您在位置 #116-119的标注', { unit: 'location', start: 116, end: 119 }],
    ['您在位置 #37-#38的标注', { unit: 'location', start: 37, end: 38 }],
    ['您在第 47 页（位置 #708-710）的标注', { unit: 'location', start: 708, end: 710 }],
    ['您在第 126-126 页的标注', { unit: 'page', start: 126, end: 126 }],
    ['Your Highlight at location 829-830', { unit: 'location', start: 829, end: 830 }],
    ['Your highlight on page 4', { unit: 'page', start: 4, end: 4 }],
    ['Highlight Loc. 1234-36', { unit: 'location', start: 1234, end: 1236 }],
    ['Your Highlight on page xv', null],
  ] as const;
  for (const [said, place] of places)
    expect([said, clippingOf(`书\n- ${said} | 添加于 2026年9月1日星期二 上午9:05:00\n\n话`, 0)?.place]).toEqual([
      said,
      place,
    ]);
});

test('an edited note is a second wording of the same mark', () => {
  const later = entry(
    '平和文选 (周望（编）)',
    '- 您在位置 #207 的笔记 | 添加于 2026年9月5日星期六 上午9:00:00',
    '外公和舅公都挑过',
  );
  const [first, second] = marksOf(KINDLE + later);
  expect([first?.text, second?.text]).toEqual(['外公挑过担子', '外公和舅公都挑过']);
  expect(second?.externalId).toBe(first?.externalId);
  expect(first?.externalId).toBe(marksOf(KINDLE)[0]?.externalId);
});

test('on a page with several passages a note goes to the one written at the same moment, or to none', () => {
  const when = '添加于 2026年9月1日星期二 上午9:05:00';
  const page = (words: string, date: string, kind = '标注') => entry('讲义', `- 您在第 5 页的${kind} | ${date}`, words);
  const two = page('头一处', '添加于 2026年9月1日星期二 上午9:00:00') + page('第二处', when);
  expect(marksOf(two + page('说的是第二处', when, '笔记'))).toMatchObject([
    { quote: { exact: '头一处' }, text: '' },
    { quote: { exact: '第二处' }, text: '说的是第二处' },
  ]);
  const later = '添加于 2026年9月2日星期三 上午9:05:00';
  expect(marksOf(two + page('说不清是哪处', later, '笔记'))).toMatchObject([
    { text: '' },
    { text: '' },
    { quote: { exact: '' }, text: '说不清是哪处' },
  ]);
});

test('what a publisher keeps back is no passage', () => {
  const said = '- 您在位置 #9-10的标注 | 添加于 2026年9月1日星期二 上午9:05:00';
  const kept = entry('书', said, ' <您已达到本内容的剪贴上限>') + entry('书', said, '有话');
  expect(readForeign(kept, 'x')).toMatchObject({ ok: true, skipped: 1, marks: [{ quote: { exact: '有话' } }] });
});

test('a line of a million blanks does not keep the reader waiting', () => {
  const title = `书${' '.repeat(1_000_000)}(谁`;
  expect(marksOf(entry(title, '- 您在位置 #9的标注 | 添加于', '话'))).toHaveLength(1);
});
