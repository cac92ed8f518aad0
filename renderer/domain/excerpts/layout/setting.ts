/** How a paragraph is set. Lengths are points, indents ems; the key names everything that decides where its lines break. */
import type { Face, LineRole } from '../sheets.ts';

export const POINTS_PER_MILLIMETRE = 72 / 25.4;
export const points = (millimetres: number): number => millimetres * POINTS_PER_MILLIMETRE;
export const millimetres = (length: number): number => length / POINTS_PER_MILLIMETRE;

export interface Setting {
  readonly key: string;
  readonly role: LineRole;
  readonly face: Face;
  readonly size: number;
  /** Added after every character: what a character's pitch is more than its size. */
  readonly spacing: number;
  readonly measure: number;
  /** Indent of the first line, and of those after it. */
  readonly first: number;
  readonly rest: number;
  readonly align: 'start' | 'centre' | 'end';
  readonly vertical: boolean;
}

const PLAIN = { spacing: 0, first: 0, rest: 0, align: 'start', vertical: false } as const;

export function setting(
  given: Pick<Setting, 'role' | 'face' | 'size' | 'measure'> & Partial<Omit<Setting, 'key'>>,
): Setting {
  const whole = { ...PLAIN, ...given };
  const { face, size, spacing, measure, first, rest, align, vertical } = whole;
  return { ...whole, key: [face, size, spacing, measure, first, rest, align, vertical].join() };
}
