/**
 * Wordings of one foreign mark as a note. What of it is known already is taken over as it is known, so that a file brought in again
 * adds nothing; what has changed in the other program since is stamped past what it wrote before, and replaces that and nothing
 * else: what readers here have written meanwhile stays beside it.
 */
import type { Target } from '../../anchoring/selectors.ts';
import { asideField, asidesOf, hasAsides } from '../../notes/aside.ts';
import { type JsonObject, sameJson } from '../../notes/json.ts';
import type { Birth, Fields, Note, Person, Pigment, Register, Version } from '../../notes/note.ts';
import { fieldEvent, fieldsOf, tagField, tagsOf, versionId } from '../../notes/shown.ts';
import { readStamp, type Stamp } from '../../notes/stamp.ts';
import type { ForeignMark } from './foreign-mark.ts';
import { deviceOf, isStampOf, noteIdOf, personOf, stampPast } from './landed-id.ts';

export interface ForeignNoteIn {
  /** Wordings of one mark, oldest first. */
  readonly wordings: readonly [ForeignMark, ...ForeignMark[]];
  readonly known: Note | undefined;
  /** Where it is born, if it is not known yet. */
  readonly born: Pick<Birth, 'articleId' | 'issueId'>;
  /** `undefined`: as it is known. */
  readonly target: Target | null | undefined;
  /** Instant that stands for a date where the file has none. */
  readonly importedAt: string;
}

/** Yellow, as a marker pen is unless somebody says otherwise. */
const USUAL_PIGMENT: Pigment = 'gamboge';
/** Where provenance stands in the note's file, beside what the W3C says. */
const PROVENANCE = 'bound:foreign';

export function foreignNote({ wordings, known, born, target, importedAt }: ForeignNoteIn): Note {
  const [first] = wordings;
  const latest = wordings.at(-1) ?? first;
  const author = known?.birth.author ?? personOf(first);
  const device = known?.birth.device ?? deviceOf(first.source, author);
  const birth: Birth = known?.birth ?? {
    ...born,
    replyTo: first.replyTo === null ? null : noteIdOf(first.source, first.replyTo),
    at: first.at ?? first.changedAt ?? importedAt,
    author,
    device,
  };
  const dated = (mark: ForeignMark): string => mark.changedAt ?? mark.at ?? birth.at;
  const id = known?.id ?? noteIdOf(first.source, first.externalId);
  const note: Note = {
    id,
    birth,
    fields: fieldsWith(latest, { known, target, device, at: dated(latest) }),
    versions: versionsWith(wordings, { known, author, device, dated }),
    deletions: known?.deletions ?? [],
    more: { ...known?.more, ...provenanceOf(latest) },
  };
  return known && hasAsides(known) ? saidAgain(note, device) : note;
}

/** What the other program itself said, and an undone import has set aside here, it says again; what readers did to it stays aside. */
function saidAgain(note: Note, device: string): Note {
  const asides = asidesOf(note);
  const insteads = [...asides.values()].flatMap(({ field, instead }) =>
    field !== null && instead ? [[field, instead] as const] : [],
  );
  const own = new Set([
    ...note.versions.flatMap(({ id, stamp }) => (isStampOf(device, stamp) ? [id] : [])),
    ...[...fieldsOf(note.fields), ...insteads].flatMap(([name, register]) =>
      isStampOf(device, register.stamp) ? [fieldEvent(name, register)] : [],
    ),
  ]);
  const said = new Set([...asides.keys()].filter((event) => own.has(event)).map(asideField));
  // Each name keeps the type of its register.
  return { ...note, fields: Object.fromEntries(fieldsOf(note.fields).filter(([name]) => !said.has(name))) as Fields };
}

/** The words as the file has them stay readable even where the mark stands on ours, which may be others. */
const provenanceOf = ({ source, externalId, title, quote }: ForeignMark): JsonObject => ({
  [PROVENANCE]: { source, id: externalId, title, exact: quote.exact },
});

interface FieldsIn {
  readonly known: Note | undefined;
  readonly target: Target | null | undefined;
  readonly device: string;
  /** Instant of the wording that counts. */
  readonly at: string;
}

function fieldsWith(mark: ForeignMark, { known, target, device, at }: FieldsIn): Fields {
  const old = known?.fields ?? {};
  const registerOf = <T>(value: T, before: Register<T> | undefined, past: readonly Stamp[] = []): Register<T> =>
    before && sameJson(before.value, value)
      ? before
      : { value, stamp: stampPast(device, at, [...past, ...replacedBy(before, device, at)]) };
  const isGone = (tag: string): boolean => {
    const before = old[tagField(tag)];
    return !mark.tags.includes(tag) && before !== undefined && isStampOf(device, before.stamp);
  };
  const tags = new Map([
    ...mark.tags.map((tag) => [tag, true] as const),
    ...(known ? tagsOf(known) : []).filter(isGone).map((tag) => [tag, false] as const),
  ]);
  // That it was found outranks that it was not: another reader's library may have held less.
  const found = target && target.ranges.length > 0 ? [stampPast(device, at, [])] : [];
  return {
    ...old,
    ...(target === undefined ? {} : { target: registerOf(target, old.target, found) }),
    pigment:
      mark.pigment === null && old.pigment ? old.pigment : registerOf(mark.pigment ?? USUAL_PIGMENT, old.pigment),
    style: registerOf(mark.style, old.style),
    shared: old.shared ?? registerOf(false, undefined),
    ...Object.fromEntries([...tags].map(([tag, on]) => [tagField(tag), registerOf<unknown>(on, old[tagField(tag)])])),
  };
}

/**
 * What the other program itself wrote before, unless this file is the older one. What readers here have set since is not replaced: there
 * the younger date counts.
 */
const replacedBy = (before: Register<unknown> | undefined, device: string, at: string): readonly Stamp[] =>
  before && isStampOf(device, before.stamp) && readStamp(before.stamp).time <= Date.parse(at) ? [before.stamp] : [];

interface VersionsIn {
  readonly known: Note | undefined;
  readonly author: Person;
  readonly device: string;
  readonly dated: (mark: ForeignMark) => string;
}

/** A wording replaces what the same program said before. An older file than what is known says nothing new. */
function versionsWith(
  wordings: readonly ForeignMark[],
  { known, author, device, dated }: VersionsIn,
): readonly Version[] {
  const versions = [...(known?.versions ?? [])];
  for (const mark of wordings) {
    const theirs = versions.filter(({ stamp }) => isStampOf(device, stamp));
    const last = lastOf(theirs);
    const isKnown = theirs.some(({ text }) => text === mark.text);
    const isLater = !last || readStamp(last.stamp).time <= Date.parse(dated(mark));
    // What was said before and is said again at the end has been put back; before the end it is the past.
    const isNews = mark === wordings.at(-1) ? (last?.text ?? '') !== mark.text : !isKnown && mark.text !== '';
    if (!isNews || !isLater) continue;
    const version = {
      text: mark.text,
      stamp: stampPast(device, dated(mark), last ? [last.stamp] : []),
      author: author.id,
      replaces: theirs.map(({ id }) => id).sort(),
    };
    versions.push({ id: versionId(version), ...version, more: {} });
  }
  return versions.sort((one, other) => (one.id < other.id ? -1 : 1));
}

const lastOf = (versions: readonly Version[]): Version | undefined =>
  versions.reduce<Version | undefined>((one, other) => (one && one.stamp > other.stamp ? one : other), undefined);
