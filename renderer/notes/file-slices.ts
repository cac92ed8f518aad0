/** Note files read and written in slices, so that the screen goes on; and what the profile's note file lacks. */
import { type Failure, failure } from '../../preload/contract/failure.ts';
import { decode, type Refusal } from '../domain/notes/decode.ts';
import { openOwn } from '../domain/notes/decode-own.ts';
import { encode } from '../domain/notes/encode.ts';
import { merge, mergeNotes } from '../domain/notes/merge.ts';
import { EMPTY_STATE, type Note, type NotesState } from '../domain/notes/note.ts';
import { partOfSlices, slicesOf } from '../domain/notes/slices.ts';
import { ALL_SHARED } from './database.ts';
import type { Desk } from './desk.ts';
import { breathe, type Timers } from './timers.ts';
import type { Changes, WorkingCopy } from './working-copy.ts';

/** Notes: some 30 to 60 ms of work. */
export const SLICE = 500;
/** Of a file that need not be gone through closely. */
const OWN_SLICE = 1000;
/** The name of a change that nobody knows any more: the note stands here and not in the file. */
const FOUND_LACKING = 'found-lacking';

type Part = { readonly ok: true; readonly state: NotesState } | { readonly ok: false; readonly refusal: Refusal };

export type Intake =
  | { readonly ok: true; readonly lacking: Changes }
  | { readonly ok: false; readonly failure: Failure };

/** @returns what memory has and the file has not, unless only some notes were asked of it */
export async function takeInFile(
  file: string,
  { desk, copy, timers }: { readonly desk: Desk; readonly copy: WorkingCopy; readonly timers: Timers },
): Promise<Intake> {
  const lacking = new Set<string>();
  const inFile = new Set<string>();
  let isFirst = true;
  for (const read of partsOf(file)) {
    if (!isFirst) await breathe(timers);
    if (!read.ok) return { ok: false, failure: failureOf(read.refusal) };
    const mine = desk.notes();
    const { news, short } = compare(mine, read.state);
    for (const id of read.state.notes.keys()) inFile.add(id);
    for (const id of short) lacking.add(id);
    if (isFirst && sharedLacks(mine, read.state)) lacking.add(ALL_SHARED);
    const part = { ...read.state, notes: news };
    desk.takeIn(part);
    if (isFirst || news.size > 0) await copy.takeIn(part, desk.clock());
    isFirst = false;
  }
  for (const id of desk.notes().notes.keys()) if (!inFile.has(id)) lacking.add(id);
  return { ok: true, lacking: new Map([...lacking].map((id) => [id, FOUND_LACKING])) };
}

/**
 * A profile's own file is sealed as a whole, so that a slice of it by itself would be refused: its seal is looked at once. Each part
 * has all people and devices.
 */
function* partsOf(file: string): Iterable<Part> {
  const own = openOwn(file);
  if (own === null) {
    for (const slice of slicesOf(file, SLICE)) yield decode(slice);
    return;
  }
  for (const portion of own.portions(OWN_SLICE)) {
    yield { ok: true, state: { ...own.shared, notes: new Map(portion.map(({ note }) => [note.id, note])) } };
  }
}

/** A note file of many notes, UTF-8; the screen goes on meanwhile. */
export async function encodeInSlices(state: NotesState, timers: Timers): Promise<Uint8Array<ArrayBuffer>> {
  const all = [...state.notes];
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < all.length; from += SLICE) {
    if (from > 0) await breathe(timers);
    const slice = encode({ ...state, notes: new Map(all.slice(from, from + SLICE)) });
    pieces.push(encoder.encode(partOfSlices(slice, from === 0, from + SLICE >= all.length)));
  }
  return joinBytes(pieces);
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.byteLength;
  }
  return joined;
}

/** The notes that bring something new, and ids of those that lack something. */
function compare(mine: NotesState, theirs: NotesState) {
  const news = new Map<string, Note>();
  const short: string[] = [];
  for (const note of theirs.notes.values()) {
    const own = mine.notes.get(note.id);
    const joined = own ? mergeNotes(own, note) : note;
    if (joined !== own) news.set(note.id, note);
    if (own && mergeNotes(note, joined) !== note) short.push(note.id);
  }
  return { news, short };
}

function sharedLacks(mine: NotesState, theirs: NotesState): boolean {
  const bare = { ...theirs, notes: EMPTY_STATE.notes };
  return merge(bare, { ...mine, notes: EMPTY_STATE.notes }) !== bare;
}

const failureOf = (refusal: Refusal): Failure =>
  refusal.kind === 'future-format'
    ? failure('notes-too-new', {}, { format: refusal.format }).failure
    : failure('notes-refused', {}, { reason: refusal.kind }).failure;
