/**
 * Sheets as elements of a page, in the order in which they are read out: headings, paragraphs with their lines, rules. From them a
 * page of markup is written (sheet-markup.ts) and the page that is printed is built (state/print-sheets.ts): both alike.
 */
import { linePlace, lineType, runStyle, type Style, sheetStyle } from './line-style.ts';
import type { LineRole, PlacedLine, PlacedRule, PlacedRun, Sheet, Sheets } from './sheets.ts';

export interface SheetElement {
  readonly tag: 'section' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'p' | 'span' | 'svg' | 'line';
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own. */
  readonly style: Style;
  /** What it shares with many others; a page gives it a name. `null`: nothing. */
  readonly shared: Style | null;
  readonly children: readonly (SheetElement | string)[];
}

/** The document has one title, below which its headings stand: so does the outline of a PDF. */
const TAGS: Readonly<Partial<Record<LineRole, SheetElement['tag']>>> = {
  title: 'h1',
  'heading-1': 'h2',
  'heading-2': 'h3',
  'heading-3': 'h4',
  'heading-4': 'h5',
};

/** Neither read out nor part of the text: page numbers. */
const HIDDEN: Readonly<Record<string, string>> = { 'aria-hidden': 'true' };

/** @returns a section for every sheet */
export function sheetElements(sheets: Sheets): readonly SheetElement[] {
  return sheets.pages.map((sheet, index) => ({
    tag: 'section',
    attributes: {},
    style: index === sheets.pages.length - 1 ? {} : { breakAfter: 'page' },
    shared: sheetStyle(sheets),
    children: [...sheet.lines.reduce(gather, []).map(block), ...rules(sheet, sheets)],
  }));
}

/** Lines of one paragraph that follow each other. */
function gather(blocks: PlacedLine[][], line: PlacedLine): PlacedLine[][] {
  const last = blocks.at(-1);
  if (last?.[0]?.paragraph === line.paragraph && last[0].role === line.role) last.push(line);
  else blocks.push([line]);
  return blocks;
}

function block(lines: readonly PlacedLine[]): SheetElement {
  const role = lines[0]?.role ?? 'body';
  return {
    tag: TAGS[role] ?? 'p',
    attributes: role === 'folio' ? HIDDEN : {},
    style: {},
    shared: { margin: '0', fontSize: '1pt' },
    children: lines.map(lineElement),
  };
}

const lineElement = (line: PlacedLine): SheetElement => ({
  tag: 'span',
  attributes: {},
  style: linePlace(line),
  shared: lineType(line),
  children: line.runs.map((run) => runElement(run, line)),
});

function runElement(run: PlacedRun, line: PlacedLine): SheetElement | string {
  const shared = runStyle(run, line);
  return Object.keys(shared).length === 0
    ? run.text
    : { tag: 'span', attributes: {}, style: {}, shared, children: [run.text] };
}

function rules({ rules }: Sheet, { width, height }: Sheets): readonly SheetElement[] {
  if (rules.length === 0) return [];
  return [
    {
      tag: 'svg',
      attributes: { ...HIDDEN, viewBox: `0 0 ${width} ${height}` },
      style: {},
      shared: { position: 'absolute', left: '0', top: '0', width: `${width}mm`, height: `${height}mm` },
      children: rules.map(ruleElement),
    },
  ];
}

const ruleElement = ({ x1, y1, x2, y2, thickness, dotted }: PlacedRule): SheetElement => ({
  tag: 'line',
  attributes: {
    x1: String(x1),
    y1: String(y1),
    x2: String(x2),
    y2: String(y2),
    stroke: '#000',
    'stroke-width': String(thickness),
    // Round dots, as far apart as they are thick.
    ...(dotted && { 'stroke-dasharray': `0 ${thickness * 2.5}`, 'stroke-linecap': 'round' }),
  },
  style: {},
  shared: null,
  children: [],
});
