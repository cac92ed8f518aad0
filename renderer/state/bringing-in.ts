/**
 * 收进: a file is opened, what it would do is shown, and only then it is brought in. Until then nothing is changed; afterwards all of it
 * can be taken back (import-history.ts). Here is what is drawn of it, and what the reader chooses; look-through.ts opens a file,
 * merge-in.ts brings it in.
 */
import type { Failure } from '../../preload/contract/failure.ts';
import type { ForeignSource } from '../domain/exchange/foreign/foreign-mark.ts';
import { fromOthers } from '../domain/exchange/from-others.ts';
import type { OpenedHead } from '../domain/exchange/open.ts';
import type { Preview } from '../domain/exchange/preview.ts';
import type { PersonsChanges } from '../domain/notes/diff.ts';
import type { NotesState, Person } from '../domain/notes/note.ts';
import type { ClockWarning, Stamp } from '../domain/notes/stamp.ts';
import type { Program } from './program.ts';

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

/** Notes looked at between two breaths of the page: some 15 ms of work. */
export const PORTION = 250;

export const bringingInOf = ({ store }: Program): BringingIn => store.getState().bringingIn;
export const putBringingIn = ({ store }: Program, bringingIn: BringingIn): void => store.setState({ bringingIn });

export function choosePerson(program: Program, person: string, wanted: boolean): void {
  const looked = bringingInOf(program);
  if (looked.step !== 'looked') return;
  const chosen = new Set(looked.chosen);
  if (wanted) chosen.add(person);
  else chosen.delete(person);
  putBringingIn(program, { ...looked, chosen });
}

export function wantSettings(program: Program, wanted: boolean): void {
  const looked = bringingInOf(program);
  if (looked.step === 'looked') putBringingIn(program, { ...looked, withSettings: wanted });
}

export function settle(program: Program, noteId: string, settlement: Settlement): void {
  const looked = bringingInOf(program);
  if (looked.step !== 'looked') return;
  putBringingIn(program, { ...looked, settled: new Map(looked.settled).set(noteId, settlement) });
}

/** The people whose part is wanted. */
export const wantedPeople = ({ preview, chosen }: LookedFile): readonly PersonsChanges[] =>
  preview.people.filter(({ person }) => chosen.has(person.id));

/** Without what stands nowhere, where that is not wanted; of somebody else's file what they may say here. */
export function wantedIn(
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

/** Those chosen, and all of whom the preview says nothing: what they did is here already. */
export function wantedIds({ state, preview, chosen }: LookedFile): ReadonlySet<string> {
  const left = new Set(preview.people.map(({ person }) => person.id).filter((id) => !chosen.has(id)));
  const everybody = [...state.people.keys(), ...preview.people.map(({ person }) => person.id)];
  return new Set(everybody.filter((id) => !left.has(id)));
}
