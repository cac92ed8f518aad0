/**
 * Cards, two beside each other, in rows that can be cut apart: a row is as high as its taller card. A card never runs over a page
 * unless it is longer than one; then it goes on on a further card.
 */
import type { ExcerptOptions } from '../document.ts';
import type { Flow, FlowPart } from '../flow.ts';
import type { PlacedLine, PlacedRule, Sheet, Sheets } from '../sheets.ts';
import type { Text } from './block.ts';
import { CARD_CHARACTERS, CARD_SIZE, cardTexts } from './card-texts.ts';
import { piece } from './citation.ts';
import { createSetText } from './flow-blocks.ts';
import { createFoot } from './foot.ts';
import type { SetText } from './note-texts.ts';
import { A4, placeLine, ruleAlong } from './paper.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import { millimetres, points, setting } from './setting.ts';
import { titleLines } from './title-lines.ts';

const PAPER = { ...A4, vertical: false } as const;
const AREA = { x: 10, y: 10, width: 190, height: 270 } as const;
const COLUMNS = 2;
const WIDTH = AREA.width / COLUMNS;
const PITCH = 6.2;
const TITLE_PITCH = 9;
const INSET = (WIDTH - millimetres(CARD_SIZE * CARD_CHARACTERS)) / 2;
const PADDING = 6;
/** Cards come in heights that go into the sheet: rows can be cut alike. */
const STEP = AREA.height / 12;
const LEAST_STEPS = 3;
const BETWEEN = PITCH / 2;
const EDGE = 5;

interface CardLine {
  readonly text: Text;
  readonly line: number;
  /** From the head of the card. */
  readonly at: number;
}

interface Card {
  readonly lines: readonly CardLine[];
  readonly height: number;
}

/** Cards beside each other, or words over all columns. */
type Row = { readonly height: number } & (
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'words'; readonly texts: readonly Text[] }
);

export function cards(flow: Flow, options: ExcerptOptions, memory: ParagraphMemory): Sheets {
  const set = createSetText(memory);
  const { foot, left } = createFoot(
    flow.notices,
    { area: { ...AREA, x: AREA.x + INSET, width: AREA.width - 2 * INSET }, drop: 8, folioSize: 10.5, folioInset: 0 },
    set,
  );
  const rows = rowsOf(flow, options, set);
  if (left) rows.push(wordsRow(flow.notices, NOTICE, set));
  const pages: Sheet[] = [];
  for (const own of pagesOf(rows)) {
    const number = pages.length + 1;
    const { lines, rules } = layPage(own);
    pages.push({ number, lines: [...lines, ...foot.lines(number)], rules });
  }
  return { width: A4.width, height: A4.height, area: AREA, title: flow.title, pages };
}

const OVER_ALL = points(AREA.width - 2 * INSET);
const TITLE = setting({ role: 'title', face: 'title', size: 18, measure: OVER_ALL, align: 'centre' });
const BYLINE = setting({ role: 'byline', face: 'kai', size: 12, measure: OVER_ALL, align: 'centre' });
const NOTICE = setting({ role: 'notice', face: 'song', size: 9, measure: OVER_ALL });
const HEADINGS = (['heading-1', 'heading-2', 'heading-3', 'heading-4'] as const).map((role, index) =>
  setting({ role, face: index === 0 ? 'hei' : 'kai', size: index === 0 ? 14 : 12, measure: OVER_ALL }),
);
const ENTRY = setting({ role: 'entry', face: 'song', size: 12, measure: OVER_ALL });

function wordsRow(words: readonly string[], as: typeof TITLE, set: SetText): Row {
  const texts = words.filter((each) => each !== '').map((each) => set([piece(each)], as, null));
  return rowOfTexts(texts);
}

const pitchOf = ({ setting: { role } }: Text): number => (role === 'title' ? TITLE_PITCH : PITCH);

function rowOfTexts(texts: readonly Text[]): Row {
  const height = texts.reduce((sum, text) => sum + text.lines.length * pitchOf(text), 0);
  return { kind: 'words', texts, height: height + 2 * BETWEEN };
}

function rowsOf(flow: Flow, options: ExcerptOptions, set: SetText): Row[] {
  const rows: Row[] = [];
  const title = flow.title === '' ? [] : titleLines(flow.title, TITLE).map((line) => set([piece(line)], TITLE, null));
  const byline = flow.byline === '' ? [] : [set([piece(flow.byline)], BYLINE, null)];
  if (title.length + byline.length > 0) rows.push(rowOfTexts([...title, ...byline]));
  let waiting: Card[] = [];
  const close = () => {
    if (waiting.length > 0)
      rows.push({ kind: 'cards', cards: waiting, height: Math.max(...waiting.map(({ height }) => height)) });
    waiting = [];
  };
  for (const part of flow.parts) {
    const words = wordsOf(part, set);
    if (words) {
      close();
      rows.push(rowOfTexts([words]));
    } else if (part.kind !== 'heading' && part.kind !== 'entry') {
      for (const card of cardsOf(cardTexts(part, options, set))) {
        waiting.push(card);
        if (waiting.length === COLUMNS) close();
      }
    }
  }
  close();
  return rows;
}

function wordsOf(part: FlowPart, set: SetText): Text | null {
  if (part.kind === 'heading') return set([piece(part.text)], HEADINGS[part.level - 1] ?? ENTRY, part.id);
  if (part.kind !== 'entry') return null;
  const words = [part.text, part.people, part.place].filter((each) => each !== '').join('\u3000');
  return set([piece(words)], ENTRY, part.id);
}

/** One card, or as many as are needed. */
function cardsOf(groups: readonly (readonly Text[])[]): readonly Card[] {
  const found: Card[] = [];
  let lines: CardLine[] = [];
  let at = PADDING;
  const close = () => {
    const steps = Math.max(LEAST_STEPS, Math.ceil((at + PADDING) / STEP - 1e-9));
    found.push({ lines, height: steps * STEP });
    lines = [];
    at = PADDING;
  };
  groups
    .filter((texts) => texts.length > 0)
    .forEach((texts, index) => {
      if (index > 0) at += BETWEEN;
      for (const text of texts) {
        for (let line = 0; line < text.lines.length; line++) {
          if (at + PITCH + PADDING > AREA.height && lines.length > 0) close();
          lines.push({ text, line, at });
          at += PITCH;
        }
      }
    });
  close();
  return found;
}

/** Words over cards go with the cards below them. */
function pagesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]];
  let used = 0;
  for (let index = 0; index < rows.length; ) {
    let end = index;
    while (rows[end]?.kind === 'words' && end + 1 < rows.length) end++;
    const together = rows.slice(index, end + 1);
    const height = together.reduce((sum, row) => sum + row.height, 0);
    const fitsTogether = height <= AREA.height + 1e-9;
    for (const [position, row] of together.entries()) {
      const needed = fitsTogether && position === 0 ? height : row.height;
      if (used > 0 && used + needed > AREA.height + 1e-9) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)?.push(row);
      used += row.height;
    }
    index = end + 1;
  }
  return pages;
}

function layPage(rows: readonly Row[]): {
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly PlacedRule[];
} {
  const lines: PlacedLine[] = [];
  const rules: PlacedRule[] = [];
  let top: number = AREA.y;
  for (const row of rows) {
    if (row.kind === 'words') {
      let across = top + BETWEEN;
      for (const text of row.texts)
        text.lines.forEach((_, line) => {
          lines.push(placeLine(PAPER, text, line, { inline: AREA.x + INSET, across, pitch: pitchOf(text) }));
          across += pitchOf(text);
        });
    } else {
      row.cards.forEach((card, column) => {
        for (const { text, line, at } of card.lines)
          lines.push(
            placeLine(PAPER, text, line, { inline: AREA.x + column * WIDTH + INSET, across: top + at, pitch: PITCH }),
          );
      });
      rules.push(...cuts(top, row.height));
    }
    top += row.height;
  }
  return { lines, rules };
}

/** Along which the sheet is cut: over and under a row, and between its cards. */
function cuts(top: number, height: number): readonly PlacedRule[] {
  const along = { inline: EDGE, length: A4.width - 2 * EDGE };
  const middle = AREA.x + WIDTH;
  return [
    ruleAlong(PAPER, { ...along, across: top }, true),
    ruleAlong(PAPER, { ...along, across: top + height }, true),
    { x1: middle, y1: top, x2: middle, y2: top + height, thickness: 0.2, dotted: true },
  ];
}
