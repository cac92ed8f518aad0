/** One quiet line about what was just done to notes or page numbers: shown at the foot, read out, gone by itself. */
import type { Failure } from '../../preload/contract/failure.ts';
import type { NumberedPage } from '../../preload/contract/page-values.ts';
import type { Changes } from '../domain/notebook/changes.ts';
import type { Pigment } from '../domain/notes/note.ts';
import type { Program } from './program.ts';

export type Notice =
  | { readonly kind: 'deleted'; readonly count: number }
  | { readonly kind: 'recoloured'; readonly count: number; readonly pigment: Pigment }
  | { readonly kind: 'tagged' | 'untagged'; readonly count: number; readonly tag: string }
  | { readonly kind: 'undone' | 'redone'; readonly changes: Changes }
  /** What is said of page numbers now; `null`: they are as recognised. */
  | { readonly kind: 'numbered' | 'number-undone' | 'number-redone'; readonly page: NumberedPage | null }
  | { readonly kind: 'not-numbered' }
  /** Somebody else has changed since what was to be undone. */
  | { readonly kind: 'overtaken' }
  /** The change was not made: the notes could not be opened, or something unforeseen went wrong. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' }
  | { readonly kind: 'restored' }
  /** Passages in the document now, and how the one that was collected begins. */
  | { readonly kind: 'collected'; readonly title: string; readonly count: number; readonly words?: string }
  | { readonly kind: 'excerpt-saved'; readonly file: string }
  | { readonly kind: 'excerpt-copied' | 'excerpt-not-copied' }
  | { readonly kind: 'excerpt-removed'; readonly count: number }
  | { readonly kind: 'excerpt-deleted'; readonly title: string }
  | { readonly kind: 'nothing-to-collect' }
  | { readonly kind: 'record-saved'; readonly file: string }
  /** Notes, and documents of excerpts. */
  | { readonly kind: 'brought-in'; readonly count: number; readonly excerpts: number; readonly id: string }
  | { readonly kind: 'taken-along'; readonly count: number; readonly excerpts: number }
  | { readonly kind: 'import-taken-back' | 'import-again' }
  | { readonly kind: 'exported' | 'taken-back'; readonly count: number }
  | { readonly kind: 'not-exported'; readonly failure: Failure };

export interface NoticeState {
  readonly notice: Notice | null;
  /** Counts up, so that the same words can be said twice. */
  readonly turn: number;
}

export const initialNotice: NoticeState = { notice: null, turn: 0 };

/** Milliseconds: time to read two lines twice at an unhurried pace. */
const STANDS_FOR = 12_000;

export function showNotice({ store }: Program, notice: Notice): void {
  const turn = store.getState().notice.turn + 1;
  store.setState({ notice: { notice, turn } });
  setTimeout(() => {
    if (store.getState().notice.turn === turn) store.setState({ notice: { notice: null, turn } });
  }, STANDS_FOR);
}

export const hideNotice = ({ store }: Program): void =>
  store.setState(({ notice: { turn } }) => ({ notice: { notice: null, turn } }));
