/** Other programs' colours as the nearest of our five: by hue, since theirs are pale or glaring as their screens ask for. */
import type { Pigment } from '../../notes/note.ts';

/** Degrees on the colour circle, of the lines as they are drawn on paper. */
const HUES: Readonly<Record<Pigment, number>> = { cinnabar: 12, gamboge: 45, malachite: 149, azurite: 210, plum: 296 };

/**
 * KOReader's nine (frontend/apps/reader/modules/readerhighlight.lua, `highlight_colors`), Readest's five
 * (apps/readest-app/src/types/book.ts, `DEFAULT_HIGHLIGHT_COLORS`) and Readium's six (readium/annotations, README.md, 1.4).
 */
const NAMED: Readonly<Record<string, number>> = {
  red: 0,
  orange: 32,
  yellow: 58,
  olive: 75,
  green: 140,
  cyan: 180,
  blue: 215,
  violet: 265,
  purple: 285,
  pink: 330,
};

/** With less colour than this it is a grey, and nearest to none. */
const LEAST_CHROMA = 24;

/** @param colour a name or `#rrggbb`, `#rgb`; anything else is no colour */
export function pigmentOf(colour: string): Pigment | null {
  const sought = colour.trim().toLowerCase();
  const hue = Object.hasOwn(NAMED, sought) ? NAMED[sought] : hueOf(sought);
  if (hue === undefined || hue === null) return null;
  let nearest: Pigment = 'cinnabar';
  for (const [pigment, at] of Object.entries(HUES) as [Pigment, number][]) {
    if (apart(hue, at) < apart(hue, HUES[nearest])) nearest = pigment;
  }
  return nearest;
}

const apart = (one: number, other: number): number => Math.min(Math.abs(one - other), 360 - Math.abs(one - other));

function hueOf(colour: string): number | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(colour);
  const [red = 0, green = 0, blue = 0] = (short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1) ?? []).map(
    (digits) => Number.parseInt(digits, 16),
  );
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma < LEAST_CHROMA) return null;
  const sixth =
    most === red
      ? (green - blue) / chroma + 6
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4;
  return (sixth * 60) % 360;
}
