/**
 * Histories of notes on up to six devices: skewed and stepping clocks, copied profiles (one device id, one clock, twice), equal
 * stamps, files that get lost, come twice, late, in any order, imports that are taken back and brought in again. Beside the state a ledger is kept by other means: which words each device has
 * seen, and who wrote or deleted knowing which. The ledger knows nothing of heads, stamps and deletions. The same histories are played
 * with an excerpt document and an item of it in the place of the two notes.
 */
import fc from 'fast-check';
import { LAYOUTS } from '../../renderer/domain/excerpts/document.ts';
import { type Brought, broughtBy, eventsIn } from '../../renderer/domain/exchange/brought.ts';
import { bringAgain, takeBack } from '../../renderer/domain/exchange/set-aside.ts';
import { shownState } from '../../renderer/domain/notes/aside.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type Note, type NotesState, PIGMENTS, STYLES } from '../../renderer/domain/notes/note.ts';
import type { NewPart, Operation, Pen } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { NOWHERE } from '../../renderer/domain/notes/parts.ts';
import { headsOf, ontoAfter } from '../../renderer/domain/notes/shown.ts';
import { type Clock, newClock, receive } from '../../renderer/domain/notes/stamp.ts';

const DEVICES = 6;
const START = Date.UTC(2026, 10, 24);

const DEEDS = [
  'create',
  'write',
  'write',
  'type',
  'recolour',
  'restyle',
  'tag',
  'share',
  'delete',
  'delete',
  'restore',
  'undo',
  'open',
  'open',
  'finish',
  'finish',
  'meanwhile',
  'meanwhile',
  'later',
  'send',
  'send',
  'take',
  'take',
  'take',
  'take back',
  'take again',
  'clone',
  'step',
] as const;

export interface Command {
  readonly deed: (typeof DEEDS)[number];
  readonly device: number;
  readonly note: number;
  readonly choice: number;
}

export const commands = (longest: number): fc.Arbitrary<readonly Command[]> =>
  fc.array(
    fc.record({
      deed: fc.constantFrom(...DEEDS),
      // A few do most of the work, so that they meet.
      device: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5),
      note: fc.constantFrom(0, 0, 0, 1),
      choice: fc.nat(11),
    }),
    { minLength: 4, maxLength: longest, size: 'max' },
  );

interface File {
  readonly state: NotesState;
  readonly knows: ReadonlySet<string>;
}

interface Device {
  clock: Clock;
  wall: number;
  state: NotesState;
  knows: Set<string>;
  last: Operation | null;
  editor: Editor | null;
  late: number;
  /** The last file that was brought in, and what it brought. */
  brought: { readonly file: NotesState; readonly news: Brought } | null;
  readonly played: Played;
}

/** Opened on what stood then; what comes in later its writer does not see. */
interface Editor {
  readonly noteId: string;
  readonly onto: readonly string[];
  readonly knows: ReadonlySet<string>;
}

export interface History {
  readonly devices: readonly { readonly state: NotesState }[];
  /** Every state that was ever sent. */
  readonly files: readonly NotesState[];
  /** Words by note, with what became of them as far as people knew. */
  readonly words: readonly Word[];
  /** How often an editor wrote while something stood that it had not seen. */
  readonly late: number;
}

export interface Word {
  readonly text: string;
  readonly noteId: string;
  /** Somebody who had read it wrote something in its place. */
  rewritten: boolean;
  /** Somebody who had read it deleted the note. */
  deleted: boolean;
}

/** Of notes, or of an excerpt document (n0) and an item of it (n1). */
export type Played = 'notes' | 'excerpts';

export function play(history: readonly Command[], played: Played = 'notes'): History {
  const devices = Array.from(
    { length: DEVICES },
    (_, index): Device => ({
      clock: newClock(`d${index}`),
      // An hour behind, right, or a week, or three years ahead.
      wall: START + ([0, -3_600_000, 0, 7 * 86_400_000, 3 * 365 * 86_400_000, 1][index] ?? 0),
      state: EMPTY_STATE,
      knows: new Set(),
      last: null,
      editor: null,
      late: 0,
      brought: null,
      played,
    }),
  );
  const files: File[] = [];
  const words = new Map<string, Word>();
  history.forEach((command, turn) => {
    const device = devices[command.device];
    if (device) obey(device, command, turn, devices, files, words);
  });
  return {
    devices,
    files: files.map(({ state }) => state),
    words: [...words.values()],
    late: devices.reduce((sum, { late }) => sum + late, 0),
  };
}

function obey(
  device: Device,
  { deed, note, choice }: Command,
  turn: number,
  devices: readonly Device[],
  files: File[],
  words: Map<string, Word>,
): void {
  const id = `n${note}`;
  const text = `words ${turn}`;
  // Coarse, so that stamps of one time are common.
  if (choice % 3 === 0) device.wall += choice;
  switch (deed) {
    case 'send':
      files.push({ state: device.state, knows: new Set(device.knows) });
      return;
    case 'take': {
      const file = files[(choice * 7 + note) % Math.max(1, files.length)];
      if (!file) return;
      device.brought = { file: file.state, news: broughtBy(shownState(device.state), file.state) };
      device.state = merge(device.state, file.state);
      device.clock = receive(device.clock, stampsOf(file.state), device.wall).clock;
      for (const word of file.knows) device.knows.add(word);
      return;
    }
    case 'take back':
    case 'take again': {
      if (!device.brought) return;
      const { file, news } = device.brought;
      const pen = penOf(device);
      const { state, clock } =
        deed === 'take back'
          ? takeBack(device.state, news, new Set(), pen)
          : bringAgain(device.state, eventsIn(file), pen);
      Object.assign(device, { state: merge(device.state, state), clock });
      return;
    }
    case 'clone': {
      const other = devices[choice % 3];
      if (!other || other === device) return;
      // What the copy writes over was on this machine only: it is handed out before.
      files.push({ state: device.state, knows: new Set(device.knows) });
      Object.assign(device, { ...other, knows: new Set(other.knows) });
      // The original and the copy each do something next: one stamp, two values.
      const [deed, spelling] = choice % 2 ? (['type', 0] as const) : (['recolour', 1] as const);
      for (const [twin, own] of [
        [device, 1],
        [other, 2],
      ] as const) {
        obey(twin, { deed, device: 0, note, choice: own + 2 * spelling }, turn + own / 10, devices, files, words);
      }
      return;
    }
    case 'step':
      device.wall += (choice - 6) * 40 * 60_000;
      return;
    case 'open': {
      const opened = device.state.notes.get(id);
      if (opened) {
        device.editor = { noteId: id, onto: headsOf(opened).map((head) => head.id), knows: new Set(device.knows) };
      }
      return;
    }
    case 'meanwhile':
      // The editor stands open while a file comes in, or another window of the device writes.
      for (const [step, deed] of (['open', choice % 2 ? 'take' : 'write', 'finish'] as const).entries()) {
        const part = { deed, device: 0, note, choice: choice + step };
        obey(device, part, turn + step / 10, devices, files, words);
      }
      return;
    case 'later':
      device.state = writtenByALaterVersion(device.state, id, choice);
      return;
  }
  const operation = operationOf(deed, id, choice, text, device);
  if (!operation || operation.do === 'together') return;
  const { state, clock, inverse } = apply(device.state, operation, penOf(device));
  if (!inverse) return;
  const isOnto = deed === 'finish' && device.editor !== null;
  if (isOnto && sawNotAll(device)) device.late += 1;
  enter(device, operation, text, words, isOnto ? (device.editor?.knows ?? device.knows) : device.knows);
  Object.assign(device, { state, clock, last: inverse });
  if (isOnto) device.editor = writtenOn(device.editor, state, text, choice);
}

const penOf = ({ clock, wall }: Device): Pen => ({
  clock,
  author: { id: `p${clock.device}`, name: clock.device },
  now: wall,
});

const sawNotAll = ({ editor, state }: Device): boolean =>
  headsOf(state.notes.get(editor?.noteId ?? '') ?? { versions: [] }).some(({ id }) => !editor?.onto.includes(id));

/** It is closed, or written on in. */
function writtenOn(editor: Editor | null, state: NotesState, text: string, choice: number): Editor | null {
  const note = editor && state.notes.get(editor.noteId);
  if (!note || choice % 4 === 0) return null;
  return { ...editor, onto: ontoAfter(note, text, editor.onto), knows: new Set([...editor.knows, text]) };
}

/**
 * The ledger. An undone or repeated wording is in it since it was first written.
 * @param read the words that the writer had read: in an editor those of the time when it was opened
 */
function enter(
  device: Device,
  operation: Exclude<Operation, { readonly do: 'together' }>,
  text: string,
  words: Map<string, Word>,
  read: ReadonlySet<string>,
): void {
  const id = operation.do === 'create' ? operation.note.id : operation.id;
  const known = [...words.values()].filter((word) => word.noteId === id && read.has(word.text));
  if (operation.do === 'write' || operation.do === 'type') for (const word of known) word.rewritten = true;
  if (operation.do === 'delete') for (const word of known) word.deleted = true;
  const writes =
    operation.do === 'type' ||
    operation.do === 'create' ||
    (operation.do === 'write' && operation.wordings[0]?.text === text);
  if (!writes) return;
  words.set(text, { text, noteId: id, rewritten: false, deleted: false });
  device.knows.add(text);
}

function operationOf(
  deed: Command['deed'],
  id: string,
  choice: number,
  text: string,
  device: Device,
): Operation | null {
  switch (deed) {
    case 'create':
      if (device.played === 'excerpts') return { do: 'create', note: partNamed(id, choice, text) };
      return {
        do: 'create',
        note: {
          id,
          articleId: 'a',
          issueId: 'i',
          replyTo: choice === 1 ? 'n0' : null,
          target: null,
          pigment: 'azurite',
          style: 'highlight',
          tags: ['排水'],
          shared: false,
          text,
        },
      };
    case 'write':
      return { do: 'write', id, wordings: [{ text, author: `p${device.clock.device}` }] };
    case 'type':
      return { do: 'type', id, text };
    case 'finish': {
      const { editor } = device;
      if (!editor) return null;
      const { noteId, onto } = editor;
      return choice % 3 === 0
        ? { do: 'write', id: noteId, wordings: [{ text, author: `p${device.clock.device}` }], onto }
        : { do: 'type', id: noteId, text, onto };
    }
    case 'recolour':
      if (device.played === 'excerpts') return { do: 'set', id, name: 'order', value: `a${choice % 4}` };
      return { do: 'recolour', id, pigment: PIGMENTS[choice % PIGMENTS.length] ?? 'plum' };
    case 'restyle':
      if (device.played === 'excerpts') return { do: 'set', id, name: 'option:layout', value: LAYOUTS[choice % 5] };
      return { do: 'restyle', id, style: STYLES[choice % STYLES.length] ?? 'none' };
    case 'tag':
      if (device.played === 'excerpts') return { do: 'set', id, name: 'runsOn', value: choice % 3 > 0 };
      return { do: 'tag', id, tag: choice % 2 ? '排水' : '道路', on: choice % 3 > 0 };
    case 'share':
      if (device.played === 'excerpts') return { do: 'set', id, name: 'level', value: 1 + (choice % 4) };
      return { do: 'share', id, shared: choice % 2 > 0 };
    case 'delete':
      return { do: 'delete', id };
    case 'restore':
      return { do: 'restore', id };
    case 'undo':
      return device.last && 'id' in device.last && device.last.id === id ? device.last : null;
    default:
      return null;
  }
}

const partNamed = (id: string, choice: number, text: string): NewPart => ({
  id,
  part: id === 'n0' ? 'excerpt' : 'excerpt-heading',
  articleId: NOWHERE,
  issueId: NOWHERE,
  replyTo: id === 'n0' ? null : 'n0',
  fields: id === 'n0' ? { byline: '云江' } : { order: `a${choice % 4}`, level: 2 },
  text,
});

function writtenByALaterVersion(state: NotesState, id: string, choice: number): NotesState {
  const note = state.notes.get(id);
  if (!note) return state;
  const value = choice % 2 ? { depth: choice, [`k${choice % 4}`]: [choice] } : choice;
  const more = { ...note.more, future: value };
  return {
    ...state,
    notes: new Map(state.notes).set(id, { ...note, more }),
    more: { ...state.more, [`s${choice % 2}`]: value },
  };
}

export const stampsOf = (state: NotesState): readonly string[] =>
  [...state.notes.values()].flatMap((note: Note) => [
    ...Object.values(note.fields).flatMap((field) => (field ? [field.stamp] : [])),
    ...note.versions.map(({ stamp }) => stamp),
    ...note.deletions.map(({ stamp }) => stamp),
  ]);

export const textsShown = (note: Note | undefined): readonly string[] =>
  note ? headsOf(note).map(({ text }) => text) : [];
