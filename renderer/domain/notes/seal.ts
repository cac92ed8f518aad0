/**
 * A profile's own note file carries a fingerprint of itself, so that one changed byte is noticed wherever it lies: a wording has one
 * of its own, a colour or an id has not. It says nothing of intent; files handed round, which other tools may rewrite, have none.
 */
import { fingerprint, fingerprintOfAll } from './fingerprint.ts';
import { canonical, isObject, type JsonObject } from './json.ts';

export const SEAL = 'bound:seal';

/** @param head of the file: all but its annotations, which stand in it by the fingerprint that is the collection's id */
export const sealOf = (head: JsonObject): string => fingerprint(canonical(head));

/** The id of a collection. @param lines one annotation each, without what separates them */
export const collectionId = (lines: readonly string[]): string =>
  `urn:bound-volume:collection:${fingerprintOfAll(between(lines, '\n'))}`;

export function between(texts: readonly string[], mark: string): readonly string[] {
  const marked: string[] = [];
  for (const text of texts) {
    if (marked.length > 0) marked.push(mark);
    marked.push(text);
  }
  return marked;
}

/** @param json the parsed text */
export function isSealed(text: string, json: JsonObject): boolean {
  const { first: _first, [SEAL]: seal, ...head } = json;
  return seal === sealOf(head) && head['id'] === collectionId(linesOf(text)) && isObject(json['first']);
}

/** The page that holds the annotations of a collection, without them. */
export const pageOf = (id: string): JsonObject => ({ id: `${id}#1`, type: 'AnnotationPage', startIndex: 0 });

/** What stands before the annotations of a file, as encode.ts writes it after the head. @param id of the collection */
export const pageBefore = (id: string): string => `,"first":${JSON.stringify(pageOf(id)).slice(0, -1)},"items":[`;
const BEHIND = [']}}', ''];

export interface SealedText {
  /** Without the seal. */
  readonly head: JsonObject;
  /** An annotation each. */
  readonly lines: readonly string[];
}

/** The annotations of a file as they stand in it, a line each; `null` where they do not stand so. */
export function annotationLines(text: string): readonly string[] | null {
  const [, ...rest] = text.split('\n');
  const behind = rest.splice(-BEHIND.length);
  if (behind.join() !== BEHIND.join()) return null;
  const lines = rest.length === 1 && rest[0] === '' ? [] : rest;
  if (lines.some((line, index) => line.endsWith(',') !== index < lines.length - 1)) return null;
  return lines.map((line, index) => (index < lines.length - 1 ? line.slice(0, -1) : line));
}

/** A profile's own file byte for byte as encode.ts wrote it, its annotations unread. `null` of any other, damaged or not. */
export function sealedText(text: string): SealedText | null {
  const bare = annotationLines(text);
  if (bare === null) return null;
  const first = text.slice(0, text.indexOf('\n'));
  const at = first.lastIndexOf(',"first":');
  const json = parse(`${first.slice(0, at)}}`);
  if (at < 0 || !isObject(json)) return null;
  const { [SEAL]: seal, ...head } = json;
  const isWhole =
    seal === sealOf(head) && head['id'] === collectionId(bare) && first.slice(at) === pageBefore(String(head['id']));
  return isWhole ? { head, lines: bare } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not as we write it: decode.ts says what is wrong
  }
}

/** Read from the text and not spelled from what was read: how a later version spells them is no damage. */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').slice(1, -2);
  return lines.map((line, index) => (index < lines.length - 1 && line.endsWith(',') ? line.slice(0, -1) : line));
}
