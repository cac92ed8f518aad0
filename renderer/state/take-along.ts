/** 带走: the notes as one file, for one's other devices or for the study group. */
import { failure, type Result, success } from '../../preload/contract/failure.ts';
import { forAudience } from '../domain/exchange/audience.ts';
import { pack } from '../domain/exchange/pack.ts';
import { excerptCount } from '../domain/exchange/tally.ts';
import { isSeen, shownState } from '../domain/notes/aside.ts';
import { spellAhead } from '../domain/notes/encode.ts';
import type { Audience } from '../domain/notes/file-head.ts';
import type { NotesState } from '../domain/notes/note.ts';
import { lockedFile } from '../notes/note-file-reader.ts';
import { breathe, realTimers } from '../notes/timers.ts';
import type { Program } from './program.ts';

export interface TakingAlong {
  /** It is being written. */
  readonly running: boolean;
}
export const initialTakingAlong: TakingAlong = { running: false };

export interface TakenAlong {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Notes in it, deleted ones not counted. */
  readonly notes: number;
  /** Documents of excerpts in it. */
  readonly excerpts: number;
}

/**
 * What would go into the file. A file for others has been seen by no undone import: it says what the screens show, and an answer to a
 * private note that is set aside does not go either, since it names that note.
 */
export function stateFor({ notes }: Program, audience: Audience): NotesState {
  const all = notes.everything();
  if (audience === 'devices') return all;
  const shown = notes.snapshot().notes;
  const goes = forAudience({ ...shown, notes: new Map([...all.notes, ...shown.notes]) }, 'group').notes;
  return forAudience({ ...shown, notes: new Map([...shown.notes].filter(([id]) => goes.has(id))) }, 'group');
}

/** Notes that would go; neither deleted ones are counted nor those set aside. */
export const countOf = ({ notes }: NotesState): number => [...notes.values()].filter(isSeen).length;

/** Names of the publications that the notes stand in, in order; those of issues that are not on the shelf are not known. */
function publicationsOf({ store }: Program, { notes }: NotesState): readonly string[] {
  const { issues } = store.getState().noteSources;
  const names = [...notes.values()].flatMap(({ birth }) => issues.get(birth.issueId)?.publication ?? []);
  return [...new Set(names)].sort();
}

/**
 * Fails where the notes cannot be opened: a file with some of them would pass for whole. @param passphrase '' for none
 */
export async function takeAlong(program: Program, audience: Audience, passphrase: string): Promise<Result<TakenAlong>> {
  const { store, notes } = program;
  store.setState({ takingAlong: { running: true } });
  try {
    await notes.open();
    const { status, keeping } = notes.snapshot();
    if (status !== 'ready')
      return keeping.state === 'failed' ? { ok: false, failure: keeping.failure } : failure('file-unreadable');
    await notes.settled();
    const state = stateFor(program, audience);
    for (const _portion of spellAhead(state)) await breathe(realTimers);
    const { owner } = notes.snapshot();
    const text = pack(state, {
      audience,
      author: owner,
      device: notes.clock().device,
      at: program.now().toISOString(),
      publications: publicationsOf(program, shownState(state)),
      settings: audience === 'devices' ? { ...store.getState().settings.current } : null,
    });
    const bytes = passphrase === '' ? new TextEncoder().encode(text) : await lockedFile(text, passphrase);
    return success({ bytes, notes: countOf(state), excerpts: excerptCount(state) });
  } catch (error) {
    return failure('internal', {}, { name: 'take-along', reason: String(error).slice(0, 500) });
  } finally {
    store.setState({ takingAlong: { running: false } });
  }
}
