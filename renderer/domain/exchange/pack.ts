/** Notes as a file to be handed round: the note file (notes/encode.ts) with a head that says what it is, and its checksum. */
import { spell } from '../notes/encode.ts';
import { canonical, type JsonObject } from '../notes/json.ts';
import type { NotesState, Person } from '../notes/note.ts';
import { standingOf } from '../notes/shown.ts';
import type { Audience } from './audience.ts';
import { type FileCounts, PERSON, SHA256 } from './head.ts';
import { sha256Of } from './sha256.ts';

export interface About {
  readonly audience: Audience;
  readonly author: Person;
  readonly device: string;
  /** Instant. */
  readonly at: string;
  /** Names of the publications that the notes stand in. */
  readonly publications: readonly string[];
  /** The reader's own, for their other devices; `null` for anybody else. */
  readonly settings: JsonObject | null;
}

/** @param state what goes along (`forAudience`) @returns the text, UTF-8 JSON, an annotation a line */
export function pack(state: NotesState, about: About): string {
  const head: JsonObject = { ...state.more, ...membersOf(state, about) };
  const checksum = sha256Of(canonicalPieces(spell({ ...state, more: head }, null).pieces));
  return spell({ ...state, more: { ...head, [SHA256]: checksum } }, null).pieces.join('');
}

function membersOf(state: NotesState, { audience, author, device, at, publications, settings }: About): JsonObject {
  return {
    created: at,
    creator: { id: `${PERSON}${author.id}`, type: 'Person', name: author.name },
    generator: { id: 'urn:bound-volume:program', type: 'Software', name: 'Bound Volume' },
    'bound:from': device,
    'bound:audience': audience,
    'bound:counts': { ...countsOf(state) },
    'bound:publications': publications,
    ...(settings && { 'bound:settings': settings }),
  };
}

function countsOf({ notes, people }: NotesState): FileCounts {
  const deleted = [...notes.values()].filter((note) => standingOf(note) === 'deleted').length;
  return { notes: notes.size - deleted, deleted, people: people.size };
}

/**
 * The canonical spelling of a file that `spell` wrote, without spelling its annotations again: each of them is spelled so already, and
 * only the members around them change places.
 */
function* canonicalPieces([head = '', page = '', ...rest]: readonly string[]): Iterable<string> {
  const open = `${head}${page.trimEnd()}`;
  const bare: JsonObject = JSON.parse(`${open}]}}`);
  const [before = '', after = ''] = split(
    canonical({ ...bare, first: { ...(bare['first'] as JsonObject), items: [] } }),
  );
  yield before;
  for (const piece of rest.slice(0, -1)) yield piece === ',\n' ? ',' : piece;
  yield after;
}

/** Between the brackets of the annotations: the last member of the head by that name with an empty list in `first`. */
function split(text: string): readonly [string, string] {
  const at = text.indexOf('"items":[]', text.indexOf('"first":{')) + '"items":['.length;
  return [text.slice(0, at), text.slice(at)];
}
