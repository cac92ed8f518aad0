/** The paper under an excerpt: margins, grid, columns, direction, and what stands at the head and foot of its pages. */
import {
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageTextDirectionType,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { type Measures, textWidth } from './excerpt-measures.ts';
import { paragraph } from './excerpt-paragraphs.ts';
import { NOTICE_SIZE, STYLES } from './excerpt-styles.ts';
import { A4 } from './paper.ts';
import { plainRun } from './plain-run.ts';

type Properties = NonNullable<ISectionOptions['properties']>;
type Children = ISectionOptions['children'];

/** What stands over, in and under the columns. */
export interface Parts {
  readonly head: Children;
  readonly body: Children;
  readonly tail: Children;
}

/** One section, or where there are columns one for each of the parts: a title stands over all columns. */
export function sectionsOf(
  { head, body, tail }: Parts,
  measures: Measures,
  isVertical: boolean,
  notices: readonly string[],
): readonly ISectionOptions[] {
  const { margin, grid, columns, gap } = measures;
  const page: Properties = {
    page: {
      size: A4,
      margin,
      ...(isVertical && { textDirection: PageTextDirectionType.TOP_TO_BOTTOM_RIGHT_TO_LEFT }),
    },
    ...(grid && { grid: { ...grid, type: DocumentGridType.LINES_AND_CHARS } }),
  };
  // Sections that name no header and footer have those of the section before them.
  const edges = edgesOf(notices, measures);
  const first = { ...page, titlePage: true };
  if (columns === 1) return [{ properties: first, ...edges, children: [...head, ...body, ...tail] }];
  const runningOn = { ...page, type: SectionType.CONTINUOUS };
  return [
    { properties: first, ...edges, children: head },
    { properties: { ...runningOn, column: { count: columns, space: gap } }, children: body },
    ...(tail.length === 0 ? [] : [{ properties: runningOn, children: tail }]),
  ];
}

/**
 * The number of the page on the outer side (GB/T 9704—2012, 7.5: between dashes, one character in, right on odd pages and left on even
 * ones), the cover notices on the other. More of them than one line holds stand at the head of the first page.
 */
function edgesOf(notices: readonly string[], measures: Measures) {
  const notice = notices.join('\u3000');
  const room = textWidth(measures) - FOLIO_ROOM;
  const fits = Array.from(notice).length * NOTICE_SIZE * 10 <= room;
  const foot = (side: 'left' | 'right') => footerOf(side, fits ? notice : '', measures);
  const head = (lines: readonly string[]) =>
    new Header({
      children: (lines.length === 0 ? [''] : lines).map((line) => paragraph(STYLES.header, [plainRun(line)])),
    });
  return {
    headers: { first: head(fits ? [] : notices), default: head([]), even: head([]) },
    footers: { first: foot('right'), default: foot('right'), even: foot('left') },
  };
}

/** Twentieths of a point. */
const FOLIO_ROOM = 1800;

function footerOf(side: 'left' | 'right', notice: string, measures: Measures): Footer {
  const number = [plainRun('— '), new TextRun({ children: [PageNumber.CURRENT] }), plainRun(' —')];
  const small = notice === '' ? [] : [plainRun(notice, { size: NOTICE_SIZE })];
  const tab = new TextRun({ children: [new Tab()] });
  const inset = measures.folio * 10;
  const isRight = side === 'right';
  const end = textWidth(measures) - (isRight ? inset : 0);
  return new Footer({
    children: [
      paragraph(
        STYLES.footer,
        isRight ? [...small, tab, ...number] : [...number, ...(small.length > 0 ? [tab, ...small] : [])],
        {
          tabStops: [{ type: TabStopType.RIGHT, position: end }],
          ...(!isRight && { indent: { left: inset } }),
        },
      ),
    ],
  });
}
