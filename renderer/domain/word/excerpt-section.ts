/** The paper under an excerpt: margins, grid, columns, direction, and what stands at the head and foot of its pages. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageTextDirectionType,
  SectionType,
  TextRun,
} from 'docx';
import type { Measures } from './excerpt-measures.ts';
import { paragraph } from './excerpt-paragraphs.ts';
import { STYLES } from './excerpt-styles.ts';
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
  const edges = { headers: headersOf(notices), footers: FOOTERS() };
  const first = { ...page, titlePage: true };
  if (columns === 1) return [{ properties: first, ...edges, children: [...head, ...body, ...tail] }];
  const runningOn = { ...page, type: SectionType.CONTINUOUS };
  return [
    { properties: first, ...edges, children: head },
    { properties: { ...runningOn, column: { count: columns, space: gap } }, children: body },
    ...(tail.length === 0 ? [] : [{ properties: runningOn, children: tail }]),
  ];
}

/** The cover notices of the issues at the head of the first page. */
const headersOf = (notices: readonly string[]) => ({
  first: new Header({ children: notices.map((notice) => paragraph(STYLES.header, [plainRun(notice)])) }),
  default: new Header({ children: [paragraph(STYLES.header, [])] }),
  even: new Header({ children: [paragraph(STYLES.header, [])] }),
});

/** 7.5 of GB/T 9704—2012: the number between dashes, one character in, right on odd pages and left on even ones. */
const FOOTERS = () => ({ first: pageNumber('right'), default: pageNumber('right'), even: pageNumber('left') });

const ONE_CHARACTER = 280;

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      paragraph(STYLES.footer, [plainRun('— '), new TextRun({ children: [PageNumber.CURRENT] }), plainRun(' —')], {
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: ONE_CHARACTER },
      }),
    ],
  });
