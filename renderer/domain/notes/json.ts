/** JSON values: one canonical spelling, comparison, and the joining of fields that a later version of the program wrote. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The one spelling of a JSON value: keys in order of their code units, no white space. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  let members = '';
  for (const key of Object.keys(value).sort()) {
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(value[key])}`;
  }
  return `{${members}}`;
}

export const sameJson = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);

/** The greater of two values in the order of their canonical spelling: what decides when nothing else can. */
export const greater = <T>(one: T, other: T): T => (one === other || canonical(one) >= canonical(other) ? one : other);

/**
 * Joins what a later version wrote and we do not understand: objects key by key, of anything else the greater. Objects outrank the
 * rest: without such an order the join would not be associative. What can change belongs into `Fields`, where stamps decide.
 * @returns `one` itself where `other` adds nothing
 */
function joinUnknown(one: Json, other: Json): Json {
  if (isObject(one) && isObject(other)) return joinObjects(one, other);
  if (isObject(one) !== isObject(other)) return isObject(one) ? one : other;
  return greater(one, other);
}

export function joinObjects(one: JsonObject, other: JsonObject): JsonObject {
  if (one === other) return one;
  const joined = new Map(Object.entries(one));
  let changed = false;
  for (const [key, theirs] of Object.entries(other)) {
    const mine = joined.get(key);
    const next = mine === undefined ? theirs : joinUnknown(mine, theirs);
    if (next === mine) continue;
    joined.set(key, next);
    changed = true;
  }
  // From entries and not by assignment: a key named __proto__ stays a key.
  return changed ? Object.fromEntries(joined) : one;
}
