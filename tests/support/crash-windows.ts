/**
 * Windows that edit over HTTP for as long as the host answers, and remember what was acknowledged. Each has its own desk, as a window
 * has its own database: what was not acknowledged stays there and goes along with a later change of the same note.
 */
import { setTimeout } from 'node:timers/promises';
import { encodeCall } from '../../preload/call-frame.ts';
import { CALL_PATH } from '../../preload/channels.ts';
import { type Calls, callsOver } from '../../preload/contract/contract.ts';
import { failure, type Result } from '../../preload/contract/failure.ts';
import { decode } from '../../renderer/domain/notes/decode.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState, PIGMENTS } from '../../renderer/domain/notes/note.ts';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { below, type Random } from '../bench/revisions.ts';
import { openPage } from './browser-stand-in.ts';
import { createDesk, type Desk, newNote } from './note-desk.ts';

/** Enough for two windows to meet on one, and few enough for the file to stay small over hundreds of starts. */
const MOST_NOTES = 200;
const TAGS = ['排水', '道路', '待问'];

/** What the host has said is kept. */
export interface Acknowledged {
  notes: NotesState;
  /** Answers, of notes and places of reading. */
  answers: number;
  /** Code points: the last place of reading. */
  place: number;
}

export interface CrashWindow {
  readonly name: string;
  readonly desk: Desk;
}

export const crashWindow = (name: string): CrashWindow => ({
  name,
  desk: createDesk({ device: name, author: { id: 'reader', name: '王某' }, now: Date.now }),
});

/** Calls of a page without a browser. */
export async function callsAt(address: string): Promise<Calls> {
  const { surroundings } = await openPage(address);
  return callsOver(async (name, argument): Promise<Result<unknown>> => {
    const { type, parts } = encodeCall(argument);
    try {
      const response = await surroundings.fetch(`${surroundings.origin}${CALL_PATH}${name}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: new Blob([...parts]),
      });
      return (await response.json()) as Result<unknown>; // the host answers every call with a Result
    } catch {
      return failure('host-gone');
    }
  });
}

/** Until the host is gone. Throws when it refuses what it should take. */
export async function edit(
  { name, desk }: CrashWindow,
  calls: Calls,
  acknowledged: Acknowledged,
  random: Random,
): Promise<void> {
  for (;;) {
    const operation = operationOn(desk.state(), name, random);
    const file = desk.write(operation);
    const sent = decode(new TextDecoder().decode(file));
    if (!sent.ok) throw new Error(`${name} wrote what cannot be read: ${JSON.stringify(sent.refusal)}`);
    const answer = await calls.notes.keep({ window: name, file });
    if (!answer.ok && answer.failure.code === 'host-gone') return;
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.failure)}`);
    acknowledged.notes = merge(acknowledged.notes, sent.state);
    acknowledged.answers += 1;
    if (below(random, 4) === 0) await setTimeout(below(random, 30)); // people pause; so moments between writes are hit too
    if (below(random, 20) === 0 && !(await calls.notes.backUp({})).ok) return;
    if (below(random, 8) === 0) desk.take(stateOf(await calls.notes.some({ noteIds: [noteId(name, random)] })));
  }
}

const stateOf = (answer: Result<string>): NotesState => {
  const read = answer.ok ? decode(answer.value) : null;
  return read?.ok ? read.state : EMPTY_STATE;
};

/** Most of a window's notes are its own, some are everybody's. */
const noteId = (name: string, random: Random): string =>
  below(random, 4) === 0 ? `shared-${below(random, 12)}` : `${name}-${below(random, MOST_NOTES)}`;

function operationOn(state: NotesState, name: string, random: Random): Operation {
  const id = noteId(name, random);
  if (!state.notes.has(id)) return newNote(id, `第${below(random, 1000)}条`);
  const operations: readonly Operation[] = [
    { do: 'type', id, text: `排水难在看不见${below(random, 1_000_000)}` },
    { do: 'tag', id, tag: TAGS[below(random, TAGS.length)] ?? '', on: random() < 0.6 },
    { do: 'recolour', id, pigment: PIGMENTS[below(random, PIGMENTS.length)] ?? 'plum' },
    random() < 0.3 ? { do: 'delete', id } : { do: 'restore', id },
  ];
  return operations[below(random, operations.length)] ?? { do: 'delete', id };
}

/** Keeps places of reading, so that the databases too are written to when the host is killed. */
export async function read(calls: Calls, articleId: string, acknowledged: Acknowledged): Promise<void> {
  for (let offset = acknowledged.place + 1; ; offset += 1) {
    const place = { articleId, blockId: null, offset, fraction: 0.5 };
    const answer = await calls.reading.keepPlace(place);
    if (!answer.ok && answer.failure.code === 'host-gone') return;
    if (!answer.ok) throw new Error(`the place was refused: ${JSON.stringify(answer.failure)}`);
    acknowledged.place = offset;
    acknowledged.answers += 1;
    await setTimeout(5); // a place is kept now and then, between the notes, and must not crowd them out
  }
}
