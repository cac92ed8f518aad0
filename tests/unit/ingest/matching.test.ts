import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../main/core/ingest/ocr/contents.ts';
import { heaviestAscending } from '../../../main/core/ingest/ocr/heaviest-ascending.ts';
import { readLines } from '../../../main/core/ingest/ocr/lines.ts';
import { matchEntries, type TitleCandidate } from '../../../main/core/ingest/ocr/match-entries.ts';
import { readOpening } from '../../../main/core/ingest/ocr/opening.ts';

const entry = (...texts: string[]): Entry => ({
  column: 0,
  page: 1,
  line: 1,
  lines: texts.map((text) => ({ line: 1, text })),
  titleLines: null,
});

const candidate = (index: number, text: string, more: Partial<TitleCandidate> = {}): TitleCandidate => ({
  index,
  text,
  following: [],
  heading: true,
  picture: false,
  ...more,
});

const pairs = (entries: Entry[], candidates: TitleCandidate[]) =>
  matchEntries(entries, candidates).map((match) => [match.entry, match.candidate]);

describe('entries find titles', () => {
  test('with a character missing, one wrong, and spaces elsewhere', () => {
    expect(
      pairs(
        [entry('让老城的水有出路'), entry('柳渠两岸种新树')],
        [candidate(0, '让老城 的水有出'), candidate(9, '柳渠两岸种新村')],
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('in printed order, where each of two entries resembles the title of the other too', () => {
    const entries = [entry('清水进城第一期工程开工'), entry('清水进城第二期工程开工')];
    const candidates = [candidate(0, '清水进城第期工程开工'), candidate(9, '清水进城第期工程开工')];
    expect(pairs(entries, candidates)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('out of order, when two items of one page are set the other way round', () => {
    const entries = [entry('让老城的水有出路'), entry('柳渠两岸种新树'), entry('桥头茶座重新开张')];
    const candidates = [
      candidate(0, '让老城的水有出路'),
      candidate(5, '桥头茶座重新开张'),
      candidate(9, '柳渠两岸种新树'),
    ];
    expect(pairs(entries, candidates)).toEqual([
      [0, 0],
      [1, 2],
      [2, 1],
    ]);
  });

  test('but not the picture page that repeats the title', () => {
    const candidates = [candidate(0, '让老城的水有出路'), candidate(9, '让老城的水有出路', { picture: true })];
    expect(pairs([entry('让老城的水有出路')], candidates)).toEqual([[0, 0]]);
  });

  test('and a plain line must resemble its entry more than a heading must', () => {
    const text = '让老城的水有';
    expect(pairs([entry('让老城的水有出路吗')], [candidate(0, `${text}去处了`)])).toEqual([[0, 0]]);
    expect(pairs([entry('让老城的水有出路吗')], [candidate(0, `${text}去处了`, { heading: false })])).toEqual([]);
  });

  test('not at all when nothing in the text is like them', () => {
    expect(pairs([entry('让老城的水有出路')], [candidate(0, '秋天该喝什么茶')])).toEqual([]);
  });
});

test('the heaviest ascending choice is the best there is', () => {
  const point = fc.record({ row: fc.nat(4), column: fc.nat(4), weight: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(point, { maxLength: 9 }), (points) => {
      const chosen = heaviestAscending(points);
      const weight = (some: readonly { weight: number }[]): number => some.reduce((sum, each) => sum + each.weight, 0);
      const ascends = (some: readonly { row: number; column: number }[]): boolean =>
        some.every((each, at) => {
          const before = some[at - 1];
          return before === undefined || (each.row > before.row && each.column > before.column);
        });
      const sorted = points.toSorted((a, b) => a.row - b.row || a.column - b.column);
      let best = 0;
      for (let mask = 0; mask < 2 ** sorted.length; mask += 1) {
        const some = sorted.filter((_, at) => (mask >> at) & 1);
        if (ascends(some)) best = Math.max(best, weight(some));
      }
      expect(ascends(chosen)).toBe(true);
      expect(weight(chosen)).toBe(best);
    }),
    { numRuns: 100 },
  );
});

describe('under a title', () => {
  const opening = (text: string, bylines: boolean) => {
    const { subtitle, lines, rest } = readOpening(readLines(text), { plainSubtitle: false, bylines });
    return [
      subtitle.map((line) => line.text),
      lines.map(({ kind, line }) => `${kind} ${line.text}`),
      rest.map((line) => line.text),
    ];
  };

  test('stand dash subtitle, byline and dateline, then the text', () => {
    expect(opening('——在推进会上的讲话\n\n市议事会主席 陆怀川\n\n(2026年10月28日)\n\n水清了。', true)).toEqual([
      ['——在推进会上的讲话'],
      ['byline 市议事会主席 陆怀川', 'dateline (2026年10月28日)'],
      ['水清了。'],
    ]);
  });

  test('names are the text where the article is a list of names', () => {
    expect(opening('(2人,按姓氏笔画排序)\n\n周 渡 方砚秋', false)).toEqual([
      [],
      ['remark (2人,按姓氏笔画排序)'],
      ['周 渡 方砚秋'],
    ]);
    expect(opening('周 渡 方砚秋', true)).toEqual([[], ['byline 周 渡 方砚秋'], []]);
  });
});
