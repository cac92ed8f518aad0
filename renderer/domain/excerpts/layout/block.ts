/** What fills pages: a paragraph broken into lines, and how it may be cut at the foot of a page. */
import type { BrokenLine } from './break-lines.ts';
import type { Setting } from './setting.ts';

/** Lines that are set alike. */
export interface Text {
  readonly lines: readonly BrokenLine[];
  readonly setting: Setting;
  readonly source: string | null;
  /** The number of the paragraph on the sheets. */
  readonly paragraph: number;
}

export interface Block extends Text {
  /** Lines of the grid that each line takes. */
  readonly height: number;
  /** Blank lines of the grid over it, save at the head of a page. */
  readonly before: number;
  /** A heading: at least two lines of what follows stand on its page. */
  readonly keepsNext: boolean;
  /** Stands on the page of what is before it. */
  readonly keepsPrevious: boolean;
  /** Is not cut. */
  readonly whole: boolean;
  /** Dotted lines for handwriting in place of text. */
  readonly ruled: number;
  /** Marks of which stand in its last line. */
  readonly footnotes: readonly Text[];
  /** Beside it in the margin. */
  readonly notes: readonly MarginNote[];
}

export interface MarginNote {
  readonly texts: readonly Text[];
}

const PLAIN = {
  height: 1,
  before: 0,
  keepsNext: false,
  keepsPrevious: false,
  whole: false,
  ruled: 0,
  footnotes: [],
  notes: [],
} as const;

export const block = (text: Text, more: Partial<Block> = {}): Block => ({ ...PLAIN, ...text, ...more });

export const rowsOf = ({ lines, ruled, height }: Block): number => (ruled > 0 ? ruled : lines.length * height);

/** @returns the blocks with so many blank lines over the first */
export const withGap = (blocks: readonly Block[], before: number): readonly Block[] =>
  blocks.map((each, index) => (index === 0 ? { ...each, before } : each));
