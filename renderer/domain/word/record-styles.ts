/** How a record looks in a word processor: everything by named styles, so that whoever gets it can change a look in one place. */
import { AlignmentType, type IStylesOptions } from 'docx';
import type { RecordWords } from '../record/record-words.ts';
import { BULLETS, GREY, type Look, noteStyles, own, SMALL, style } from './note-styles.ts';
import { KAI, SONG } from './paper.ts';

const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };

/** Half-points. */
const BODY = 24;

export const QUOTE = 'Quote';
export const LIST = 'ListBullet';

export const recordStyles = (words: RecordWords): IStylesOptions => ({
  default: {
    document: { run: { font: SONG, size: BODY, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    title: heading(44, { before: 120, after: 160 }, null),
    heading1: heading(32, { before: 480, after: 200 }, 0),
    heading2: heading(28, { before: 360, after: 120 }, 1),
    heading3: heading(BODY, { before: 280, after: 80 }, 2),
  },
  paragraphStyles: [
    style('Subtitle', 'Subtitle', {
      run: { font: KAI, size: BODY },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 80 } },
    }),
    style(QUOTE, 'Quote', {
      run: { font: KAI },
      paragraph: { indent: { left: 480, right: 480 }, spacing: { line: 360, before: 180, after: 60 } },
    }),
    style(LIST, 'List Bullet', {
      paragraph: { numbering: { reference: BULLETS, level: 0 }, spacing: { line: 320 } },
    }),
    own('speech', words, {
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: 480, firstLineChars: 200 },
        spacing: { line: 380, before: 180, after: 60 },
      },
    }),
    own('speechLine', words, {
      run: { font: KAI },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 360, before: 60, after: 60 } },
    }),
    own('remark', words, {
      run: { size: SMALL, color: GREY },
      paragraph: { spacing: { line: 300, before: 80, after: 80 } },
    }),
    ...noteStyles(words),
  ],
});

/** @param outlineLevel from 0, by which it is listed in the outline; none of the title */
function heading(
  size: number,
  spacing: { readonly before: number; readonly after: number },
  outlineLevel: number | null,
): Look {
  return {
    run: { font: HEI, size, bold: true, color: '000000' },
    paragraph: {
      spacing,
      ...(outlineLevel === null ? { alignment: AlignmentType.CENTER } : { keepNext: true, outlineLevel }),
    },
  };
}
