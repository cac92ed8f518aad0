/** The annual index in two columns: headings, and entries whose leader dots lead to a place at the end of the line. */
import type { ExcerptOptions } from '../document.ts';
import type { Flow, FlowEntry } from '../flow.ts';
import type { PlacedRun, Sheets } from '../sheets.ts';
import { type Block, block, withGap } from './block.ts';
import type { BrokenLine } from './break-lines.ts';
import { piece } from './citation.ts';
import { type BlockManner, createBlockSetter, createSetText } from './flow-blocks.ts';
import { manner } from './manner.ts';
import type { SetText } from './note-texts.ts';
import { laySections, type PageForm } from './pages.ts';
import { A4 } from './paper.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import { noteSettings } from './running-pages.ts';
import { millimetres, points, type Setting, setting } from './setting.ts';

const SIZE = 10.5;
const CHARACTERS = 22;
const GAP = 10;
const PITCH = 6.4;
const LINES = 38;
const TOP = 26;
const MEASURE = SIZE * CHARACTERS;
const COLUMN = millimetres(MEASURE);
const TEXT = COLUMN * 2 + GAP;
const LEFT = (A4.width - TEXT) / 2;
const EXTENT = LINES * PITCH;
const LEADER = '…';
/** Ems: dots that are seen as a leader, and what is blank beside a place. */
const LEAST_LEADER = 2;
const AIR = 0.5;

const boxAt = (inline: number, measure: number) => ({ inline, across: TOP, measure, extent: EXTENT });
const FORM: PageForm = {
  paper: { ...A4, vertical: false },
  pitch: PITCH,
  lines: LINES,
  footnotePitch: PITCH,
  footnoteGap: PITCH,
  frames: () => [boxAt(LEFT, COLUMN), boxAt(LEFT + COLUMN + GAP, COLUMN)],
  head: () => boxAt(LEFT, TEXT),
  margin: () => null,
  marginPitch: PITCH,
  marginRuled: false,
  foot: () => ({ area: { x: LEFT, y: TOP, width: TEXT, height: EXTENT }, drop: 8, folioSize: 10.5, folioInset: 1 }),
};

const mannerOf = (measure: number) =>
  manner({
    size: SIZE,
    spacing: 0,
    measure,
    vertical: false,
    face: 'song',
    titleSize: 20,
    bylineSize: 12,
    headingFaces: ['hei', 'hei', 'kai', 'song'],
    headingSizes: [13, 11, SIZE, SIZE],
    quotationIndent: 1,
    referenceSize: SIZE,
    footnoteSize: 9,
    beforeHeading: [1, 1, 0, 0],
    beforePart: 0,
  });

const NOTES = noteSettings({ size: 9, measure: MEASURE, vertical: false, indent: 1, quoted: 10 });
const AS = { notes: 'none', below: NOTES, margin: NOTES, isNumbered: false, ruled: 0 } as const;
const NARROW: BlockManner = { ...AS, manner: flush(mannerOf(MEASURE)), height: () => 1 };
const WIDE: BlockManner = { ...AS, manner: mannerOf(points(TEXT)), height: ({ role }) => (role === 'title' ? 2 : 1) };

/** Headings of an index are looked for at the edge of the column. */
function flush(given: BlockManner['manner']): BlockManner['manner'] {
  const [one, two, three, four] = given.headings;
  const at = (heading: Setting) => setting({ ...heading, first: 0 });
  return { ...given, headings: [at(one), at(two), at(three), at(four)] };
}

export function indexPages(flow: Flow, _options: ExcerptOptions, memory: ParagraphMemory): Sheets {
  const set = createSetText(memory);
  const setter = createBlockSetter(set, flow.citations, NARROW);
  const head = createBlockSetter(set, flow.citations, WIDE).title(flow);
  const blocks = flow.parts.flatMap((part, index) => {
    if (part.kind === 'entry') return [entryBlock(part, set)];
    if (part.kind === 'article') return [...setter.articleHead(part), ...setter.part(part, true)];
    return setter.part(part, index === 0);
  });
  const all = withGap([...blocks, ...setter.references(flow)], 0);
  const notice = setting({ role: 'notice', face: 'song', size: 9, measure: MEASURE });
  return laySections([{ head, blocks: all }], flow, FORM, notice, memory);
}

const settingOf = (measure: number) => setting({ role: 'entry', face: 'song', size: SIZE, measure, rest: 1 });

function entryBlock({ id, text, people, place }: FlowEntry, set: SetText): Block {
  const placed = set([piece(place)], settingOf(MEASURE), id);
  const [placeLine] = placed.lines;
  const placeWidth = place === '' ? 0 : (placeLine?.width ?? 0);
  const taken = placeWidth + (LEAST_LEADER + 2 * AIR) * SIZE;
  const words = [piece(text), ...(people === '' ? [] : [piece(`\u3000${people}`)])];
  const own = set(words, settingOf(MEASURE), id);
  const last = own.lines.at(-1);
  if (place === '' || !last || !placeLine) return block(own, { whole: true });
  // Where the words leave no room the place has a line of its own: nobody's name is parted for its sake.
  const lines =
    last.indent + last.width + taken > MEASURE
      ? [...own.lines, ledTo({ ...EMPTY_LINE, indent: SIZE }, placeLine, placeWidth)]
      : [...own.lines.slice(0, -1), ledTo(last, placeLine, placeWidth)];
  return block({ ...own, lines }, { whole: true });
}

const EMPTY_LINE: BrokenLine = { runs: [], spacing: 0, indent: 0, width: 0 };

/** The last line of an entry with dots up to its place, which ends with the measure. */
function ledTo(line: BrokenLine, place: BrokenLine, placeWidth: number): BrokenLine {
  const room = MEASURE - line.indent - line.width - placeWidth;
  const count = Math.max(1, Math.floor(room / SIZE - 2 * AIR));
  const air = Math.max(0, (room - count * SIZE) / 2);
  const plain = { bold: false, pigment: null, raised: false } as const;
  return {
    runs: [
      ...withAirAfter(line.runs, air),
      { ...plain, text: LEADER.repeat(count - 1) },
      { ...plain, text: LEADER, spacing: line.runs.length === 0 ? 2 * air : air },
      ...place.runs,
    ].filter(({ text }) => text !== ''),
    spacing: line.spacing,
    indent: line.indent,
    width: MEASURE - line.indent,
  };
}

/** Blank after the last character, which therefore is a run by itself. */
function withAirAfter(runs: readonly PlacedRun[], air: number): readonly PlacedRun[] {
  const last = runs.at(-1);
  if (!last) return runs;
  const characters = Array.from(last.text);
  const end = characters.pop() ?? '';
  return [
    ...runs.slice(0, -1),
    { ...last, text: characters.join('') },
    { ...last, text: end, spacing: air + (last.spacing ?? 0) },
  ];
}
