/**
 * What a note is. All of it is readonly and JSON-safe, and all of it can be merged: a register keeps its youngest value, a
 * set only grows. How a note is shown follows from this and is never stored (shown.ts).
 */
import type { Target } from '../anchoring/selectors.ts';
import type { JsonObject } from './json.ts';
import type { Stamp } from './stamp.ts';

export const PIGMENTS = ['cinnabar', 'gamboge', 'malachite', 'azurite', 'plum'] as const;
export type Pigment = (typeof PIGMENTS)[number];
export const STYLES = ['highlight', 'underline', 'none'] as const;
export type Style = (typeof STYLES)[number];

/** The younger stamp wins; of equal stamps (a stamp names its device) the greater canonical spelling. */
export interface Register<T> {
  readonly value: T;
  readonly stamp: Stamp;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What never changes. Two notes that claim one id with different births keep the greater canonical spelling. */
export interface Birth {
  readonly articleId: string;
  readonly issueId: string;
  /** The note this one answers, or `null`; of an item of an excerpt document that document. */
  readonly replyTo: string | null;
  /** Absent on a note. What else it is (parts.ts). */
  readonly part?: string;
  /** Instant by the wall clock of the device. */
  readonly at: string;
  /** Named as at that time; a later name stands in `NotesState.people`. */
  readonly author: Person;
  readonly device: string;
}

/**
 * Registers by name. Colour and style are two, so that one person's colour and another's underline both stay. Each tag is one of
 * its own (`tag:排水`, whether it is on), so that tags given on two devices are added up. Names we do not know are a later
 * version's and travel along.
 */
export interface Fields {
  /** `null` on a reply, and on a note about the whole article. */
  readonly target?: Register<Target | null>;
  readonly pigment?: Register<Pigment>;
  readonly style?: Register<Style>;
  readonly shared?: Register<boolean>;
  /** Ids of the deletions that somebody has answered with "keep it". */
  readonly kept?: Register<readonly string[]>;
  readonly [name: string]: Register<unknown> | undefined;
}

/**
 * One wording of the body. Grow-only: a new wording names all that it replaces, and a wording that no other replaces is shown. Two
 * such wordings are the two versions of people who wrote at the same time.
 */
export interface Version {
  /** fingerprint of all below except `more`: two wordings under one id cannot be. */
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly stamp: Stamp;
  /** Id of a person. */
  readonly author: string;
  /** Ids in order, those of forgotten wordings too. */
  readonly replaces: readonly string[];
  readonly more: JsonObject;
}

/** Removes what it has seen and nothing else. */
export interface Deletion {
  /** fingerprint of the rest. */
  readonly id: string;
  readonly stamp: Stamp;
  readonly author: string;
  /** Ids of events (shown.ts): the versions and field values that stood when it was made, in order. */
  readonly seen: readonly string[];
  readonly more: JsonObject;
}

export interface Note {
  readonly id: string;
  readonly birth: Birth;
  readonly fields: Fields;
  /** In order of their ids. */
  readonly versions: readonly Version[];
  /** In order of their ids. Never forgotten: a stale file may come in years later. */
  readonly deletions: readonly Deletion[];
  /** What a later version of the program wrote beside all this. */
  readonly more: JsonObject;
}

export interface NotesState {
  readonly notes: ReadonlyMap<string, Note>;
  /** Names of people by id. */
  readonly people: ReadonlyMap<string, Register<string>>;
  /** Whose device it is: id of a person by id of the device. */
  readonly devices: ReadonlyMap<string, Register<string>>;
  readonly more: JsonObject;
}

export const EMPTY_STATE: NotesState = { notes: new Map(), people: new Map(), devices: new Map(), more: {} };
