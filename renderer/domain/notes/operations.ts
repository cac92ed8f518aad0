/**
 * Operations on notes. Each gives the next state, the clock after it, and its inverse as a further operation: undoing takes no
 * stamp back, so that it travels like any other change. An operation on a note that is not there changes nothing.
 */
import { shownNote } from './aside.ts';
import { sameJson } from './json.ts';
import { mergeNotes } from './merge.ts';
import type { Fields, Note, NotesState, Register, Version } from './note.ts';
import type { NewNote, NewPart, Onto, Operation, Pen, Wording } from './operation.ts';
import { deletionId, eventsOf, fieldsOf, headsOf, standingOf, tagField, versionId } from './shown.ts';
import { type Clock, readStamp, type Stamp, tickPast } from './stamp.ts';

/** Milliseconds; what was written longer ago is kept as a version of its own. */
const TYPING_PAUSE = 5 * 60 * 1000;

export interface Applied {
  readonly state: NotesState;
  readonly clock: Clock;
  /** `null` where nothing changed. */
  readonly inverse: Operation | null;
}

export function apply(state: NotesState, operation: Operation, pen: Pen): Applied {
  const draft = { notes: new Map(state.notes), clock: pen.clock, last: '' };
  const inverse = run(draft, operation, pen);
  if (!inverse) return { state, clock: draft.clock, inverse: null };
  const { people, devices } = signed(state, draft, pen);
  return { state: { ...state, notes: draft.notes, people, devices }, clock: draft.clock, inverse };
}

/** Says the writer's name and device, without a note. The same state where they are known already. */
export function nameOwner(state: NotesState, pen: Pen): Pick<Applied, 'state' | 'clock'> {
  const draft = { notes: new Map(), clock: pen.clock, last: '' };
  const { people, devices } = signed(state, draft, pen);
  const isNews = people !== state.people || devices !== state.devices;
  return { state: isNews ? { ...state, people, devices } : state, clock: draft.clock };
}

/** Not seen from outside: a hundred thousand notes can be tagged at once without copying the map each time. */
interface Draft {
  readonly notes: Map<string, Note>;
  clock: Clock;
  last: Stamp;
}

function run(draft: Draft, operation: Operation, pen: Pen): Operation | null {
  if (operation.do === 'together') {
    const inverses = operation.operations.flatMap((part) => run(draft, part, pen) ?? []);
    return inverses.length > 0 ? { do: 'together', operations: inverses.reverse() } : null;
  }
  const id = operation.do === 'create' ? operation.note.id : operation.id;
  const note = draft.notes.get(id);
  // Done to what the reader sees; what is set aside stays beside it.
  const seen = note && shownNote(note);
  const inverse = operation.do === 'create' ? birthUndone(note, id) : seen ? inverseOf(seen, operation) : null;
  if (!inverse) return null;
  const { clock, stamp } = tickPast(draft.clock, pen.now, note ? stampsOf(note) : []);
  draft.clock = clock;
  draft.last = stamp;
  if (operation.do === 'create') draft.notes.set(id, born(operation.note, stamp, pen));
  else if (note && seen) draft.notes.set(id, changed(note, change(seen, operation, stamp, pen), seen));
  return inverse;
}

/** What the change has forgotten, as typing does, is not brought back by what is set aside. @param now what was seen, after the change */
function changed(note: Note, now: Note, seen: Note): Note {
  if (note === seen) return now;
  const kept = new Set(now.versions.map(({ id }) => id));
  const forgotten = new Set(seen.versions.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  return mergeNotes({ ...note, versions: note.versions.filter(({ id }) => !forgotten.has(id)) }, now);
}

const birthUndone = (known: Note | undefined, id: string): Operation | null => (known ? null : { do: 'delete', id });

type Change = Exclude<Operation, { readonly do: 'together' | 'create' }>;

function change(note: Note, operation: Change, stamp: Stamp, pen: Pen): Note {
  switch (operation.do) {
    case 'recolour':
      return withFields(note, { pigment: { value: operation.pigment, stamp } });
    case 'restyle':
      return withFields(note, { style: { value: operation.style, stamp } });
    case 'tag':
      return withFields(note, { [tagField(operation.tag)]: { value: operation.on, stamp } });
    case 'share':
      return withFields(note, { shared: { value: operation.shared, stamp } });
    case 'place':
      return withFields(note, { target: { value: operation.target, stamp } });
    case 'set':
      return withFields(note, { [operation.name]: { value: operation.value, stamp } });
    case 'write':
      return withWordings(note, operation.wordings, replacedBy(note, operation.onto), stamp, pen.author.id);
    case 'type':
      return withTyping(note, operation.text, operation.onto, stamp, pen);
    case 'delete':
      return withDeletion(note, stamp, pen.author.id);
    case 'restore':
      return withFields(note, { kept: { value: note.deletions.map(({ id }) => id), stamp } });
  }
}

/** What puts back what the operation is about to change; `null` where it would change nothing. */
function inverseOf(note: Note, operation: Change): Operation | null {
  const { id, fields } = note;
  switch (operation.do) {
    case 'recolour':
      return fields.pigment && fields.pigment.value !== operation.pigment
        ? { do: 'recolour', id, pigment: fields.pigment.value }
        : null;
    case 'restyle':
      return fields.style && fields.style.value !== operation.style
        ? { do: 'restyle', id, style: fields.style.value }
        : null;
    case 'tag': {
      const was = fields[tagField(operation.tag)]?.value === true;
      return was === operation.on ? null : { do: 'tag', id, tag: operation.tag, on: was };
    }
    case 'share':
      return fields.shared && fields.shared.value !== operation.shared
        ? { do: 'share', id, shared: fields.shared.value }
        : null;
    case 'place':
      return fields.target ? { do: 'place', id, target: fields.target.value } : null;
    case 'set': {
      const was = fields[operation.name]?.value ?? null;
      return sameJson(was, operation.value) ? null : { do: 'set', id, name: operation.name, value: was };
    }
    case 'write':
      return rewritten(note, operation.wordings, operation.onto);
    case 'type':
      return rewritten(note, [{ text: operation.text, author: '' }], operation.onto);
    case 'delete':
      return standingOf(note) === 'deleted' ? null : { do: 'restore', id };
    case 'restore':
      // A revived note that was kept is not deleted by undoing that.
      if (standingOf(note) === 'live') return null;
      return standingOf(note) === 'deleted' ? { do: 'delete', id } : { do: 'together', operations: [] };
  }
}

function rewritten(note: Note, wordings: readonly Wording[], onto: Onto | undefined): Operation | null {
  const heads = headsOf(note);
  const replaced = onto ? heads.filter(({ id }) => onto.includes(id)) : heads;
  const [wanted] = wordings;
  const says = ({ text }: Wording) => text === wanted?.text;
  const isSame =
    wordings.length === 1 &&
    (onto ? heads.some(says) && replaced.every(says) : heads.length === 1 && heads.every(says));
  return isSame ? null : { do: 'write', id: note.id, wordings: heads.map(({ text, author }) => ({ text, author })) };
}

function born(note: NewNote | NewPart, stamp: Stamp, pen: Pen): Note {
  const bare: Note = {
    id: note.id,
    birth: {
      articleId: note.articleId,
      issueId: note.issueId,
      replyTo: note.replyTo,
      at: new Date(pen.now).toISOString(),
      author: pen.author,
      device: pen.clock.device,
      ...('part' in note ? { part: note.part } : {}),
    },
    // Registers of a part are read by name and shape (excerpt-values.ts), whoever wrote them.
    fields: 'part' in note ? (stamped(note.fields, stamp) as Fields) : fieldsOfNew(note, stamp),
    versions: [],
    deletions: [],
    more: {},
  };
  return note.text === ''
    ? bare
    : withWordings(bare, [{ text: note.text, author: pen.author.id }], [], stamp, pen.author.id);
}

const fieldsOfNew = (note: NewNote, stamp: Stamp): Fields => ({
  target: { value: note.target, stamp },
  pigment: { value: note.pigment, stamp },
  style: { value: note.style, stamp },
  shared: { value: note.shared, stamp },
  ...Object.fromEntries(note.tags.map((tag) => [tagField(tag), { value: true, stamp }])),
});

const stamped = (values: NewPart['fields'], stamp: Stamp): Readonly<Record<string, Register<unknown>>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, stamp }]));

const withFields = (note: Note, fields: Fields): Note => ({ ...note, fields: { ...note.fields, ...fields } });

const replacedBy = (note: Note, onto: Onto | undefined): readonly string[] =>
  onto
    ? [...new Set(onto)].sort()
    : headsOf(note)
        .map(({ id }) => id)
        .sort();

/** Two wordings at once (an undone choice between versions) stand side by side again. */
function withWordings(
  note: Note,
  wordings: readonly Wording[],
  replaces: readonly string[],
  stamp: Stamp,
  writer: string,
): Note {
  const written = (wordings.length > 0 ? wordings : [{ text: '', author: writer }]).map(({ text, author }): Version => {
    const version = { text, stamp, author, replaces };
    return { id: versionId(version), ...version, more: {} };
  });
  return { ...note, versions: byId([...note.versions, ...written]) };
}

/**
 * The wording that stood is forgotten if it was one's own, from this device and a moment old; its id stays among the replaced.
 * What the writer has not seen is no hindrance, and stays.
 */
function withTyping(note: Note, text: string, onto: Onto | undefined, stamp: Stamp, { author, clock, now }: Pen): Note {
  const heads = headsOf(note);
  const [head, ...others] = onto ? heads.filter(({ id }) => onto.includes(id)) : heads;
  const before = head && readStamp(head.stamp);
  const goesOn =
    head?.author === author.id &&
    others.length === 0 &&
    before?.device === clock.device &&
    Math.abs(now - before.time) <= TYPING_PAUSE;
  if (!head || !goesOn) {
    return withWordings(note, [{ text, author: author.id }], replacedBy(note, onto), stamp, author.id);
  }
  const replaces = [...new Set([...(onto ?? []), head.id, ...head.replaces])].sort();
  const version = { text, stamp, author: author.id, replaces };
  const kept = note.versions.filter(({ id }) => id !== head.id);
  return { ...note, versions: byId([...kept, { id: versionId(version), ...version, more: {} }]) };
}

function withDeletion(note: Note, stamp: Stamp, author: string): Note {
  const deletion = { stamp, author, seen: eventsOf(note) };
  return { ...note, deletions: byId([...note.deletions, { id: deletionId(deletion), ...deletion, more: {} }]) };
}

/** In order, each id once. */
const byId = <T extends { readonly id: string }>(members: readonly T[]): readonly T[] =>
  [...new Map(members.map((member) => [member.id, member])).values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );

/** All that stand in a note, in no order. */
export const stampsOf = (note: Note): readonly Stamp[] => [
  ...fieldsOf(note.fields).map(([, { stamp }]) => stamp),
  ...note.versions.map(({ stamp }) => stamp),
  ...note.deletions.map(({ stamp }) => stamp),
];

/** The writer's name and device, where they are news. A name not told yet is none: it must not take the place of one told elsewhere. */
function signed(state: NotesState, draft: Draft, { author, now }: Pen): Pick<NotesState, 'people' | 'devices'> {
  const sign = (map: ReadonlyMap<string, Register<string>>, key: string, value: string) => {
    const known = map.get(key);
    if (known?.value === value) return map;
    const { clock, stamp } = tickPast(draft.clock, now, known ? [known.stamp] : []);
    draft.clock = clock;
    return new Map(map).set(key, { value, stamp });
  };
  return {
    people: author.name === '' ? state.people : sign(state.people, author.id, author.name),
    devices: sign(state.devices, draft.clock.device, author.id),
  };
}
