/**
 * Places on a sheet. Layouts reckon along a line (inline) and across lines (across), in millimetres: of vertical text a line runs
 * downward and lines follow each other from right to left, and nothing but this file needs to know.
 */
import type { PlacedLine, PlacedRule } from '../sheets.ts';
import type { Text } from './block.ts';
import { millimetres } from './setting.ts';

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly vertical: boolean;
}

/** Where lines stand. */
export interface Box {
  readonly inline: number;
  readonly across: number;
  readonly measure: number;
  readonly extent: number;
}

export const A4 = { width: 210, height: 297 } as const;
/** Of rules; thinner ones are lost by printers. */
export const HAIRLINE = 0.2;

/** @param across of the line, from the edge of the sheet; @param pitch what the line takes across */
export function placeLine(
  { width, vertical }: Paper,
  { lines, setting, source, paragraph }: Text,
  index: number,
  at: { readonly inline: number; readonly across: number; readonly pitch: number },
): PlacedLine {
  const line = lines[index];
  const { role, face, size, measure, align } = setting;
  const indent = millimetres(line?.indent ?? 0);
  const length = align === 'start' ? millimetres(measure) - indent : millimetres(line?.width ?? 0);
  const inline = at.inline + indent;
  return {
    role,
    face,
    x: vertical ? width - at.across - at.pitch : inline,
    y: vertical ? inline : at.across,
    width: vertical ? at.pitch : length,
    height: vertical ? length : at.pitch,
    size,
    spacing: line?.spacing ?? 0,
    vertical,
    runs: line?.runs ?? [],
    source,
    paragraph,
  };
}

/** A rule along the lines. */
export function ruleAlong(
  { width, vertical }: Paper,
  at: { readonly inline: number; readonly across: number; readonly length: number },
  dotted: boolean,
): PlacedRule {
  const end = at.inline + at.length;
  return vertical
    ? { x1: width - at.across, y1: at.inline, x2: width - at.across, y2: end, thickness: HAIRLINE, dotted }
    : { x1: at.inline, y1: at.across, x2: end, y2: at.across, thickness: HAIRLINE, dotted };
}

/** The box as it lies on the sheet. */
export function onSheet({ width, vertical }: Paper, { inline, across, measure, extent }: Box) {
  return vertical
    ? { x: width - across - extent, y: inline, width: extent, height: measure }
    : { x: inline, y: across, width: measure, height: extent };
}
