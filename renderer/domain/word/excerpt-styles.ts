/** How an excerpt looks in a word processor: everything by named styles, those of Word where it has one. */
import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Layout } from '../excerpts/document.ts';
import type { RecordWords } from '../record/record-words.ts';
import { baseStyles } from './base-styles.ts';
import type { Measures } from './excerpt-measures.ts';
import { GREY, type Look, noteStyles, own, style } from './note-styles.ts';
import { HEI_BESIDE_TIMES, KAI, SONG, TITLE_SONG } from './paper.ts';

/** Ids, by which Word knows its own styles. */
export const STYLES = {
  title: 'Title',
  byline: 'Subtitle',
  body: 'BodyText',
  quotation: 'Quote',
  item: 'ListParagraph',
  signature: 'SpeechLine',
  remark: 'Remark',
  reference: 'Bibliography',
  footnote: 'FootnoteText',
  entry: 'Index1',
  header: 'Header',
  footer: 'Footer',
} as const;

/** Two characters, at whatever size: `firstLineChars`; programs that do not know it take the length. */
const indented = (size: number) => ({ firstLine: size * 20, firstLineChars: 200 });

export function excerptStyles(layout: Layout, measures: Measures, words: RecordWords): IStylesOptions {
  const { size, line, small } = measures;
  const pitch = exactly(line);
  const tight = exactly(Math.round(small * 15));
  const justified = { spacing: pitch, alignment: AlignmentType.BOTH };
  return {
    importedStyles: baseStyles(measures),
    characterStyles: [
      { id: 'FootnoteReference', name: 'footnote reference', run: { superScript: true, characterSpacing: 0 } },
    ],
    paragraphStyles: [
      style(STYLES.title, 'Title', titleLook(layout, measures)),
      ...([0, 1, 2, 3] as const).map((level) =>
        style(`Heading${level + 1}`, `heading ${level + 1}`, {
          ...headingLook(layout, measures, level),
          next: STYLES.body,
        }),
      ),
      style(STYLES.byline, 'Subtitle', {
        run: { font: KAI },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...pitch, after: line } },
      }),
      style(STYLES.body, 'Body Text', {
        paragraph: { ...justified, ...(layout !== 'cards' && { indent: indented(size) }) },
      }),
      style(STYLES.quotation, 'Quote', {
        run: { font: KAI },
        paragraph: { ...justified, indent: { left: size * 20, right: size * 10 } },
      }),
      style(STYLES.item, 'List Paragraph', { paragraph: { ...justified, indent: indented(size) } }),
      own('speechLine', words, {
        run: { font: KAI },
        paragraph: {
          spacing: pitch,
          ...(layout === 'whole' && { alignment: AlignmentType.CENTER }),
          ...(layout === 'official' && { indent: indented(size) }),
        },
      }),
      own('remark', words, {
        run: { font: SONG, size: small, color: GREY },
        paragraph: { spacing: { ...tight, before: 60 } },
      }),
      style(STYLES.reference, 'Bibliography', referenceLook(layout, measures)),
      style(STYLES.footnote, 'footnote text', { run: { font: SONG, size: small }, paragraph: { spacing: tight } }),
      style(STYLES.entry, 'index 1', {
        paragraph: { spacing: pitch, indent: { left: size * 10, hanging: size * 10 } },
      }),
      ...edgeStyles(),
      ...noteStyles(words, measures.note),
    ],
  };
}

/** With the number before it hanging out. */
function referenceLook(layout: Layout, { size, small, line }: Measures): Look {
  const own = layout === 'official' ? size : small;
  return {
    run: { size: own },
    paragraph: {
      spacing: exactly(layout === 'official' ? line : Math.round(own * 15)),
      indent: { left: own * 15, hanging: own * 15 },
    },
  };
}

function titleLook(layout: Layout, { title, line }: Measures): Look {
  const paragraph = { alignment: AlignmentType.CENTER, keepNext: true };
  return layout === 'official'
    ? {
        run: { font: TITLE_SONG, size: title, color: '000000' },
        paragraph: { ...paragraph, spacing: { ...exactly(line), after: line } },
      }
    : {
        run: { font: SONG, size: title, bold: true, color: '000000' },
        paragraph: { ...paragraph, spacing: { ...exactly(title * 14), after: Math.round(line / 2) } },
      };
}

/** 7.3.3 of GB/T 9704—2012: 黑体, 楷体, 仿宋, 仿宋, set in by two; elsewhere 黑体 of falling size. */
function headingLook(layout: Layout, { face, size, line, headings, air }: Measures, level: 0 | 1 | 2 | 3): Look {
  const own = headings[level];
  if (layout === 'official') {
    const font = [HEI_BESIDE_TIMES, KAI, face, face][level] ?? face;
    return {
      run: { font, size: own, color: '000000' },
      paragraph: {
        keepNext: true,
        keepLines: true,
        outlineLevel: level,
        spacing: exactly(line),
        indent: indented(size),
      },
    };
  }
  return {
    run: { font: level === 3 ? KAI : HEI_BESIDE_TIMES, size: own, bold: true, color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      // Of whole articles, under whose titles people and subtitles stand in the middle too.
      ...(layout === 'whole' && level === 0 && { alignment: AlignmentType.CENTER }),
      spacing: { ...exactly(Math.max(line, own * 13)), before: air, after: Math.round(air / 3) },
    },
  };
}

/** 7.5: 四号半角宋体 for the number of the page. */
const edgeStyles = (): readonly IParagraphStyleOptions[] => [
  style(STYLES.footer, 'footer', { run: { font: SONG, size: 28 }, paragraph: { spacing: exactly(400) } }),
  style(STYLES.header, 'header', {
    run: { font: SONG, size: 18 },
    paragraph: { spacing: exactly(280), alignment: AlignmentType.RIGHT },
  }),
];

const exactly = (line: number) => ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 });
