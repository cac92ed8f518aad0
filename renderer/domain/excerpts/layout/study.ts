/**
 * Study material: large type (main text of at least 18, as 工信部's rule for elder readers has it on screens), passages numbered, an
 * outer margin and lines after each passage to write in.
 */
import type { ExcerptOptions } from '../document.ts';
import type { Flow } from '../flow.ts';
import type { Sheets } from '../sheets.ts';
import { manner } from './manner.ts';
import type { PageForm } from './pages.ts';
import { A4 } from './paper.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import { layRunning, noteSettings } from './running-pages.ts';
import { millimetres, points, setting } from './setting.ts';

const SIZE = 18;
const CHARACTERS = 20;
const LINES = 20;
const TOP = 32;
const PITCH = 11.5;
const INNER = 20;
const GAP = 6;
const MARGIN_SIZE = 10.5;
const MARGIN_CHARACTERS = 12;
const MARGIN_PITCH = PITCH / 2;

const MEASURE = CHARACTERS * SIZE;
const BODY = millimetres(MEASURE);
const MARGIN_MEASURE = MARGIN_CHARACTERS * MARGIN_SIZE;
const MARGIN = millimetres(MARGIN_MEASURE);
const EXTENT = LINES * PITCH;
const isOdd = (page: number) => page % 2 === 1;
/** The wide margin lies outside: to the right of odd pages. */
const bodyAt = (page: number) => (isOdd(page) ? INNER : A4.width - INNER - BODY);
const marginAt = (page: number) => (isOdd(page) ? INNER + BODY + GAP : A4.width - INNER - BODY - GAP - MARGIN);
const boxOf = (inline: number, measure: number) => ({ inline, across: TOP, measure, extent: EXTENT });

const form = (): PageForm => ({
  paper: { ...A4, vertical: false },
  pitch: PITCH,
  lines: LINES,
  footnotePitch: PITCH / 2,
  footnoteGap: PITCH / 2,
  frames: (page) => [boxOf(bodyAt(page), BODY)],
  head: (page) => boxOf(bodyAt(page), BODY),
  margin: (page) => boxOf(marginAt(page), MARGIN),
  marginPitch: MARGIN_PITCH,
  marginRuled: true,
  foot: (page) => {
    const x = Math.min(bodyAt(page), marginAt(page));
    return {
      area: { x, y: TOP, width: BODY + GAP + MARGIN, height: EXTENT },
      drop: 10,
      folioSize: 14,
      folioInset: 1,
    };
  },
});

const MANNER = manner({
  size: SIZE,
  spacing: 0,
  measure: MEASURE,
  vertical: false,
  face: 'song',
  titleSize: 26,
  bylineSize: 16,
  headingFaces: ['hei', 'kai', 'bold', 'song'],
  headingSizes: [20, SIZE, SIZE, SIZE],
  quotationIndent: 1,
  referenceSize: 14,
  footnoteSize: 11,
  beforeHeading: [1, 0, 0, 0],
  beforePart: 0,
});
const BELOW = noteSettings({ size: 14, measure: MEASURE, vertical: false, indent: 3, quoted: 16 });
const BESIDE = noteSettings({
  size: MARGIN_SIZE,
  measure: MARGIN_MEASURE,
  vertical: false,
  indent: 0,
  quoted: 10,
});
const RULED_AFTER = 2;

export function study(flow: Flow, options: ExcerptOptions, memory: ParagraphMemory): Sheets {
  return layRunning(flow, memory, {
    form: form(),
    as: {
      manner: MANNER,
      notes: options.notes,
      below: BELOW,
      margin: BESIDE,
      isNumbered: true,
      ruled: RULED_AFTER,
      height: () => 1,
    },
    notice: setting({ role: 'notice', face: 'song', size: 10.5, measure: points(BODY) }),
    wide: null,
  });
}
