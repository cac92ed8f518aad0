/**
 * A state as a W3C AnnotationCollection that other tools can read, with what merging needs in an extension (`bound:`). Words that
 * the W3C part carries are not written twice. Equal states give equal files: everything is in order, nothing is dated.
 */
import type { Target } from '../anchoring/selectors.ts';
import { FORMAT } from './file-shape.ts';
import { fingerprint } from './fingerprint.ts';
import { canonical, type Json, type JsonObject } from './json.ts';
import { lastChange } from './last-change.ts';
import type { Note, NotesState, Register } from './note.ts';
import { documentOf, NOWHERE } from './parts.ts';
import { between, collectionId, pageBefore, SEAL, sealOf } from './seal.ts';
import { articleOf, fieldsOf, headsOf, standingOf, tagsOf } from './shown.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { bound: 'urn:bound-volume:notes#' }];
const urn = (kind: string, id: string): string => `urn:bound-volume:${kind}:${id}`;

export interface Spelled {
  /** One after the other they are the file, UTF-8 JSON, an annotation a line. A large file need never be one string. */
  readonly pieces: readonly string[];
  /** The same for the same notes, people and devices, whichever device wrote them. */
  readonly digest: string;
}

/** The text of a note file. @param device whose own file (or backup) it is; nobody's where it is handed round */
export const encode = (state: NotesState, device: string | null = null): string => spell(state, device).pieces.join('');

export function spell(state: NotesState, device: string | null): Spelled {
  const { id, head, lines } = partsOf(state);
  const own = device === null ? head : sealed({ ...head, 'bound:device': device });
  return { pieces: piecesOf({ id, head: own, lines }), digest: fingerprint(canonical(head)) };
}

/** A note file before it is put together. */
export interface Parts {
  /** Of the collection. */
  readonly id: string;
  /** All but the annotations. */
  readonly head: JsonObject;
  /** An annotation each, in canonical spelling. */
  readonly lines: readonly string[];
}

export function partsOf(state: NotesState): Parts {
  const notes = [...state.notes.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const lines = notes.map(lineOf);
  const id = collectionId(lines);
  const head: JsonObject = {
    ...state.more,
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    total: lines.length,
    'bound:format': FORMAT,
    'bound:people': registersOf(state.people),
    'bound:devices': registersOf(state.devices),
  };
  return { id, head, lines };
}

export const piecesOf = ({ id, head, lines }: Parts): Spelled['pieces'] => [
  canonical(head).slice(0, -1),
  `${pageBefore(id)}\n`,
  ...between(lines, ',\n'),
  '\n]}}\n',
];
const sealed = (head: JsonObject): JsonObject => ({ ...head, [SEAL]: sealOf(head) });

const registersOf = (registers: ReadonlyMap<string, Register<string>>): JsonObject =>
  Object.fromEntries([...registers].map(([key, register]) => [key, { ...register }]));

/**
 * A note that did not change keeps its identity through every merge, and so its line: of twenty thousand only the changed ones
 * are spelled again. Costs as much memory as the file.
 */
const lines = new WeakMap<Note, string>();

/** For a note that was read from this line of a file of ours. The spelling of a note never changes: a test holds it. */
export const rememberLine = (note: Note, line: string): void => {
  lines.set(note, line);
};

function lineOf(note: Note): string {
  const known = lines.get(note);
  if (known !== undefined) return known;
  const line = canonical(annotationOf(note));
  lines.set(note, line);
  return line;
}

/**
 * The work of `spell` in portions: whoever has something else to do meanwhile goes on between them. After it `spell` takes a
 * hundredth of the time.
 */
export function* spellAhead({ notes }: NotesState): Iterable<void> {
  let spelled = 0;
  for (const note of notes.values()) {
    if (lines.has(note)) continue;
    lineOf(note);
    spelled += 1;
    if (spelled % PORTION === 0) yield;
  }
}
/** Some ten milliseconds of an old machine. */
const PORTION = 200;

function annotationOf(note: Note): JsonObject {
  const { birth } = note;
  const isDeleted = standingOf(note) === 'deleted';
  const { 'bound:note': further, ...more } = note.more;
  const modified = lastChange(note);
  const body = [...headsOf(note).map(textualBody), ...(isDeleted ? [] : tagsOf(note).map(tagBody))];
  return {
    ...more,
    id: urn('note', note.id),
    type: 'Annotation',
    motivation: motivationOf(note),
    created: birth.at,
    ...(modified === birth.at ? {} : { modified }),
    creator: { id: urn('person', birth.author.id), type: 'Person', name: birth.author.name },
    ...(body.length === 0 ? {} : { body }),
    target: targetOf(note),
    'bound:note': { ...(further as JsonObject | undefined), ...extensionOf(note) },
  };
}

const textualBody = ({ id, text, author }: Note['versions'][number]): JsonObject => ({
  id,
  type: 'TextualBody',
  value: text,
  format: 'text/markdown',
  creator: urn('person', author),
});

const tagBody = (tag: string): JsonObject => ({ type: 'TextualBody', purpose: 'tagging', value: tag });

function motivationOf({ birth, versions }: Note): string {
  if (birth.part !== undefined) return birth.part === 'excerpt-passage' ? 'highlighting' : 'bookmarking';
  return birth.replyTo ? 'replying' : versions.length > 0 ? 'commenting' : 'highlighting';
}

function sourceOf(note: Note): string {
  const { birth } = note;
  const { articleId } = articleOf(note);
  if (birth.part === undefined) return birth.replyTo ? urn('note', birth.replyTo) : urn('article', articleId);
  return articleId === NOWHERE ? urn('excerpt', documentOf(note) ?? note.id) : urn('article', articleId);
}

function targetOf(note: Note): JsonObject {
  const { fields } = note;
  const source = sourceOf(note);
  const target = fields.target?.value;
  return target ? { source, selector: selectorsOf(target) } : { source };
}

/** The position counts code points of the whole article, its blocks in one without separators. */
function selectorsOf({ quote, at }: Target): readonly JsonObject[] {
  const { exact, prefix, suffix } = quote;
  const length = Array.from(exact.replaceAll('\n', '')).length;
  const position = at === null ? [] : [{ type: 'TextPositionSelector', start: at, end: at + length }];
  return [{ type: 'TextQuoteSelector', exact, prefix, suffix }, ...position];
}

/** What the W3C part says is not said again, and what is as it mostly is not at all: half the size, and half the time to read. */
function extensionOf(note: Note): JsonObject {
  const heads = new Set(headsOf(note).map(({ id }) => id));
  const { articleId, issueId, replyTo, device, part, author: maker } = note.birth;
  const versions = note.versions.map(({ more, text, replaces, author, ...rest }) => ({
    ...more,
    ...rest,
    ...(author === maker.id ? {} : { author }),
    ...(replaces.length === 0 ? {} : { replaces }),
    ...(heads.has(rest.id) ? {} : { text }),
  }));
  const deletions = note.deletions.map(({ more, ...rest }) => ({ ...more, ...rest }));
  return {
    birth: {
      articleId,
      issueId,
      device,
      ...(replyTo === null ? {} : { replyTo }),
      ...(part === undefined ? {} : { part }),
    },
    fields: byStamp(note),
    ...(versions.length === 0 ? {} : { versions }),
    ...(deletions.length === 0 ? {} : { deletions }),
  };
}

function byStamp({ fields }: Note): JsonObject {
  const groups = new Map<string, [string, Json][]>();
  for (const [name, { value, stamp }] of fieldsOf(fields)) {
    const written = name === 'target' && fields.target?.value ? withoutWords(fields.target.value) : value;
    const group = groups.get(stamp) ?? [];
    groups.set(stamp, group);
    // Registers hold JSON: they came from operations.ts or from decode.ts.
    group.push([name, written as Json]);
  }
  return Object.fromEntries([...groups].map(([stamp, values]) => [stamp, Object.fromEntries(values)]));
}

function withoutWords({ quote, ranges, at: _at, ...rest }: Target): unknown {
  const { exact: _exact, prefix: _prefix, suffix: _suffix, ...counts } = quote;
  const isAlone = counts.twins === 0 && counts.rival === null && Object.keys(counts).length === 2;
  return {
    ...rest,
    ranges: ranges.map(({ blockId, start, end }) => [blockId, start, end]),
    ...(isAlone ? {} : { quote: counts }),
  };
}
