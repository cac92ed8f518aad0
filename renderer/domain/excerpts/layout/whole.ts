/**
 * Whole articles to be read: one or two columns, horizontal or vertical, with room for notes where they are asked for. Vertical
 * notes stand over the text (眉批), and two columns are two tiers (上下两栏).
 */
import type { ExcerptOptions } from '../document.ts';
import type { Flow } from '../flow.ts';
import type { Sheets } from '../sheets.ts';
import type { BlockManner } from './flow-blocks.ts';
import { manner } from './manner.ts';
import type { PageForm } from './pages.ts';
import { A4, type Box } from './paper.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import { layRunning, noteSettings } from './running-pages.ts';
import { millimetres, points, setting } from './setting.ts';

interface Measures {
  readonly size: number;
  /** In a line of one column. */
  readonly characters: number;
  readonly columns: 1 | 2;
  /** Millimetres. */
  readonly gap: number;
  readonly pitch: number;
  readonly lines: number;
  /** From the edge where lines begin, on pages whose notes stand beyond their end; and where the first line stands. */
  readonly inner: number;
  readonly across: number;
}

const NOTE_SIZE = 9;
const NOTE_CHARACTERS = 13;
const NOTE_PITCH = 4.8;
const NOTE_GAP = 5;
const NOTE_MEASURE = NOTE_CHARACTERS * NOTE_SIZE;
const NOTE_BREADTH = millimetres(NOTE_MEASURE);
const TITLE_RATIO = 1.75;
/** Line height of titles, which may take two lines of the grid. */
const AIR = 1.25;

const HORIZONTAL = {
  plain: {
    1: { size: 12, characters: 37, columns: 1, gap: 0, pitch: 7.5, lines: 32, inner: 26.7, across: 27 },
    2: { size: 11, characters: 21, columns: 2, gap: 8, pitch: 6.6, lines: 37, inner: 19.5, across: 26 },
  },
  noted: {
    1: { size: 12, characters: 29, columns: 1, gap: 0, pitch: 7.5, lines: 32, inner: 24, across: 27 },
    2: { size: 10.5, characters: 17, columns: 2, gap: 6, pitch: 6.6, lines: 37, inner: 17, across: 26 },
  },
} as const satisfies Record<string, Record<1 | 2, Measures>>;
const VERTICAL = {
  plain: {
    1: { size: 14, characters: 48, columns: 1, gap: 0, pitch: 9, lines: 18, inner: 27, across: 24 },
    2: { size: 13, characters: 25, columns: 2, gap: 9, pitch: 8.5, lines: 19, inner: 27, across: 24 },
  },
  noted: {
    1: { size: 14, characters: 38, columns: 1, gap: 0, pitch: 9, lines: 18, inner: 70, across: 24 },
    2: { size: 12, characters: 21, columns: 2, gap: 8, pitch: 8.5, lines: 19, inner: 70, across: 24 },
  },
} as const satisfies Record<string, Record<1 | 2, Measures>>;

export function whole(flow: Flow, options: ExcerptOptions, memory: ParagraphMemory): Sheets {
  const isNoted = options.notes === 'margin';
  const measures: Measures = (options.vertical ? VERTICAL : HORIZONTAL)[isNoted ? 'noted' : 'plain'][options.columns];
  const { size, characters, columns, gap, pitch } = measures;
  const measure = size * characters;
  const wideMeasure = measure * columns + points(gap) * (columns - 1);
  const note = { vertical: options.vertical, size: NOTE_SIZE };
  const as: BlockManner = {
    manner: mannerOf(measures, measure, options.vertical),
    notes: options.notes,
    below: noteSettings({ ...note, size: size - 2, measure, indent: 2, quoted: 16 }),
    margin: noteSettings({ ...note, measure: NOTE_MEASURE, indent: 0, quoted: 10 }),
    isNumbered: false,
    ruled: 0,
    height: (set) =>
      set.role === 'title' || set.role === 'heading-1' ? Math.ceil((set.size * AIR) / points(pitch)) : 1,
  };
  return layRunning(flow, memory, {
    form: formOf(measures, options.vertical, isNoted),
    as,
    notice: setting({ role: 'notice', face: 'song', size: 9, measure, vertical: options.vertical }),
    wide: columns === 1 ? null : { ...as, manner: mannerOf(measures, wideMeasure, options.vertical) },
  });
}

function mannerOf({ size }: Measures, measure: number, vertical: boolean) {
  return manner({
    size,
    spacing: 0,
    measure,
    vertical,
    face: 'song',
    titleSize: Math.round(size * TITLE_RATIO),
    bylineSize: size,
    headingFaces: ['hei', 'hei', 'kai', 'song'],
    headingSizes: [size + 2, size, size, size],
    quotationIndent: 2,
    referenceSize: size - 1,
    footnoteSize: Math.max(size - 2, NOTE_SIZE),
    beforeHeading: [1, 1, 0, 0],
    beforePart: 0,
  });
}

function formOf(measures: Measures, vertical: boolean, isNoted: boolean): PageForm {
  const { size, characters, columns, gap, pitch, lines, across } = measures;
  const column = millimetres(size * characters);
  const extent = lines * pitch;
  const text = column * columns + gap * (columns - 1);
  // Notes over vertical text stand on the same side of every page; beside horizontal text, outside.
  const isMirrored = (page: number) => isNoted && !vertical && page % 2 === 0;
  const start = (page: number) => (isMirrored(page) ? A4.width - measures.inner - text : measures.inner);
  const box = (inline: number, measure: number): Box => ({ inline, across, measure, extent });
  const marginAt = (page: number) => {
    if (vertical) return start(page) - NOTE_GAP - NOTE_BREADTH;
    return isMirrored(page) ? start(page) - NOTE_GAP - NOTE_BREADTH : start(page) + text + NOTE_GAP;
  };
  return {
    paper: { ...A4, vertical },
    pitch,
    lines,
    footnotePitch: (pitch * 3) / 4,
    footnoteGap: pitch / 2,
    frames: (page) => Array.from({ length: columns }, (_, index) => box(start(page) + index * (column + gap), column)),
    head: (page) => box(start(page), text),
    margin: (page) => (isNoted ? box(marginAt(page), NOTE_BREADTH) : null),
    marginPitch: NOTE_PITCH,
    marginRuled: false,
    foot: (page) => ({
      area: vertical
        ? { x: A4.width - across - extent, y: measures.inner, width: extent, height: text }
        : { x: start(page), y: across, width: text, height: extent },
      drop: 9,
      folioSize: 10.5,
      folioInset: 1,
    }),
  };
}
