/** What was looked through is brought in, as far as it is wanted. */
import { failure, type Result, success } from '../../preload/contract/failure.ts';
import { MOST_PEOPLE_ENTERED } from '../../preload/contract/history-shape.ts';
import type { PersonsShare } from '../../preload/contract/note-values.ts';
import { onlyFrom } from '../domain/exchange/only-from.ts';
import { enteredJson, excerptsIn, touchedNotes } from '../domain/exchange/preview.ts';
import { comeAgain } from '../domain/exchange/set-aside.ts';
import { hasAsides, shownState } from '../domain/notes/aside.ts';
import type { PersonsChanges } from '../domain/notes/diff.ts';
import type { NotesState } from '../domain/notes/note.ts';
import type { Operation } from '../domain/notes/operation.ts';
import { joinBytes } from '../notes/file-slices.ts';
import { allShown } from '../notes/repository.ts';
import { breathe, realTimers } from '../notes/timers.ts';
import {
  bringingInOf,
  type LookedFile,
  PORTION,
  putBringingIn,
  wantedIds,
  wantedIn,
  wantedPeople,
} from './bringing-in.ts';
import { loadHistory } from './import-history.ts';
import { changeNotes } from './notes.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';
import { changeSettings } from './settings.ts';

/** Brings in what is wanted. Entered into the history first: what is merged can be taken back, whatever happens. */
export async function bringIn(program: Program): Promise<void> {
  const looked = bringingInOf(program);
  if (looked.step !== 'looked') return;
  const { file } = looked;
  putBringingIn(program, { step: 'merging', file });
  try {
    const brought = await brings(program, looked);
    if (brought.ok) showNotice(program, { kind: 'brought-in', ...brought.value });
    putBringingIn(program, brought.ok ? { step: 'none' } : { step: 'refused', failure: brought.failure });
  } catch (error) {
    putBringingIn(program, {
      step: 'refused',
      failure: failure('internal', { file }, { reason: String(error) }).failure,
    });
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
