/**
 * A file that somebody brings, read as if it had been made to do harm: nothing is thrown, nothing is taken in that was not looked at, and a
 * refused file leaves nothing behind.
 */
import { decode, type Refusal } from '../notes/decode.ts';
import { canonical, isObject, type JsonObject } from '../notes/json.ts';
import type { NotesState, Person } from '../notes/note.ts';
import { type FileHead, headOf, SHA256 } from './head.ts';
import { sha256Of } from './sha256.ts';

export type { FileHead } from './head.ts';

export type OpenRefusal =
  | Refusal
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-deep' }
  /** It is not what it was when it was written. */
  | { readonly kind: 'wrong-hash' };

export type Opened =
  | { readonly ok: true; readonly head: FileHead; readonly state: NotesState }
  | { readonly ok: false; readonly refusal: OpenRefusal };

/** UTF-16 units: three times a hundred thousand notes with five hundred characters each. */
const LONGEST = 400_000_000;
/** Ours are eight deep; what later versions add is some more. */
const DEEPEST = 64;

export function openFile(text: string): Opened {
  if (text.length > LONGEST) return refuse({ kind: 'too-large' });
  if (depthOf(text) > DEEPEST) return refuse({ kind: 'too-deep' });
  const decoded = decode(text);
  const json = decoded.ok || decoded.refusal.kind !== 'not-json' ? parsed(text) : null;
  if (json && SHA256 in json && !isAsWritten(json)) return refuse({ kind: 'wrong-hash' });
  if (!decoded.ok) return refuse(decoded.refusal);
  const isVerified = decoded.device !== null || (json !== null && SHA256 in json);
  return { ok: true, head: own(headOf(json ?? {}, isVerified), decoded), state: decoded.state };
}

const refuse = (refusal: OpenRefusal): Opened => ({ ok: false, refusal });

/** A profile's own file has no head of this kind: it is its owner's, for the owner's devices. */
function own(
  head: FileHead,
  { device, state }: { readonly device: string | null; readonly state: NotesState },
): FileHead {
  if (device === null) return head;
  const id = state.devices.get(device)?.value ?? '';
  return { ...head, audience: 'devices', device, author: { id, name: state.people.get(id)?.value ?? '' } };
}

function parsed(text: string): JsonObject | null {
  const json: unknown = JSON.parse(text); // `decode` has parsed it before
  return isObject(json) ? json : null;
}

/** By its members and not by its letters: other tools set the same JSON otherwise. */
function isAsWritten({ [SHA256]: checksum, ...rest }: JsonObject): boolean {
  return checksum === sha256Of([canonical(rest)]);
}

/** How deep lists and objects lie in each other, without going down into them. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_LIST || unit === OPEN_OBJECT) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (unit === CLOSE_LIST || unit === CLOSE_OBJECT) depth -= 1;
  }
  return deepest;
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/** People of a file who are called as the owner of this profile is, or so that nobody sees the difference, and are not the owner. */
export function pretenders({ people }: NotesState, owner: Person): readonly Person[] {
  const name = seenAs(owner.name);
  if (name === '') return [];
  return [...people]
    .filter(([id, { value }]) => id !== owner.id && seenAs(value) === name)
    .map(([id, { value }]) => ({ id, name: value }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Without what nobody sees: width, case, spaces, signs without a width or that turn the direction. */
const seenAs = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Mn}]/gu, '')
    .toLowerCase();
