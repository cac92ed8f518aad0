/** Notes of a flow for formats that are not sheets. */
import type { FlowNote } from './flow.ts';

/** Those of a paragraph that say something: a bare mark does not, where it is not drawn. @param count of the paragraphs of the part */
export const spokenNotes = (notes: readonly FlowNote[], paragraph: number, count: number): readonly FlowNote[] =>
  notes.filter(
    ({ paragraph: at, text, tags, replies }) =>
      Math.min(Math.max(at, 0), count - 1) === paragraph &&
      (text.trim() !== '' || tags.length > 0 || replies.length > 0),
  );
