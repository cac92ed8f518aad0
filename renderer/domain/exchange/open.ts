/**
 * A file from elsewhere, opened: what it says of itself and the notes in it, or why it is refused. Nothing in it is
 * trusted and nothing is thrown, whatever it holds. A profile's own file is opened too. One behind a passphrase is
 * unlocked first (passphrase.ts).
 */
import { decodeParsed, parse, type Refusal } from '../notes/decode.ts';
import { CHECKSUM, type FileHead, readHead } from '../notes/file-head.ts';
import { isObject, type JsonObject } from '../notes/json.ts';
import type { NotesState, Person } from '../notes/note.ts';
import { isAsWritten } from './checksum.ts';
import { LIMITS, type Limits, surveyText } from './limits.ts';

export type OpenRefusal =
  | Refusal
  /** More than is read at all. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'too-many-notes'; readonly notes: number; readonly limit: number }
  /** It is not what was written: damaged on the way, or changed by hand. */
  | { readonly kind: 'wrong-checksum' };

export interface OpenedHead extends FileHead {
  /** Its fingerprint is there and right. `false`: another tool wrote it, and nothing tells whether it is whole. */
  readonly verified: boolean;
  /** A profile's own note file or a backup of it, and not made to be handed round. */
  readonly isOwn: boolean;
}

export type Opened =
  | { readonly ok: true; readonly head: OpenedHead; readonly state: NotesState }
  | { readonly ok: false; readonly refusal: OpenRefusal };

/** @param limits others are handed in by tests only */
export function openFile(text: string, limits: Limits = LIMITS): Opened {
  const excess = surveyText(text, limits);
  if (excess) return refuse({ kind: excess });
  const json = parse(text);
  if (json === undefined) return refuse({ kind: 'not-json' });
  if (!isObject(json)) return refuse({ kind: 'shape', at: '', expected: 'an object' });
  const notes = countOf(json);
  if (notes > limits.notes) return refuse({ kind: 'too-many-notes', notes, limit: limits.notes });
  const decoded = decodeParsed(text, json);
  // A later format may have another checksum. Of anything else a wrong one says more than where it no longer has its form.
  if (!decoded.ok && decoded.refusal.kind === 'future-format') return decoded;
  const isMarked = Object.hasOwn(json, CHECKSUM);
  if (isMarked && !isAsWritten(text, json)) return refuse({ kind: 'wrong-checksum' });
  if (!decoded.ok) return decoded;
  const { state, device } = decoded;
  const head = readHead(json);
  return {
    ok: true,
    state,
    head: {
      ...head,
      author: head.author ?? ownerOf(device, state),
      device: device ?? head.device,
      verified: isMarked || device !== null,
      isOwn: device !== null,
    },
  };
}

const refuse = (refusal: OpenRefusal): Opened => ({ ok: false, refusal });

function countOf({ first }: JsonObject): number {
  const items = isObject(first) ? first['items'] : undefined;
  return Array.isArray(items) ? items.length : 0;
}

/** Whose a profile's own file is. */
function ownerOf(device: string | null, { devices, people }: NotesState): Person | null {
  const id = device === null ? undefined : devices.get(device)?.value;
  return id === undefined ? null : { id, name: people.get(id)?.value ?? '' };
}
