import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExcerptOptions, LAYOUTS, USUAL_OPTIONS } from '../../../../../renderer/domain/excerpts/document.ts';
import type { Cited, Flow, FlowParagraph, FlowPart } from '../../../../../renderer/domain/excerpts/flow.ts';
import { createLayOut, layOut } from '../../../../../renderer/domain/excerpts/layout/lay-out.ts';
import type { PlacedLine, Sheets } from '../../../../../renderer/domain/excerpts/sheets.ts';
import { citedOf, invented } from './invented-flow.ts';
import { isRunning, linesOf, NOT_FIRST, NOT_LAST, POINTS, paragraphsOf, read, textOf, widthOf } from './measured.ts';

const options = fc.record({
  layout: fc.constantFrom(...LAYOUTS.filter((layout) => layout !== 'index')),
  citations: fc.constantFrom('list' as const, 'footnotes' as const, 'inline' as const),
  notes: fc.constantFrom('none' as const, 'below' as const, 'margin' as const),
  columns: fc.constantFrom(1 as const, 2 as const),
  vertical: fc.boolean(),
});
type Chosen = typeof options extends fc.Arbitrary<infer T> ? T : never;
const chosen = (own: Chosen): ExcerptOptions => ({ ...USUAL_OPTIONS, ...own });
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const sizes = fc.integer({ min: 0, max: 24 });
const flowOf = (seed: number, size: number, { citations }: Pick<ExcerptOptions, 'citations'>): Flow => ({
  ...invented(seed, size),
  citations,
});

const eachSheets = (check: (sheets: Sheets, flow: Flow, as: ExcerptOptions) => void, numRuns = 60) =>
  fc.assert(
    fc.property(seeds, sizes, options, (seed, size, own) => {
      const flow = flowOf(seed, size, own);
      check(layOut(flow, chosen(own)), flow, chosen(own));
    }),
    { numRuns },
  );

/** What has to stand in running text, written down as plainly as can be. */
function expected(flow: Flow, { layout }: ExcerptOptions): string {
  let footnotes = 0;
  const mark = (cited: Cited | null) => {
    if (!cited || layout === 'cards') return '';
    if (flow.citations === 'footnotes') return String(++footnotes);
    return flow.citations === 'list' ? `[${cited.number}]${cited.pagesText}` : `〔${cited.place}〕`;
  };
  const words = ({ pieces }: FlowParagraph) => pieces.map(({ text }) => text).join('');
  const partOf = (part: FlowPart): string => {
    switch (part.kind) {
      case 'heading':
        return part.text;
      case 'text':
        return part.paragraphs.map((each) => words(each) + mark(each.citesAfter)).join('');
      case 'entry':
        return part.text + part.people + part.place;
      default: {
        const last = part.paragraphs.length - 1;
        const text = part.paragraphs
          .map((each, index) => words(each) + mark(each.citesAfter ?? (index === last ? part.cited : null)))
          .join('');
        const head = part.kind === 'article' ? part.kicker + part.title + part.subtitle : '';
        if (layout !== 'cards')
          return (part.kind === 'passage' && layout === 'study' ? `${part.number}. ` : '') + head + text;
        const tags =
          part.kind === 'passage' && part.tags.length > 0 ? `　${part.tags.map((tag) => `#${tag}`).join(' ')}` : '';
        return `${part.number}${tags}${head}${text}${part.cited.text}`;
      }
    }
  };
  const list =
    layout === 'cards' || flow.citations !== 'list' || flow.references.length === 0
      ? ''
      : flow.referencesHeading + flow.references.map(({ number, text }) => `[${number}]${text}`).join('');
  return flow.title + flow.byline + flow.parts.map(partOf).join('') + list;
}

describe('the sheets of every layout', () => {
  test('have every character of the flow once and in order, and nothing else', () => {
    eachSheets((sheets, flow, as) => expect(read(sheets, isRunning)).toBe(expected(flow, as)), 100);
  });

  test('have every footnote once, in order', () => {
    eachSheets((sheets, flow, as) => {
      if (as.layout === 'cards' || flow.citations !== 'footnotes') return;
      const cited = flow.parts.flatMap((part) =>
        part.kind === 'passage' || part.kind === 'article' ? [part.cited] : [],
      );
      expect(read(sheets, (role) => role === 'footnote')).toBe(
        cited.map(({ text }, index) => `${index + 1} ${text}`).join(''),
      );
    });
  });

  test('have all words of the notes that are asked for, and no note in the official layout', () => {
    eachSheets((sheets, flow, { layout, notes }) => {
      const printed = read(sheets, (role) => role === 'note');
      if (layout === 'official' || notes === 'none') {
        expect(printed).toBe('');
        return;
      }
      for (const part of flow.parts)
        if (part.kind === 'passage' || part.kind === 'article')
          for (const { text, person, day } of part.notes)
            if (text !== '') expect(printed).toContain(`${person}　${day}`);
      for (const part of flow.parts)
        if (part.kind === 'passage' || part.kind === 'article')
          for (const { text, replies } of part.notes) {
            expect(printed).toContain(text);
            for (const reply of replies) expect(printed).toContain(`${reply.person}　${reply.day}${reply.text}`);
          }
    });
  });

  test('have no line wider than its box, and no box beyond the sheet', () => {
    eachSheets((sheets) => {
      for (const line of linesOf(sheets)) {
        const measure = (line.vertical ? line.height : line.width) * POINTS;
        expect(widthOf(line), textOf(line)).toBeLessThanOrEqual(measure + 0.26);
        expect(line.x).toBeGreaterThanOrEqual(4);
        expect(line.y).toBeGreaterThanOrEqual(4);
        expect(line.x + line.width).toBeLessThanOrEqual(sheets.width - 4);
        expect(line.y + line.height).toBeLessThanOrEqual(sheets.height - 4);
      }
    });
  });

  test('begin no line with a closing mark and end none with an opening one', () => {
    eachSheets((sheets) => {
      for (const lines of paragraphsOf(sheets)) {
        for (const line of lines.slice(1)) expect(NOT_FIRST).not.toContain(Array.from(textOf(line))[0] ?? '\n');
        for (const line of lines.slice(0, -1)) expect(NOT_LAST).not.toContain(textOf(line).trimEnd().at(-1) ?? '\n');
      }
    });
  });

  test('have no line over another', () => {
    eachSheets((sheets) => {
      for (const { lines } of sheets.pages) expect(overlaps(lines)).toEqual([]);
    });
  });

  test('are numbered from 1, on the right of odd pages and on the left of even ones', () => {
    eachSheets((sheets) => {
      sheets.pages.forEach(({ number, lines }, index) => {
        expect(number).toBe(index + 1);
        const folio = lines.filter(({ role }) => role === 'folio');
        expect(folio.map(textOf)).toEqual([`— ${number} —`]);
        const [{ x, width } = { x: 0, width: 0 }] = folio;
        expect(x + width / 2 > sheets.width / 2).toBe(number % 2 === 1);
      });
    });
  });

  test('carry the cover notice at the foot of each page, on the other side', () => {
    eachSheets((sheets, flow) => {
      for (const { number, lines } of sheets.pages) {
        const notice = lines.filter(({ role }) => role === 'notice');
        expect(notice.map(textOf).join('')).toBe(flow.notices.join('　'));
        for (const { size, x } of notice) {
          expect(size).toBeGreaterThanOrEqual(9);
          expect(x < sheets.width / 2).toBe(number % 2 === 1);
        }
      }
    });
  });

  test('carry many notices all the same: on the first page or, if they have no room, at the end', () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 2, max: 60 }), (own, count) => {
        const notices = Array.from({ length: count }, (_, index) => `内部资料，免费交流 云内准印第${1000 + index}号`);
        const sheets = layOut({ ...flowOf(3, 8, own), notices }, chosen(own));
        const printed = sheets.pages.map((page) => read({ ...sheets, pages: [page] }, (role) => role === 'notice'));
        const whole = notices.join('　');
        expect([printed[0], printed.join('')]).toContain(whole);
        expect(printed.join('').replaceAll(whole, '')).toBe('');
        for (const { lines } of sheets.pages) expect(overlaps(lines)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('are the same, whether paragraphs are remembered or not, and whatever was laid out before', () => {
    const remembering = createLayOut();
    fc.assert(
      fc.property(seeds, options, (seed, own) => {
        const flow = flowOf(seed, 10, own);
        const edited = structuredClone(flow);
        expect(remembering(flow, chosen(own))).toEqual(layOut(flow, chosen(own)));
        expect(remembering(edited, chosen(own))).toEqual(layOut(flow, chosen(own)));
      }),
      { numRuns: 20 },
    );
  });

  test('stay the same objects where an edit changes nothing on them', () => {
    const remembering = createLayOut();
    const flow = invented(3, 40);
    const before = remembering(flow, USUAL_OPTIONS);
    const edited = structuredClone(flow);
    const added: FlowPart = { kind: 'heading', id: 'added', level: 1, text: '三、留给明年' };
    const parts = [...edited.parts, added];
    const after = remembering({ ...edited, parts }, USUAL_OPTIONS);
    expect(after.pages.slice(0, 5).every((page, index) => page === before.pages[index])).toBe(true);
    expect(after).toEqual(layOut({ ...edited, parts }, USUAL_OPTIONS));
    const reworded = { ...flow, byline: flow.byline.replace('云', '柳') };
    expect(remembering(reworded, USUAL_OPTIONS)).toEqual(layOut(reworded, USUAL_OPTIONS));
    const other = remembering({ ...edited, byline: '云江市议事会' }, USUAL_OPTIONS);
    expect(other.pages[0]).not.toBe(before.pages[0]);
  });

  test('are one page for an empty document', () => {
    for (const layout of LAYOUTS) {
      const flow = { ...invented(1, 0), title: '', byline: '', parts: [], references: [], notices: [] };
      const { pages } = layOut(flow, { ...USUAL_OPTIONS, layout });
      expect(pages.map(({ lines }) => lines.map(textOf))).toEqual([['— 1 —']]);
    }
  });

  test('cite what is joined where each passage ends', () => {
    const joined = structuredClone(invented(5, 1));
    const paragraph = (text: string, citesAfter: Cited | null): FlowParagraph => ({
      kind: 'body',
      level: 0,
      pieces: [{ text, bold: false, pigment: null }],
      citesAfter,
    });
    const paragraphs = [paragraph('先把路还给水。', citedOf(1, 3)), paragraph('再谈别的。', null)];
    const part = {
      kind: 'passage',
      id: 'a',
      ids: ['a', 'b'],
      number: 1,
      articleId: 'a',
      paragraphs,
      cited: citedOf(2, 9),
      tags: [],
      notes: [],
    } as const;
    const text = read(layOut({ ...joined, parts: [part] }, USUAL_OPTIONS), isRunning);
    expect(text).toContain('先把路还给水。[1]3再谈别的。[2]9');
  });
});

function overlaps(lines: readonly PlacedLine[]): readonly string[] {
  const found: string[] = [];
  const gap = 0.01;
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1))
      if (
        one.x + one.width > other.x + gap &&
        other.x + other.width > one.x + gap &&
        one.y + one.height > other.y + gap &&
        other.y + other.height > one.y + gap
      )
        found.push(`${textOf(one)} / ${textOf(other)}`);
  });
  return found;
}
