/** How an excerpt looks in a word processor: everything by named styles, those of Word where it has one. */
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Layout } from '../excerpts/document.ts';
import type { RecordWords } from '../record/record-words.ts';
import { baseStyles } from './base-styles.ts';
import { type Measures, titleHeight } from './excerpt-measures.ts';
import { GREY, type Look, noteStyles, own, style } from './note-styles.ts';
import { KAI, SONG, TITLE_SONG } from './paper.ts';

/** Ids, by which Word knows its own styles. */
export const STYLES = {
  title: 'Title',
  byline: 'Subtitle',
  body: 'BodyText',
  quotation: 'Quote',
  verse: 'Verse',
  item: 'ListParagraph',
  signature: 'SpeechLine',
  source: 'Remark',
  ruled: 'WritingLine',
  reference: 'Bibliography',
  footnote: 'FootnoteText',
  entry: 'Index1',
  header: 'Header',
  footer: 'Footer',
} as const;

const LEVELS = [0, 1, 2, 3] as const;
const IN_THE_MIDDLE = { alignment: AlignmentType.CENTER };

export function excerptStyles(layout: Layout, measures: Measures, words: RecordWords): IStylesOptions {
  const { size, spacing, line, footnote, reference } = measures;
  // As wide as the grid has them; see base-styles.ts.
  const spaced = { characterSpacing: spacing };
  const kai = { ...spaced, font: KAI };
  const pitch = exactly(line);
  const tight = tightly(footnote);
  const text = { spacing: pitch, alignment: AlignmentType.BOTH };
  const quoted = measures.quotationIndent;
  return {
    importedStyles: baseStyles(measures),
    characterStyles: [{ id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true } }],
    paragraphStyles: [
      style(STYLES.title, 'Title', titleLook(measures)),
      ...LEVELS.map((level) =>
        style(`Heading${level + 1}`, `heading ${level + 1}`, headingLook(layout, measures, level)),
      ),
      style(STYLES.byline, 'Subtitle', {
        run: kai,
        paragraph: { ...IN_THE_MIDDLE, spacing: { ...pitch, after: line } },
      }),
      style(STYLES.body, 'Body Text', {
        run: spaced,
        paragraph: { ...text, indent: ems(size, 0, 2) },
      }),
      style(STYLES.quotation, 'Quote', { run: kai, paragraph: { ...text, indent: ems(size, quoted, 2) } }),
      own('verse', words, { run: kai, paragraph: { spacing: pitch, indent: ems(size, 4, 0) } }),
      style(STYLES.item, 'List Paragraph', {
        run: spaced,
        paragraph: { ...text, indent: ems(size, 0, 2) },
      }),
      own('speechLine', words, { run: kai, paragraph: { ...IN_THE_MIDDLE, spacing: pitch } }),
      own('remark', words, {
        run: { font: SONG, size: footnote, color: GREY },
        paragraph: { spacing: { ...tight, before: 60 } },
      }),
      own('writingLine', words, {
        paragraph: { spacing: exactly(line - WRITING_LINE), keepLines: true, border: WRITING_LINES },
      }),
      style(STYLES.reference, 'Bibliography', {
        run: { size: reference, ...(reference === size && spaced) },
        paragraph: { spacing: reference === size ? pitch : tightly(reference), indent: ems(reference, 0, 2) },
      }),
      style(STYLES.footnote, 'footnote text', { run: { size: footnote }, paragraph: { spacing: tight } }),
      style(STYLES.entry, 'index 1', {
        paragraph: { spacing: pitch, indent: { left: size * 10, hanging: size * 10 } },
      }),
      ...edgeStyles(measures),
      ...noteStyles(words, measures.note),
    ],
  };
}

const titleLook = (measures: Measures): Look => ({
  run: { font: TITLE_SONG, size: measures.title, color: '000000' },
  paragraph: { ...IN_THE_MIDDLE, keepNext: true, spacing: { ...exactly(titleHeight(measures)), after: measures.line } },
  next: STYLES.body,
});

function headingLook(layout: Layout, measures: Measures, level: 0 | 1 | 2 | 3): Look {
  const { line, spacing, headings, headingFaces, beforeHeading } = measures;
  const size = headings[level];
  const { bold = false, ...font } = headingFaces[level];
  return {
    run: { font, size, bold, color: '000000', ...(size === measures.size && { characterSpacing: spacing }) },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      // Over the edge of cards a little air.
      spacing: { ...exactly(line), before: beforeHeading[level] * line, after: layout === 'cards' ? 100 : 0 },
      indent: ems(size, 0, layout === 'index' || layout === 'cards' ? 0 : 2),
    },
    next: STYLES.body,
  };
}

/** The lower edge of each; without `between`, Word draws one box around several. */
const dotted = { style: BorderStyle.DOTTED, size: 4, space: 0, color: '7F7F7F' };
/** Twentieths of a point that it adds to the height of its paragraph. */
const WRITING_LINE = 10;
const WRITING_LINES = { bottom: dotted, between: dotted };

/** A line of 20 points, by which the number of the page stands where it must. */
const edgeStyles = ({ folio }: Measures): readonly IParagraphStyleOptions[] => [
  style(STYLES.footer, 'footer', {
    run: { font: SONG, size: folio },
    paragraph: { spacing: exactly(400) },
  }),
  style(STYLES.header, 'header', {
    run: { font: SONG, size: NOTICE_SIZE },
    paragraph: { spacing: exactly(280), alignment: AlignmentType.RIGHT },
  }),
];
export const NOTICE_SIZE = 18;

/** Indents in characters of whatever size; programs that do not know these take the lengths. */
const ems = (size: number, left: number, first: number) => ({
  left: left * size * 10,
  firstLine: first * size * 10,
  firstLineChars: first * 100,
});

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const tightly = (size: number) => exactly(Math.round(size * 14));
