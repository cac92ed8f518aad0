/**
 * Official layout: the measures of GB/T 9704—2012 without the red head. A4; 37 mm over and 28 mm left of a type area of 156 by 225 mm
 * (5.2.1); 22 lines of 28 characters (5.2.3); third size imitation Song, second size title, headings in four levels (7.3); the dash of
 * the page number 7 mm below the area, one character in, odd to the right, even to the left (7.5).
 */
import type { ExcerptOptions } from '../document.ts';
import type { Flow } from '../flow.ts';
import type { Sheets } from '../sheets.ts';
import { withGap } from './block.ts';
import { createBlockSetter, createSetText } from './flow-blocks.ts';
import { manner } from './manner.ts';
import { laySections, type PageForm } from './pages.ts';
import { A4 } from './paper.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import { points, setting } from './setting.ts';

const AREA = { x: 28, y: 37, width: 156, height: 225 } as const;
export const OFFICIAL_LINES = 22;
export const OFFICIAL_CHARACTERS = 28;
const SIZE = 16;
const BOX = { inline: AREA.x, across: AREA.y, measure: AREA.width, extent: AREA.height } as const;
const PITCH = AREA.height / OFFICIAL_LINES;
const MEASURE = points(AREA.width);
const FOOTNOTE_PARTS = 3;

const FORM: PageForm = {
  paper: { ...A4, vertical: false },
  pitch: PITCH,
  lines: OFFICIAL_LINES,
  // Three lines of a footnote are as high as two lines of text.
  footnotePitch: (PITCH * 2) / FOOTNOTE_PARTS,
  footnoteGap: PITCH / FOOTNOTE_PARTS,
  frames: () => [BOX],
  head: () => BOX,
  margin: () => null,
  marginPitch: PITCH,
  marginRuled: false,
  foot: () => ({ area: AREA, drop: 7, folioSize: 14, folioInset: 1 }),
};

const MANNER = manner({
  size: SIZE,
  spacing: MEASURE / OFFICIAL_CHARACTERS - SIZE,
  measure: MEASURE,
  vertical: false,
  face: 'fangsong',
  titleSize: 22,
  bylineSize: SIZE,
  headingFaces: ['hei', 'kai', 'fangsong', 'fangsong'],
  headingSizes: [SIZE, SIZE, SIZE, SIZE],
  quotationIndent: 0,
  referenceSize: SIZE,
  footnoteSize: 12,
  beforeHeading: [0, 0, 0, 0],
  beforePart: 0,
});
const NO_NOTES = {
  words: MANNER.footnote,
  quotation: MANNER.footnote,
  reply: MANNER.footnote,
  quoted: 0,
};

export function official(flow: Flow, _options: ExcerptOptions, memory: ParagraphMemory): Sheets {
  const set = createSetText(memory);
  const setter = createBlockSetter(set, flow.citations, {
    manner: MANNER,
    notes: 'none',
    below: NO_NOTES,
    margin: NO_NOTES,
    isNumbered: false,
    ruled: 0,
    height: () => 1,
  });
  const title = setter.title(flow);
  const text = flow.parts.flatMap((part, index) =>
    part.kind === 'article'
      ? [...withGap(setter.articleHead(part), index === 0 ? 0 : 1), ...setter.part(part, true)]
      : setter.part(part, index === 0),
  );
  const blocks = [...title, ...withGap([...text, ...setter.references(flow)], title.length > 0 ? 1 : 0)];
  const notice = setting({ role: 'notice', face: 'song', size: 10.5, measure: MEASURE });
  return laySections([{ head: [], blocks }], flow, FORM, notice, set);
}
