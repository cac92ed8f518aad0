/**
 * How a placed line and its runs are drawn, as CSS properties by their names in scripts. The preview, the printer and the PDF all
 * draw by this, and so show the same. Kerning, ligatures and trimmed punctuation are off: the lines were measured without them.
 */
import type { Pigment } from '../notes/note.ts';
import { FAMILIES, fontFamily } from './faces.ts';
import type { PlacedLine, PlacedRun } from './sheets.ts';

export type Style = Readonly<Record<string, string>>;

/** Of a citation mark, to the size of its line. */
export const RAISED_SIZE = 0.6;

/** As the tokens of the paper have them (renderer/ui/tokens.css), over white. */
const PIGMENTS: Readonly<Record<Pigment, { readonly wash: string; readonly line: string; readonly shape: string }>> = {
  cinnabar: { wash: 'rgb(222 84 52 / 0.18)', line: '#bf4324', shape: 'solid 1pt' },
  gamboge: { wash: 'rgb(245 196 40 / 0.36)', line: '#8a6500', shape: 'dashed 1pt' },
  malachite: { wash: 'rgb(72 168 116 / 0.24)', line: '#2a7350', shape: 'dotted 1.5pt' },
  azurite: { wash: 'rgb(66 132 206 / 0.2)', line: '#2c6099', shape: 'double 0.75pt' },
  plum: { wash: 'rgb(154 88 156 / 0.18)', line: '#7a4079', shape: 'wavy 0.75pt' },
};

const millimetres = (value: number): string => `${Number(value.toFixed(3))}mm`;
const points = (value: number): string => `${Number(value.toFixed(4))}pt`;

/** Where it stands on its sheet. */
export const linePlace = ({ x, y }: PlacedLine): Style => ({
  position: 'absolute',
  left: millimetres(x),
  top: millimetres(y),
});

/** All else: equal for all lines that are set alike. */
export function lineType(line: PlacedLine): Style {
  return {
    width: millimetres(line.width),
    height: millimetres(line.height),
    lineHeight: millimetres(line.vertical ? line.width : line.height),
    fontFamily: fontFamily(line.face),
    fontSize: points(line.size),
    fontWeight: String(FAMILIES[line.face].weight),
    letterSpacing: points(line.spacing),
    writingMode: line.vertical ? 'vertical-rl' : 'horizontal-tb',
    whiteSpace: 'pre',
    textAlign: 'left',
    textIndent: '0',
    fontStyle: 'normal',
    fontKerning: 'none',
    fontVariantLigatures: 'none',
    fontFeatureSettings: 'normal',
    textAutospace: 'no-autospace',
    textSpacingTrim: 'space-all',
  };
}

export const lineStyle = (line: PlacedLine): Style => ({ ...linePlace(line), ...lineType(line) });

/** Empty for a run that is drawn as its line. */
export function runStyle(run: PlacedRun, line: PlacedLine): Style {
  return {
    ...(run.bold && { fontWeight: '700' }),
    ...(run.spacing !== undefined && { letterSpacing: points(run.spacing) }),
    ...(run.raised && {
      fontSize: points(line.size * RAISED_SIZE),
      letterSpacing: '0',
      lineHeight: '0',
      verticalAlign: points(line.size * (1 - RAISED_SIZE) * 0.9),
    }),
    ...(run.upright && { textCombineUpright: 'all' }),
    ...(run.pigment && pigmentStyle(run.pigment, line.vertical)),
  };
}

function pigmentStyle(pigment: Pigment, vertical: boolean): Style {
  const { wash, line, shape } = PIGMENTS[pigment];
  return {
    backgroundColor: wash,
    textDecoration: `underline ${shape} ${line}`,
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.26em',
    ...(vertical && { textUnderlinePosition: 'left' }),
    // Printers and PDFs leave out backgrounds unless they are told.
    printColorAdjust: 'exact',
  };
}

/** Everything that stands on a sheet lies within it; the sheet is white, whatever the screen is. */
export const sheetStyle = ({ width, height }: { readonly width: number; readonly height: number }): Style => ({
  position: 'relative',
  width: millimetres(width),
  height: millimetres(height),
  overflow: 'hidden',
  backgroundColor: '#fff',
  color: '#000',
});

/** `fontSize` → `font-size`; values hold no text of a document. */
export const declarations = (style: Style): string =>
  Object.entries(style)
    .map(([name, value]) => `${propertyName(name)}:${value}`)
    .join(';');

export const propertyName = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
