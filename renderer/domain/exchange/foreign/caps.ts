/** How much of another program's file is read. All far above what a reader can write; a note file of ours holds no more either. */
import { z } from 'zod';

/** UTF-16 units of the file. */
export const LONGEST_FILE = 64_000_000;
export const MOST_MARKS = 200_000;
/** Brackets within brackets: real files have a dozen. */
export const DEEPEST = 64;
export const MOST_TAGS = 200;

/** UTF-16 units of the words of a note, and of a passage: as many as a note file of ours holds. */
export const LONGEST_WORDS = 1_000_000;
export const words = z.string().max(LONGEST_WORDS);
/** Ids, accounts, addresses. */
export const key = z.string().max(2_000);
/** Titles and names: what is longer is cut, not refused. */
export const label = z.string().transform((text) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200));

const tag = z.string().transform((text) => text.trim().slice(0, 100));
/** Each once and none empty; anything but a list of strings is none. */
export const tags = z
  .array(tag)
  .transform((all) => [...new Set(all)].filter((each) => each !== '').slice(0, MOST_TAGS))
  .catch([]);
