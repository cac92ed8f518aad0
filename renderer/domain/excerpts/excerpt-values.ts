/** Registers of excerpt documents and their items by name, and what they say. A file may hold anything: each is looked at alone. */
import { z } from 'zod';
import { lengthOf } from '../anchoring/code-points.ts';
import type { Fields } from '../notes/note.ts';
import {
  CITATIONS,
  type ExcerptOptions,
  HEADING_LEVELS,
  type HeadingLevel,
  LAYOUTS,
  NOTES_SHOWN,
  type Omission,
  USUAL_OPTIONS,
} from './document.ts';

export const ORDER = 'order';
export const LEVEL = 'level';
export const OMITTED = 'omitted';
export const RUNS_ON = 'runsOn';
export const SHOWS_NOTES = 'showsNotes';
export const BYLINE = 'byline';

export type OptionName = keyof ExcerptOptions & string;
/** Each option is a register of its own, so that what two devices set adds up. */
export const optionField = (name: OptionName): string => `option:${name}`;

const OPTION_SHAPES: { readonly [Name in OptionName]: z.ZodType<ExcerptOptions[Name]> } = {
  layout: z.enum(LAYOUTS),
  citations: z.enum(CITATIONS),
  edition: z.enum(['2025', '2015']),
  notes: z.enum(NOTES_SHOWN),
  layers: z.array(z.string().max(200)).max(10_000).nullable(),
  marks: z.boolean(),
  columns: z.union([z.literal(1), z.literal(2)]),
  vertical: z.boolean(),
  year: z.int().min(1).max(9999).nullable(),
};
// Keys of the object above.
export const OPTION_NAMES = Object.keys(OPTION_SHAPES) as readonly OptionName[];

/** What is not said, or not as we say it, is as usual. */
export function optionsIn(fields: Fields): ExcerptOptions {
  const said = OPTION_NAMES.flatMap((name) => {
    const register = fields[optionField(name)];
    const value = register && OPTION_SHAPES[name].safeParse(register.value);
    return value?.success ? [[name, value.data] as const] : [];
  });
  return { ...USUAL_OPTIONS, ...Object.fromEntries(said) }; // each by its own name and shape
}

export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]?.value;
  return typeof value === 'string' ? value : '';
};

export const isOn = (fields: Fields, name: string): boolean => fields[name]?.value === true;

export function levelIn(fields: Fields): HeadingLevel {
  const value = fields[LEVEL]?.value;
  return HEADING_LEVELS.find((level) => level === value) ?? 1;
}

const omissions = z.array(z.tuple([z.int().min(0), z.int().min(0)])).max(100_000);

/** @param words that are collected: what lies beyond them is not there */
export function omittedIn(fields: Fields, words: string): readonly Omission[] {
  const read = omissions.safeParse(fields[OMITTED]?.value);
  return read.success ? settled(read.data, lengthOf(words)) : [];
}

/** In order, none over or against another, within the words. @param length code points */
export function settled(omitted: readonly Omission[], length: number): readonly Omission[] {
  const joined: Omission[] = [];
  for (const [from, to] of omitted.toSorted(([one], [other]) => one - other)) {
    const [start, end] = [Math.max(0, from), Math.min(length, to)];
    if (start >= end) continue;
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
