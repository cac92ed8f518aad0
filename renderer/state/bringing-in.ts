/**
 * 收进: a file is opened, what it would do is shown, and only then it is brought in. Until then nothing is changed; afterwards all of it
 * can be taken back (import-history.ts).
 */
import { type Failure, failure, type Result, success } from '../../preload/contract/failure.ts';
import { MOST_PEOPLE_ENTERED } from '../../preload/contract/history-shape.ts';
import type { PersonsShare } from '../../preload/contract/note-values.ts';
import { comeAgain } from '../domain/exchange/brought.ts';
import type { ForeignSource } from '../domain/exchange/foreign/foreign-mark.ts';
import { fromOthers } from '../domain/exchange/from-others.ts';
import { onlyFrom } from '../domain/exchange/only-from.ts';
import type { OpenedHead } from '../domain/exchange/open.ts';
import { enteredJson, excerptsIn, type Preview, previewOf, touchedNotes } from '../domain/exchange/preview.ts';
import { failureOf } from '../domain/exchange/refusal.ts';
import { hasAsides, shownState } from '../domain/notes/aside.ts';
import { decode } from '../domain/notes/decode.ts';
import type { PersonsChanges } from '../domain/notes/diff.ts';
import { EMPTY_STATE, type Note, type NotesState, type Person } from '../domain/notes/note.ts';
import type { Operation } from '../domain/notes/operation.ts';
import { type ClockWarning, receive, type Stamp } from '../domain/notes/stamp.ts';
import { joinBytes } from '../notes/file-slices.ts';
import { readNoteFile } from '../notes/note-file-reader.ts';
import { allShown } from '../notes/repository.ts';
import { breathe, realTimers } from '../notes/timers.ts';
import { loadHistory } from './import-history.ts';
import { land } from './landing.ts';
import { loadNoteSources } from './note-sources.ts';
import { changeNotes } from './notes.ts';
import { hideNotice, showNotice } from './notice.ts';
import type { Program } from './program.ts';
import { changeSettings } from './settings.ts';

/** What becomes of a note that was written on here and there. */
export type Settlement = 'both' | 'here' | 'there';

export type BringingIn =
  | { readonly step: 'none' }
  /** It is being looked through. */
  | { readonly step: 'opening'; readonly file: string; readonly stop: AbortController }
  /** It waits for its passphrase. */
  | { readonly step: 'locked'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly wrong: boolean }
  | { readonly step: 'refused'; readonly failure: Failure }
  /** What it would do. */
  | ({ readonly step: 'looked' } & LookedFile)
  | { readonly step: 'merging'; readonly file: string };

export interface LookedFile {
  readonly file: string;
  /** What it says of itself; `null` of a file of another program. */
  readonly head: OpenedHead | null;
  readonly foreign: ForeignFile | null;
  /** All that stands in it. */
  readonly state: NotesState;
  readonly preview: Preview;
  /** Of the file, and called as the owner of this profile is. */
  readonly strangers: readonly Person[];
  /** The youngest stamp of each device. */
  readonly latest: readonly Stamp[];
  /** What is wrong with somebody's clock. Nothing is refused for it. */
  readonly warnings: readonly ClockWarning[];
  /** Whether the settings of the file are taken over. */
  readonly withSettings: boolean;
  /** Ids of the people whose part is wanted. */
  readonly chosen: ReadonlySet<string>;
  /** By id of the note; `both` where nothing stands. */
  readonly settled: ReadonlyMap<string, Settlement>;
}

/** A file of another program, and what became of its marks. */
export interface ForeignFile {
  readonly format: ForeignSource;
  /** Entries that could not be read. */
  readonly skipped: number;
  /** Ids of notes whose words stand in no article, or in several. */
  readonly unplaced: ReadonlySet<string>;
  /** Whether those are wanted too, as orphans with their words. */
  readonly withUnplaced: boolean;
}

export const initialBringingIn: BringingIn = { step: 'none' };

/** Of a file's bytes: ten times what a hundred thousand notes take. */
export const MAX_NOTE_FILE_BYTES = 512 * 1024 * 1024;
/** Notes: some 15 ms of work. */
const PORTION = 250;

const put = ({ store }: Program, bringingIn: BringingIn): void => store.setState({ bringingIn });
const current = ({ store }: Program): BringingIn => store.getState().bringingIn;

/** Opens what was chosen or dropped. Changes nothing. */
export async function lookAtFile(program: Program, file: File): Promise<void> {
  if (current(program).step === 'merging') return; // one file at a time
  stopLooking(program);
  hideNotice(program); // its 撤销收进 is of another file
  if (file.size > MAX_NOTE_FILE_BYTES) {
    const facts = { bytes: file.size, limit: MAX_NOTE_FILE_BYTES };
    return put(program, { step: 'refused', failure: failure('file-too-large', { file: file.name }, facts).failure });
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes)
    return put(program, { step: 'refused', failure: failure('file-unreadable', { file: file.name }).failure });
  await lookAt(program, file.name, new Uint8Array(bytes), null);
}

export async function unlockFile(program: Program, passphrase: string): Promise<void> {
  const locked = current(program);
  if (locked.step === 'locked') await lookAt(program, locked.file, locked.bytes, passphrase);
}

/** 先不收: forgets the file. */
export function stopLooking(program: Program): void {
  const now = current(program);
  if (now.step === 'opening') now.stop.abort();
  if (now.step !== 'merging') put(program, { step: 'none' });
}

async function lookAt(
  program: Program,
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<void> {
  const opening = { step: 'opening', file, stop: new AbortController() } as const;
  put(program, opening);
  try {
    await lookThrough(program, opening, bytes, passphrase);
  } catch (error) {
    reportError(error);
    if (current(program) !== opening) return;
    const reason = String(error).slice(0, 500);
    put(program, { step: 'refused', failure: failure('internal', { file }, { reason }).failure });
  }
}

type Opening = Extract<BringingIn, { readonly step: 'opening' }>;

async function lookThrough(
  program: Program,
  opening: Opening,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<void> {
  const { file } = opening;
  const slices: string[] = [];
  const { owner } = program.notes.snapshot();
  const read = await readNoteFile({ name: file, bytes, passphrase, owner }, opening.stop.signal, (slice) =>
    slices.push(slice),
  );
  if (!read || current(program) !== opening) return;
  switch (read.state) {
    case 'locked':
      return put(program, { step: 'locked', file, bytes, wrong: read.wrong });
    case 'refused':
      return put(program, { step: 'refused', failure: failureOf(read.refusal, file) });
    case 'failed':
      return put(program, { step: 'refused', failure: failure('internal', { file }, { reason: read.reason }).failure });
    case 'open': {
      const { head, latest, strangers } = read;
      const state = await gathered(slices);
      if (current(program) === opening) await show(program, opening, { head, foreign: null, state, latest, strangers });
      return;
    }
    case 'foreign': {
      const landed = await land(program, read.marks, opening.stop.signal);
      if (!landed || current(program) !== opening) return;
      const lost = landed.landings.filter(({ kind }) => kind === 'ambiguous' || kind === 'nowhere');
      const unplaced = new Set(lost.map(({ noteId }) => noteId));
      // Somebody's whole library may be in it: what stands nowhere here comes in only when it is asked for.
      const foreign = { format: read.format, skipped: read.skipped, unplaced, withUnplaced: false };
      await show(program, opening, { head: null, foreign, state: landed.state, latest: [], strangers: [] });
    }
  }
}

async function show(
  program: Program,
  opening: Opening,
  read: Pick<LookedFile, 'head' | 'foreign' | 'state' | 'latest' | 'strangers'>,
): Promise<void> {
  await program.notes.open();
  const preview = await inPortions(previewOf(program.notes.everything(), wantedIn(program, read), PORTION));
  if (current(program) !== opening) return;
  const chosen = new Set(preview.people.map(({ person }) => person.id));
  // Where the notes stand that were written on here and there.
  if (preview.disputes.length > 0) void loadNoteSources(program);
  put(program, {
    step: 'looked',
    file: opening.file,
    ...read,
    preview,
    warnings: receive(program.notes.clock(), read.latest, program.now().getTime()).warnings,
    withSettings: false,
    chosen,
    settled: new Map(),
  });
}

/** Without what stands nowhere, where that is not wanted; of somebody else's file what they may say here. */
function wantedIn(
  { notes }: Program,
  { state, head, foreign }: Pick<LookedFile, 'state' | 'head' | 'foreign'>,
): NotesState {
  if (foreign)
    return foreign.withUnplaced
      ? state
      : { ...state, notes: new Map([...state.notes].filter(([id]) => !foreign.unplaced.has(id))) };
  const { owner } = notes.snapshot();
  return head?.author?.id === owner.id ? state : fromOthers(state, owner.id, notes.clock().device);
}

/** Whether marks that stand nowhere here are brought in too. */
export async function wantUnplaced(program: Program, wanted: boolean): Promise<void> {
  const looked = current(program);
  if (looked.step !== 'looked' || !looked.foreign) return;
  const { file, head, state, latest, strangers } = looked;
  const opening = { step: 'opening', file, stop: new AbortController() } as const;
  put(program, opening);
  const foreign = { ...looked.foreign, withUnplaced: wanted };
  await show(program, opening, { head, state, latest, strangers, foreign });
}

/** It has been looked through already: here it is only taken in, so that the page goes on meanwhile. */
async function gathered(slices: readonly string[]): Promise<NotesState> {
  const notes = new Map<string, Note>();
  let shared = EMPTY_STATE;
  for (const slice of slices) {
    const read = decode(slice);
    if (!read.ok) throw new Error(`a file that was looked through cannot be read: ${read.refusal.kind}`);
    for (const [id, note] of read.state.notes) notes.set(id, note);
    shared = read.state;
    await breathe(realTimers);
  }
  return { ...shared, notes };
}

/** UTF-8, piece by piece. */
async function encoded(pieces: Iterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (const piece of pieces) {
    parts.push(encoder.encode(piece));
    await breathe(realTimers);
  }
  return joinBytes(parts);
}

async function inPortions<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe(realTimers);
  }
}

export function choosePerson(program: Program, person: string, wanted: boolean): void {
  const looked = current(program);
  if (looked.step !== 'looked') return;
  const chosen = new Set(looked.chosen);
  if (wanted) chosen.add(person);
  else chosen.delete(person);
  put(program, { ...looked, chosen });
}

export function wantSettings(program: Program, wanted: boolean): void {
  const looked = current(program);
  if (looked.step === 'looked') put(program, { ...looked, withSettings: wanted });
}

export function settle(program: Program, noteId: string, settlement: Settlement): void {
  const looked = current(program);
  if (looked.step !== 'looked') return;
  put(program, { ...looked, settled: new Map(looked.settled).set(noteId, settlement) });
}

/** The people whose part is wanted. */
export const wantedPeople = ({ preview, chosen }: LookedFile): readonly PersonsChanges[] =>
  preview.people.filter(({ person }) => chosen.has(person.id));

/** Brings in what is wanted. Entered into the history first: what is merged can be taken back, whatever happens. */
export async function bringIn(program: Program): Promise<void> {
  const looked = current(program);
  if (looked.step !== 'looked') return;
  const { file } = looked;
  put(program, { step: 'merging', file });
  try {
    const brought = await brings(program, looked);
    if (brought.ok) showNotice(program, { kind: 'brought-in', ...brought.value });
    put(program, brought.ok ? { step: 'none' } : { step: 'refused', failure: brought.failure });
  } catch (error) {
    put(program, { step: 'refused', failure: failure('internal', { file }, { reason: String(error) }).failure });
  }
  await loadHistory(program);
}

/** Where it stops half way, the history has it, and what came until then can be taken back. */
async function brings(
  program: Program,
  looked: LookedFile,
): Promise<Result<{ readonly count: number; readonly excerpts: number; readonly id: string }>> {
  const { file, head, preview, chosen } = looked;
  const { notes, bound } = program;
  // Of notes that are not there yet all would pass for brought, the reader's own too.
  await notes.open();
  if (notes.snapshot().status !== 'ready') return unreadIn(program);
  const left = preview.people.filter(({ person }) => !chosen.has(person.id));
  const all = wantedIn(program, looked);
  const part = left.length === 0 ? all : onlyFrom(all, wantedIds(looked));
  const content = await encoded(enteredJson(allShown(notes.snapshot()), part, PORTION));
  const entered = await bound.exchange.enter({
    file,
    from: { name: head?.author?.name ?? '', at: head?.at ?? null },
    people: wantedPeople(looked).slice(0, MOST_PEOPLE_ENTERED).map(shareOf),
    content,
  });
  if (!entered.ok) return entered;
  // A copied profile goes on writing under its own name; before the file is merged, so that nothing new gets an old one's stamp.
  if (looked.warnings.some(({ kind }) => kind === 'cloned')) await bound.notes.renewDevice({});
  if (!(await notes.bringIn(part))) return unreadIn(program);
  await showAgain(program, part);
  await settleAll(program, looked);
  if (looked.withSettings && head?.settings) await changeSettings(program, head.settings);
  await notes.settled();
  return success({
    count: touchedNotes(wantedPeople(looked)).size,
    excerpts: excerptsIn(preview),
    id: entered.value.id,
  });
}

/** Why the notes of this profile cannot be opened. */
function unreadIn({ notes }: Program): Result<never> {
  const { keeping } = notes.snapshot();
  return keeping.state === 'failed' ? { ok: false, failure: keeping.failure } : failure('file-unreadable');
}

/** Those chosen, and all of whom the preview says nothing: what they did is here already. */
function wantedIds({ state, preview, chosen }: LookedFile): ReadonlySet<string> {
  const left = new Set(preview.people.map(({ person }) => person.id).filter((id) => !chosen.has(id)));
  const everybody = [...state.people.keys(), ...preview.people.map(({ person }) => person.id)];
  return new Set(everybody.filter((id) => !left.has(id)));
}

/** What an undone import had brought and this one brings too. */
async function showAgain({ notes }: Program, part: NotesState): Promise<void> {
  const all = notes.everything().notes;
  const ids = [...part.notes.keys()].filter((id) => {
    const note = all.get(id);
    return note ? hasAsides(note) : false;
  });
  if (ids.length === 0) return;
  const file = shownState(part);
  await notes.setAside(ids, (own, pen) => comeAgain(own, file, pen));
}

/** The choices between two wordings, as one step that Ctrl+Z takes back. */
async function settleAll(program: Program, { preview, settled }: LookedFile): Promise<void> {
  const operations = preview.disputes.flatMap(({ noteId, here, there }): readonly Operation[] => {
    const choice = settled.get(noteId) ?? 'both';
    if (choice === 'both') return [];
    const wordings = (choice === 'here' ? here : there).map(({ text, author }) => ({ text, author: author.id }));
    return [{ do: 'write', id: noteId, wordings }];
  });
  if (operations.length > 0) await changeNotes(program, { do: 'together', operations });
}

const shareOf = ({ person, added, changed, deleted, revived, twoVersions }: PersonsChanges): PersonsShare => ({
  id: person.id,
  name: person.name,
  added: added.length,
  changed: changed.length,
  deleted: deleted.length,
  revived: revived.length,
  twoVersions: twoVersions.length,
});
