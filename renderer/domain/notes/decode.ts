/** A note file back into a state, or the reason why it is refused. A refused file leaves nothing behind. */
import type { Target } from '../anchoring/selectors.ts';
import { withoutHead } from './file-head.ts';
import {
  FORMAT,
  fileShape,
  NOTE,
  type NoteAnnotation,
  type NoteExtension,
  type NoteFile,
  PERSON,
} from './file-shape.ts';
import { isObject, type JsonObject } from './json.ts';
import { mergeNotes, younger } from './merge.ts';
import {
  type Deletion,
  EMPTY_STATE,
  type Fields,
  type Note,
  type NotesState,
  type Register,
  type Version,
} from './note.ts';
import { isSealed, SEAL } from './seal.ts';
import { deletionId, versionId } from './shown.ts';

export type Refusal =
  | { readonly kind: 'not-json' }
  /** Written by a later version of the program. */
  | { readonly kind: 'future-format'; readonly format: number }
  /** Where in the file, and what was expected. */
  | { readonly kind: 'shape'; readonly at: string; readonly expected: string }
  /** A wording or a deletion is not what its id says: the file was damaged, or changed by hand. */
  | { readonly kind: 'altered'; readonly note: string }
  /** A profile's own file, and not as it was written. */
  | { readonly kind: 'broken-seal' };

export type Decoded =
  /** `device`: the one whose own file it is; `null` of a file handed round. It is no part of what is merged. */
  | { readonly ok: true; readonly state: NotesState; readonly device: string | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** @param text of the file, whose size the caller has capped */
export function decode(text: string): Decoded {
  const json = parse(text);
  return json === undefined ? refuse({ kind: 'not-json' }) : decodeParsed(text, json);
}

/** @param json what `text` says */
export function decodeParsed(text: string, json: unknown): Decoded {
  const format = isObject(json) ? json['bound:format'] : undefined;
  if (typeof format === 'number' && format > FORMAT) return refuse({ kind: 'future-format', format });
  const shaped = fileShape.safeParse(json);
  if (!shaped.success) {
    const [issue] = shaped.error.issues;
    return refuse({ kind: 'shape', at: issue?.path.join('.') ?? '', expected: issue?.message ?? '' });
  }
  const device = shaped.data['bound:device'] ?? null;
  if ((device !== null || SEAL in shaped.data) && !(isObject(json) && isSealed(text, json)))
    return refuse({ kind: 'broken-seal' });
  const notes = shaped.data.first.items.map(noteOf);
  const altered = notes.find((note) => !isWhole(note));
  if (altered) return refuse({ kind: 'altered', note: altered.id });
  return { ok: true, state: stateOf(shaped.data, notes), device };
}

/** @returns `undefined` of what is no JSON */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is said by the refusal; JSON.parse's own words help no reader.
    return undefined;
  }
}

const refuse = (refusal: Refusal): Decoded => ({ ok: false, refusal });

function stateOf(file: NoteFile, notes: readonly Note[]): NotesState {
  const gathered = new Map<string, Note[]>();
  for (const note of notes) {
    const twins = gathered.get(note.id);
    if (twins) twins.push(note);
    else gathered.set(note.id, [note]);
  }
  return { ...sharedOf(file), notes: new Map([...gathered].map(([id, twins]) => [id, joinTwins(twins)])) };
}

/** By halves: one after the other, a hundred thousand under one id would take hours. */
function joinTwins(twins: readonly Note[]): Note {
  let joined = twins;
  while (joined.length > 1) {
    const halves: Note[] = [];
    for (let at = 0; at < joined.length; at += 2) {
      const [one, other] = [joined[at], joined[at + 1]];
      if (one) halves.push(other ? mergeNotes(one, other) : one);
    }
    joined = halves;
  }
  const [note] = joined;
  if (!note) throw new Error('notes: nothing to join');
  return note;
}

/** What stands in the head, and is merged: a state without notes. */
export function sharedOf(file: NoteFile): NotesState {
  const { '@context': _context, id: _id, total: _total, type: _type, first: _first, ...rest } = file;
  const { 'bound:format': _format, 'bound:device': _device, [SEAL]: _seal, ...shared } = rest;
  const { 'bound:people': people, 'bound:devices': devices, ...more } = shared;
  return {
    notes: EMPTY_STATE.notes,
    people: new Map(Object.entries(people)),
    devices: new Map(Object.entries(devices)),
    more: withoutHead(more as JsonObject),
  };
}

export function noteOf(annotation: NoteAnnotation): Note {
  const { 'bound:note': extension, body = [], target, id: urn, type: _type, ...others } = annotation;
  const { motivation: _motivation, created, modified: _modified, creator, ...more } = others;
  const { birth, fields, versions = [], deletions = [], ...further } = extension;
  const author = { id: creator.id.slice(PERSON.length), name: creator.name };
  const texts = new Map(body.map((part) => [part.id, part.value]));
  return {
    id: urn.slice(NOTE.length),
    birth: {
      articleId: birth.articleId,
      issueId: birth.issueId,
      replyTo: birth.replyTo ?? null,
      at: created,
      author,
      device: birth.device,
      ...(birth.part === undefined ? {} : { part: birth.part }),
    },
    fields: fieldsWith(fields, target.selector ?? []),
    versions: inOrder(versions.map((version): Version => versionWith(version, texts, author.id))),
    deletions: inOrder(
      deletions.map(
        ({ id: own, stamp, author, seen, ...rest }): Deletion => ({
          id: own,
          stamp,
          author,
          seen,
          more: rest as JsonObject,
        }),
      ),
    ),
    // All of it came out of JSON.
    more: (Object.keys(further).length > 0 ? { ...more, 'bound:note': further } : more) as JsonObject,
  };
}

function versionWith(
  version: NoteExtension['versions'][number],
  texts: ReadonlyMap<string | undefined, string | undefined>,
  maker: string,
): Version {
  const { id, text, stamp, author = maker, replaces = [], ...more } = version;
  return { id, text: text ?? texts.get(id) ?? '', stamp, author, replaces, more: more as JsonObject };
}

function fieldsWith(groups: NoteExtension['fields'], selectors: NoteAnnotation['target']['selector']): Fields {
  const fields = new Map<string, Register<unknown>>();
  for (const [stamp, values] of Object.entries(groups)) {
    for (const [name, written] of Object.entries(values)) {
      const value = name === 'target' ? targetWith(values.target ?? null, selectors) : written;
      const register = { value, stamp };
      const other = fields.get(name);
      fields.set(name, other ? younger(other, register) : register);
    }
  }
  // Looked at by file-shape.ts, each by its own name.
  return Object.fromEntries(fields) as Fields;
}

function targetWith(
  written: NoteExtension['fields'][string]['target'],
  selectors: NoteAnnotation['target']['selector'],
): Target | null {
  if (!written) return null;
  const { ranges, quote = ALONE, ...further } = written;
  const words = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const { exact = '', prefix = '', suffix = '' } = words as { exact?: string; prefix?: string; suffix?: string };
  return {
    ...further,
    ranges: ranges.map(([blockId, start, end]) => ({ blockId, start, end })),
    quote: { ...quote, exact, prefix, suffix },
    at: positionIn(selectors),
  };
}

/** Of words that stand nowhere else. */
const ALONE = { twins: 0, rival: null };

function positionIn(selectors: NoteAnnotation['target']['selector']): number | null {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const { start } = position as { start?: unknown };
  return typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : null;
}

const inOrder = <T extends { readonly id: string }>(members: readonly T[]): readonly T[] =>
  members.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const isWhole = ({ versions, deletions }: Note): boolean =>
  versions.every(({ id, more: _more, ...rest }) => versionId(rest) === id) &&
  deletions.every(({ id, more: _more, ...rest }) => deletionId(rest) === id);
