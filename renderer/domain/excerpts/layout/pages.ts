/** Lays blocks on sheets: frames page by page, footnotes at their foot, notes in their margin, the page number below. */
import type { Flow } from '../flow.ts';
import type { PlacedLine, PlacedRule, Sheet, Sheets } from '../sheets.ts';
import { type Block, block } from './block.ts';
import { piece } from './citation.ts';
import { type FilledFrame, fillFrames, gridLinesOf } from './fill-pages.ts';
import { createFoot, type FootPlace } from './foot.ts';
import { type Anchored, linesOfNote, type NoteLine, placeNotes } from './margin-notes.ts';
import type { SetText } from './note-texts.ts';
import { type Box, onSheet, type Paper, placeLine, ruleAlong } from './paper.ts';
import type { Setting } from './setting.ts';

export interface PageForm {
  readonly paper: Paper;
  /** Millimetres across, and lines of the grid in a frame. */
  readonly pitch: number;
  readonly lines: number;
  /** Pitch of lines of footnotes, and what lies over the first of them, with the rule in its middle. */
  readonly footnotePitch: number;
  readonly footnoteGap: number;
  /** Of the page with this number: the frames in the order in which they are read. */
  frames(page: number): readonly Box[];
  /** Of what heads a section, over all its frames. */
  head(page: number): Box;
  margin(page: number): Box | null;
  readonly marginPitch: number;
  /** Dotted lines in the margin where no note stands. */
  readonly marginRuled: boolean;
  foot(page: number): FootPlace;
}

/** What begins on a page of its own, with a head over all columns. */
export interface Section {
  readonly head: readonly Block[];
  readonly blocks: readonly Block[];
}

const FOOTNOTE_RULE = 1 / 3;
/** Lines; what is shorter need not be parted into columns. */
const LEAST_COLUMN = 6;
const TOLERANCE = 1e-6;

export function laySections(
  sections: readonly Section[],
  flow: Flow,
  form: PageForm,
  notice: Setting,
  set: SetText,
): Sheets {
  const feet = [1, 2].map((page) => createFoot(flow.notices, form.foot(page), set));
  const isLeft = feet.some(({ left }) => left);
  const ending = isLeft ? [block(set([piece(flow.notices.join('\u3000'))], notice, null), { before: 1 })] : [];
  const pages: Sheet[] = [];
  let carried: readonly (readonly NoteLine[])[] = [];
  const finish = (lines: PlacedLine[], rules: PlacedRule[], anchored: readonly Anchored[]) => {
    const number = pages.length + 1;
    const margin = form.margin(number);
    if (margin) carried = layMargin(margin, anchored, carried, form, lines, rules);
    lines.push(...(feet[(number - 1) % 2]?.foot.lines(number) ?? []));
    pages.push({ number, lines, rules });
  };
  sections.forEach((section, index) => {
    const isLast = index === sections.length - 1;
    laySection({ ...section, blocks: isLast ? [...section.blocks, ...ending] : section.blocks }, form, pages, finish);
  });
  while (pages.length === 0 || carried.length > 0) finish([], [], []);
  return {
    width: form.paper.width,
    height: form.paper.height,
    area: onSheet(form.paper, form.head(1)),
    title: flow.title,
    pages,
  };
}

type Finish = (lines: PlacedLine[], rules: PlacedRule[], anchored: readonly Anchored[]) => void;

function laySection({ head, blocks }: Section, form: PageForm, pages: readonly Sheet[], finish: Finish): void {
  const columns = form.frames(1).length;
  const headLines = head.length === 0 ? 0 : gridLinesOf(head) + 1;
  const rowsIn = (frame: number) => Math.max(1, form.lines - (frame < columns ? headLines : 0));
  const footnoteRows = (count: number) =>
    count === 0 ? 0 : Math.ceil((count * form.footnotePitch + form.footnoteGap) / form.pitch - TOLERANCE);
  const frames = balanced(fillFrames(blocks, { lines: rowsIn, footnoteRows }), columns, (lastPage, lines) =>
    fillFrames(blocks, {
      lines: (frame) => (frame < lastPage * columns ? rowsIn(frame) : Math.min(lines, rowsIn(frame))),
      footnoteRows,
    }),
  );
  const count = Math.max(1, Math.ceil(frames.length / columns));
  for (let page = 0; page < count; page++) {
    const number = pages.length + 1;
    const lines: PlacedLine[] = [];
    const rules: PlacedRule[] = [];
    const anchored: Anchored[] = [];
    if (page === 0 && head.length > 0) {
      const filled = fillFrames(head, { lines: () => Number.MAX_SAFE_INTEGER, footnoteRows })[0];
      if (filled) layFrame(filled, form.head(number), 0, form, lines, rules, []);
    }
    const skipped = page === 0 ? headLines : 0;
    form.frames(number).forEach((box, column) => {
      const filled = frames[page * columns + column];
      if (filled) layFrame(filled, box, skipped, form, lines, rules, anchored);
    });
    finish(lines, rules, anchored);
  }
}

/** Columns of the last page of much the same length. */
function balanced(
  frames: readonly FilledFrame[],
  columns: number,
  refill: (lastPage: number, lines: number) => readonly FilledFrame[],
): readonly FilledFrame[] {
  if (columns === 1 || frames.length === 0) return frames;
  const lastPage = Math.floor((frames.length - 1) / columns);
  const heights = frames.slice(lastPage * columns).map(({ rows, footnoteRows }) => {
    const last = rows.at(-1);
    return (last ? last.at + last.block.height : 0) + footnoteRows;
  });
  const most = Math.max(...heights);
  const least = Math.ceil(heights.reduce((sum, height) => sum + height, 0) / columns);
  for (let lines = Math.max(LEAST_COLUMN, least); lines < most; lines++) {
    const tried = refill(lastPage, lines);
    if (tried.length <= (lastPage + 1) * columns) return tried;
  }
  return frames;
}

function layFrame(
  filled: FilledFrame,
  box: Box,
  skipped: number,
  form: PageForm,
  lines: PlacedLine[],
  rules: PlacedRule[],
  anchored: Anchored[],
): void {
  const { paper, pitch } = form;
  const across = box.across + skipped * pitch;
  for (const { block: each, line, at } of filled.rows) {
    const place = { inline: box.inline, across: across + at * pitch };
    if (line === null) {
      rules.push(ruleAlong(paper, { inline: box.inline, across: place.across + pitch, length: box.measure }, true));
    } else {
      lines.push(placeLine(paper, each, line, { ...place, pitch: pitch * each.height }));
      if (line === 0)
        anchored.push(...each.notes.map((note) => ({ lines: linesOfNote(note), at: (skipped + at) * pitch })));
    }
  }
  const count = filled.footnotes.length;
  if (count === 0) return;
  const end = box.across + form.lines * pitch;
  const top = end - count * form.footnotePitch;
  rules.push(
    ruleAlong(
      paper,
      { inline: box.inline, across: top - form.footnoteGap / 2, length: box.measure * FOOTNOTE_RULE },
      false,
    ),
  );
  filled.footnotes.forEach(({ text, line }, index) => {
    const at = { inline: box.inline, across: top + index * form.footnotePitch, pitch: form.footnotePitch };
    lines.push(placeLine(paper, text, line, at));
  });
}

function layMargin(
  margin: Box,
  anchored: readonly Anchored[],
  carried: readonly (readonly NoteLine[])[],
  form: PageForm,
  lines: PlacedLine[],
  rules: PlacedRule[],
): readonly (readonly NoteLine[])[] {
  const waiting = carried.map((noteLines) => ({ lines: noteLines, at: 0 }));
  // Of two columns both have their notes here: as they come down the page, whichever column they belong to.
  const sorted = [...anchored].sort((one, other) => one.at - other.at);
  const space = { extent: margin.extent, pitch: form.marginPitch };
  const result = placeNotes([...waiting, ...sorted], space);
  for (const { text, line, at } of result.placed)
    lines.push(
      placeLine(form.paper, text, line, { inline: margin.inline, across: margin.across + at, pitch: form.marginPitch }),
    );
  if (!form.marginRuled) return result.carried;
  for (let line = 1; line <= form.lines; line++) {
    const at = line * form.pitch;
    const isFree = result.placed.every(
      (note) => note.at > at + TOLERANCE || note.at + form.marginPitch <= at - form.pitch / 2,
    );
    if (isFree)
      rules.push(
        ruleAlong(form.paper, { inline: margin.inline, across: margin.across + at, length: margin.measure }, true),
      );
  }
  return result.carried;
}
