/** The measures of the printed edition, in PDF units: 16开, two columns of sixteen characters. */
const MILLIMETRE = 72 / 25.4;

export const SHEET = {
  width: 185 * MILLIMETRE,
  height: 260 * MILLIMETRE,
  top: 62,
  bottom: 54,
  side: 50,
  /** Body type. */
  size: 12.2,
  /** Characters a line. */
  measure: 16,
  heads: 9,
} as const;

export const COLUMN = SHEET.size * SHEET.measure;
const GUTTER = SHEET.width - 2 * SHEET.side - 2 * COLUMN;
export const BODY_HEIGHT = SHEET.height - SHEET.top - SHEET.bottom;
export const COLUMN_LEFT = [SHEET.side, SHEET.side + COLUMN + GUTTER] as const;
/** Distance of lines: the widest that lets the text of a page stand on it. */
export const LEADINGS = [22, 21, 20, 19, 18, 17, 16, 15.2, 14.4, 13.6, 13] as const;
