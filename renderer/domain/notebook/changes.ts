/** What a step of undo or redo did, counted, so that it can be said in a sentence. */
import type { Note, NotesState } from '../notes/note.ts';
import { headsOf, standingOf, tagsOf } from '../notes/shown.ts';

export const CHANGE_KINDS = ['returned', 'removed', 'reworded', 'recoloured', 'tagged', 'placed', 'other'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many notes came back or went, got other words, another pigment or style, other tags, another place. */
export type Changes = Readonly<Partial<Record<ChangeKind, number>>>;

export function changesBetween(before: NotesState, after: NotesState): Changes {
  const counted: Partial<Record<ChangeKind, number>> = {};
  for (const [id, note] of after.notes) {
    const old = before.notes.get(id);
    if (old === note) continue;
    const kind = kindOf(old, note);
    if (kind) counted[kind] = (counted[kind] ?? 0) + 1;
  }
  return counted;
}

/** The weightiest of several. */
function kindOf(old: Note | undefined, note: Note): ChangeKind | null {
  const was = old !== undefined && standingOf(old) !== 'deleted';
  const is = standingOf(note) !== 'deleted';
  if (!is) return was ? 'removed' : null;
  if (!old || !was) return 'returned';
  if (!same(wordsOf(old), wordsOf(note))) return 'reworded';
  const { pigment, style, target } = note.fields;
  if (pigment?.value !== old.fields.pigment?.value || style?.value !== old.fields.style?.value) return 'recoloured';
  if (!same(tagsOf(old), tagsOf(note))) return 'tagged';
  if (target?.value !== old.fields.target?.value) return 'placed';
  return 'other';
}

const wordsOf = (note: Note): readonly string[] => headsOf(note).map(({ text }) => text);

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);
