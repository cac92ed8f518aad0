/**
 * By which a file handed round notices that it is not what was written: `bound:sha256`, over the canonical JSON of the
 * whole document without that member (RFC 8785 for the values we write). So another tool may set it in other lines, and
 * it still holds.
 */
import type { Parts } from '../notes/encode.ts';
import { CHECKSUM } from '../notes/file-head.ts';
import { canonical, isObject, type Json, type JsonObject } from '../notes/json.ts';
import { annotationLines, between, pageOf } from '../notes/seal.ts';
import { sha256Of } from './sha256.ts';

/** Of a parsed file. */
const checksumOf = (json: JsonObject): string => sha256Of(spelled(json, itemsOf(json).map(canonical)));

/**
 * Whether a file says what it said when it was written. One in our own lines need not be spelled again for it: its annotations stand in it as
 * `canonical` spells them, or the checksum does not fit. @param json the parsed text
 */
export function isAsWritten(text: string, json: JsonObject): boolean {
  const checksum = json[CHECKSUM];
  const lines = annotationLines(text);
  return (lines !== null && sha256Of(spelled(json, lines)) === checksum) || checksumOf(json) === checksum;
}

/** Of a file before it is put together. */
export const checksumOfParts = ({ id, head, lines }: Parts): string =>
  sha256Of(spelled({ ...head, first: { ...pageOf(id), items: [] } }, lines));

/** As `canonical` would spell it. Forty megabytes are never one string. */
function* spelled({ [CHECKSUM]: _checksum, ...json }: JsonObject, lines: readonly string[]): Iterable<string> {
  let mark = '{';
  for (const key of Object.keys(json).sort()) {
    yield `${mark}${JSON.stringify(key)}:`;
    const value = json[key];
    if (key === 'first' && isObject(value) && Array.isArray(value['items'])) yield* page(value, lines);
    else yield canonical(value);
    mark = ',';
  }
  yield mark === '{' ? '{}' : '}';
}

function* page(first: JsonObject, lines: readonly string[]): Iterable<string> {
  let mark = '{';
  for (const key of Object.keys(first).sort()) {
    yield `${mark}${JSON.stringify(key)}:`;
    if (key === 'items') yield* ['[', ...between(lines, ','), ']'];
    else yield canonical(first[key]);
    mark = ',';
  }
  yield '}';
}

function itemsOf({ first }: JsonObject): readonly Json[] {
  const items = isObject(first) ? first['items'] : null;
  return Array.isArray(items) ? items : [];
}
