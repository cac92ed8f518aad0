import type { LedgerLine } from '../repairs/edits.ts';

/** A repair of a text that is no block: a title, the contents, the masthead. Its offset means nothing outside that text. */
export type LineRepair = LedgerLine;
