/** Passages as cards, two in a row: number and tags, words, source, and what was noted. A card is never cut by the foot of a page. */
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { FlowPassage } from '../excerpts/flow.ts';
import { spokenNotes } from '../excerpts/spoken-notes.ts';
import { columnWidth, type Measures } from './excerpt-measures.ts';
import { excerptNote } from './excerpt-notes.ts';
import { flowed, PLAIN, paragraph, type Saying } from './excerpt-paragraphs.ts';
import { STYLES } from './excerpt-styles.ts';
import { plainRun } from './plain-run.ts';
import { footnoteType, sourceRuns } from './source-runs.ts';

const IN_A_ROW = 2;
/** Twentieths of a point. */
const PADDING = { top: 200, bottom: 200, left: 340, right: 340 };

export function cardsOf(passages: readonly FlowPassage[], saying: Saying, measures: Measures): Table {
  const width = Math.floor(columnWidth(measures) / IN_A_ROW);
  const rows = passages
    .filter((_, index) => index % IN_A_ROW === 0)
    .map((_, row) => passages.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * IN_A_ROW, type: WidthType.DXA },
    columnWidths: Array.from({ length: IN_A_ROW }, () => width),
    margins: PADDING,
    borders: EDGES,
    rows: rows.map(
      (own) =>
        new TableRow({
          cantSplit: true,
          children: Array.from(
            { length: IN_A_ROW },
            (_, at) =>
              new TableCell({ width: { size: width, type: WidthType.DXA }, children: cardOf(own[at], saying) }),
          ),
        }),
    ),
  });
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const EDGES = { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge };

/** Each card names its source. Of several the text says which belongs to what. */
function cardOf(passage: FlowPassage | undefined, saying: Saying): readonly Paragraph[] {
  // An empty card at the end of a row is still a paragraph: Word repairs a cell without one.
  if (!passage) return [paragraph(STYLES.source, [])];
  const { number, paragraphs, cited, notes, tags } = passage;
  const sources = paragraphs.slice(0, -1).flatMap(({ citesAfter }) => citesAfter ?? []);
  sources.push(paragraphs.at(-1)?.citesAfter ?? cited);
  const isOne = sources.every(({ text }) => text === cited.text);
  const label = [`${number}`, ...tags.map((tag) => `#${tag}`)].join('\u3000');
  return [
    paragraph(STYLES.source, [plainRun(label, { bold: true })]),
    ...paragraphs.flatMap((each, index) =>
      flowed(
        { ...each, citesAfter: isOne ? null : (each.citesAfter ?? (index === paragraphs.length - 1 ? cited : null)) },
        { citations: 'list', measures: saying.measures },
        PLAIN,
      ),
    ),
    ...(isOne
      ? [sourceLine(cited.text, saying)]
      : [...new Map(sources.map((source) => [source.text, source])).values()].map(({ number, text }) =>
          sourceLine(`[${number}]${text}`, saying),
        )),
    ...spokenNotes(notes, 0, 1).flatMap((note) => excerptNote(note, saying)),
  ];
}

const sourceLine = (text: string, { measures }: Saying): Paragraph =>
  paragraph(STYLES.source, sourceRuns(text, footnoteType(measures)));
