/** The Markdown of a note as plain lines for a word processor: a paragraph each, the items of a list told apart. */
import { plainWords } from '../notebook/plain-words.ts';

export interface NoteLine {
  readonly text: string;
  readonly isItem: boolean;
}

/** What `plainWords` sets before an item. */
const ITEM = /^\s*· /u;

export const noteLines = (markdown: string): readonly NoteLine[] =>
  plainWords(markdown)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line.replace(ITEM, '').trim(), isItem: ITEM.test(line) }));
