/** What a reader sees of a note, worked out from what is kept: wordings that stand, tags, whether it is deleted. */
import type { Elsewhere } from '../anchoring/selectors.ts';
import { fingerprint } from './fingerprint.ts';
import { canonical } from './json.ts';
import type { Deletion, Fields, Note, Register, Version } from './note.ts';

/**
 * live: shown. deleted: all that stands was seen by a deletion. revived: deleted by somebody, but something stands that no
 * deletion had seen, and nobody has said yet that the note is to be kept.
 */
export type Standing = 'live' | 'deleted' | 'revived';

const TAG = 'tag:';
export const tagField = (tag: string): string => `${TAG}${tag}`;

/** Registers of what is set aside (aside.ts): no part of what is said, and no event. */
export const ASIDE = 'aside:';
export const isAsideField = (name: string): boolean => name.startsWith(ASIDE);

/** The id of a field's value: two clones that gave one stamp to two values made two events. */
export const fieldEvent = (name: string, register: Register<unknown>): string =>
  fingerprint(canonical([name, register.stamp, register.value]));

export const versionId = (version: Omit<Version, 'id' | 'more'>): string =>
  fingerprint(canonical(['version', version.text, version.stamp, version.author, version.replaces]));

export const deletionId = (deletion: Omit<Deletion, 'id' | 'more'>): string =>
  fingerprint(canonical(['deletion', deletion.stamp, deletion.author, deletion.seen]));

/** The versions that no other replaces, oldest first: none, one, or those that wait for the reader's choice. */
export function headsOf({ versions }: Pick<Note, 'versions'>): readonly Version[] {
  if (versions.length < 2) return versions;
  const replaced = new Set(versions.flatMap(({ replaces }) => replaces));
  return versions
    .filter(({ id }) => !replaced.has(id))
    .toSorted((one, other) => (one.stamp + one.id < other.stamp + other.id ? -1 : 1));
}

/**
 * What an editor has before its eyes after it wrote `text` onto `onto`: its own new wording. The same as before where nothing was
 * written (the words stood already). Two windows that wrote the same words onto the same have the same before their eyes.
 */
export function ontoAfter(note: Pick<Note, 'versions'>, text: string, onto: readonly string[]): readonly string[] {
  const own = headsOf(note)
    .filter((head) => head.text === text && onto.every((id) => id === head.id || head.replaces.includes(id)))
    .map(({ id }) => id);
  return own.length > 0 ? own : onto;
}

/** Where a note stands now: where it was made, or where it was placed by hand later. Of a reply: where it was made. */
export const articleOf = ({ birth, fields }: Pick<Note, 'birth' | 'fields'>): Elsewhere => {
  const { articleId, issueId } = fields.target?.value?.elsewhere ?? birth;
  return { articleId, issueId };
};

/** Ids of everything that stands in a note, in order. */
export function eventsOf(note: Note): readonly string[] {
  return [
    ...headsOf(note).map(({ id }) => id),
    ...fieldsOf(note.fields).flatMap(([name, value]) => (isAsideField(name) ? [] : [fieldEvent(name, value)])),
  ].sort();
}

/**
 * What one deletion had not seen another may have: two people who each deleted their own wording have deleted both. So the
 * question is whether all that stands was seen by any, not whether one of them saw all.
 */
export function standingOf(note: Note): Standing {
  if (note.deletions.length === 0) return 'live';
  const seen = new Set(note.deletions.flatMap((deletion) => deletion.seen));
  if (eventsOf(note).every((event) => seen.has(event))) return 'deleted';
  const kept = new Set(note.fields.kept?.value);
  return note.deletions.every(({ id }) => kept.has(id)) ? 'live' : 'revived';
}

/** In order. */
export const tagsOf = (note: Note): readonly string[] =>
  fieldsOf(note.fields)
    .filter(([name, { value }]) => name.startsWith(TAG) && value === true)
    .map(([name]) => name.slice(TAG.length))
    .sort();

export const fieldsOf = (fields: Fields): readonly (readonly [string, Register<unknown>])[] =>
  Object.entries(fields).flatMap(([name, register]) => (register ? [[name, register] as const] : []));
