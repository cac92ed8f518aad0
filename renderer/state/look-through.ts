/** A file is opened and looked through: what it would do, without doing it. */
import { failure } from '../../preload/contract/failure.ts';
import { previewOf } from '../domain/exchange/preview.ts';
import { failureOf } from '../domain/exchange/refusal.ts';
import { decode } from '../domain/notes/decode.ts';
import { EMPTY_STATE, type Note, type NotesState } from '../domain/notes/note.ts';
import { receive } from '../domain/notes/stamp.ts';
import { readNoteFile } from '../notes/note-file-reader.ts';
import { breathe, realTimers } from '../notes/timers.ts';
import { type BringingIn, bringingInOf, type LookedFile, PORTION, putBringingIn, wantedIn } from './bringing-in.ts';
import { land } from './landing.ts';
import { loadNoteSources } from './note-sources.ts';
import { hideNotice } from './notice.ts';
import type { Program } from './program.ts';

/** Of a file's bytes: ten times what a hundred thousand notes take. */
const MAX_NOTE_FILE_BYTES = 512 * 1024 * 1024;

/** Opens what was chosen or dropped. Changes nothing. */
export async function lookAtFile(program: Program, file: File): Promise<void> {
  if (bringingInOf(program).step === 'merging') return; // one file at a time
  stopLooking(program);
  hideNotice(program); // its 撤销收进 is of another file
  if (file.size > MAX_NOTE_FILE_BYTES) {
    const facts = { bytes: file.size, limit: MAX_NOTE_FILE_BYTES };
    return putBringingIn(program, {
      step: 'refused',
      failure: failure('file-too-large', { file: file.name }, facts).failure,
    });
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes)
    return putBringingIn(program, {
      step: 'refused',
      failure: failure('file-unreadable', { file: file.name }).failure,
    });
  await lookAt(program, file.name, new Uint8Array(bytes), null);
}

export async function unlockFile(program: Program, passphrase: string): Promise<void> {
  const locked = bringingInOf(program);
  if (locked.step === 'locked') await lookAt(program, locked.file, locked.bytes, passphrase);
}

/** 先不收: forgets the file. */
export function stopLooking(program: Program): void {
  const now = bringingInOf(program);
  if (now.step === 'opening') now.stop.abort();
  if (now.step !== 'merging') putBringingIn(program, { step: 'none' });
}

async function lookAt(
  program: Program,
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string | null,
): Promise<void> {
  const opening = { step: 'opening', file, stop: new AbortController() } as const;
  putBringingIn(program, opening);
  try {
    await lookThrough(program, opening, bytes, passphrase);
  } catch (error) {
    reportError(error);
    if (bringingInOf(program) !== opening) return;
    const reason = String(error).slice(0, 500);
    putBringingIn(program, { step: 'refused', failure: failure('internal', { file }, { reason }).failure });
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
  if (!read || bringingInOf(program) !== opening) return;
  switch (read.state) {
    case 'locked':
      return putBringingIn(program, { step: 'locked', file, bytes, wrong: read.wrong });
    case 'refused':
      return putBringingIn(program, { step: 'refused', failure: failureOf(read.refusal, file) });
    case 'failed':
      return putBringingIn(program, {
        step: 'refused',
        failure: failure('internal', { file }, { reason: read.reason }).failure,
      });
    case 'open': {
      const { head, latest, strangers } = read;
      const state = await gathered(slices);
      if (bringingInOf(program) === opening)
        await show(program, opening, { head, foreign: null, state, latest, strangers });
      return;
    }
    case 'foreign': {
      const landed = await land(program, read.marks, opening.stop.signal);
      if (!landed || bringingInOf(program) !== opening) return;
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
  if (bringingInOf(program) !== opening) return;
  const chosen = new Set(preview.people.map(({ person }) => person.id));
  // Where the notes stand that were written on here and there.
  if (preview.disputes.length > 0) void loadNoteSources(program);
  putBringingIn(program, {
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

/** Whether marks that stand nowhere here are brought in too. */
export async function wantUnplaced(program: Program, wanted: boolean): Promise<void> {
  const looked = bringingInOf(program);
  if (looked.step !== 'looked' || !looked.foreign) return;
  const { file, head, state, latest, strangers } = looked;
  const opening = { step: 'opening', file, stop: new AbortController() } as const;
  putBringingIn(program, opening);
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

async function inPortions<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe(realTimers);
  }
}
