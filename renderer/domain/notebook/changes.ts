/** What a step of undo or redo did, counted, so that it can be said in a sentence. */
import { ORDER } from '../excerpts/excerpt-values.ts';
import type { Note, NotesState } from '../notes/note.ts';
import { isNote } from '../notes/parts.ts';
import { headsOf, standingOf, tagsOf } from '../notes/shown.ts';

const NOTE_KINDS = ['returned', 'removed', 'reworded', 'recoloured', 'tagged', 'placed', 'other'] as const;
/** Of excerpt documents, and of their items. */
const EXCERPT_KINDS = [
  'excerptReturned',
  'excerptRemoved',
  'excerptChanged',
  'itemReturned',
  'itemRemoved',
  'itemReworded',
  'itemMoved',
  'itemChanged',
] as const;
export const CHANGE_KINDS = [...NOTE_KINDS, ...EXCERPT_KINDS] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many notes came back or went, got other words, another pigment or style, other tags, another place. */
export type Changes = Readonly<Partial<Record<ChangeKind, number>>>;

export function changesBetween(before: NotesState, after: NotesState): Changes {
  const counted: Partial<Record<ChangeKind, number>> = {};
  for (const [id, note] of after.notes) {
    const old = before.notes.get(id);
    if (old === note) continue;
    const kind = isNote(note) ? kindOf(old, note) : excerptKindOf(old, note);
    if (kind) counted[kind] = (counted[kind] ?? 0) + 1;
  }
  return withoutItsItems(counted);
}

/** Of a document that came or went nobody wants its items counted. */
function withoutItsItems({ itemReturned, itemRemoved, ...counted }: Changes): Changes {
  return {
    ...counted,
    ...(itemReturned && !counted.excerptReturned ? { itemReturned } : {}),
    ...(itemRemoved && !counted.excerptRemoved ? { itemRemoved } : {}),
  };
}

function excerptKindOf(old: Note | undefined, note: Note): ChangeKind | null {
  const isDocument = note.birth.part === 'excerpt';
  switch (kindOf(old, note)) {
    case null:
      return null;
    case 'returned':
      return isDocument ? 'excerptReturned' : 'itemReturned';
    case 'removed':
      return isDocument ? 'excerptRemoved' : 'itemRemoved';
    case 'reworded':
      return isDocument ? 'excerptChanged' : 'itemReworded';
    default:
      if (isDocument) return 'excerptChanged';
      return old?.fields[ORDER]?.value === note.fields[ORDER]?.value ? 'itemChanged' : 'itemMoved';
  }
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
