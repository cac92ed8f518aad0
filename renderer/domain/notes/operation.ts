/** What can be done to notes, as data: it can be kept in a journal, undone, repeated, sent to a worker. */
import type { Target } from '../anchoring/selectors.ts';
import type { Person, Pigment, Style } from './note.ts';
import type { Part } from './parts.ts';
import type { Clock } from './stamp.ts';

/** A wording to be written; the author of an old one keeps it when it is put back. */
export interface Wording {
  readonly text: string;
  /** Id of a person. */
  readonly author: string;
}

/**
 * Ids of the wordings that the writer had before their eyes (`heads` of the card when the editor was opened). Only these are replaced: what
 * another window or person has written meanwhile stays, as a second version. Absent: all that stands is replaced.
 * An editor hands in what it was opened on, and after each change what `ontoAfter` (shown.ts) answers: its own wording of a
 * moment ago is then what it goes on with. A new note has none: `[]`.
 */
export type Onto = readonly string[];

export interface NewNote {
  /** Made by the caller, never used before: the domain has no chance of its own. */
  readonly id: string;
  readonly articleId: string;
  readonly issueId: string;
  /** The note that this one answers. */
  readonly replyTo: string | null;
  readonly target: Target | null;
  readonly pigment: Pigment;
  readonly style: Style;
  readonly tags: readonly string[];
  readonly shared: boolean;
  /** Empty for a highlight without a word. */
  readonly text: string;
}

/** An excerpt document or an item of one. */
export interface NewPart {
  /** As of a note. */
  readonly id: string;
  readonly part: Part;
  /** `NOWHERE` (parts.ts) where it belongs to none. */
  readonly articleId: string;
  readonly issueId: string;
  /** Its document; `null` of a document. */
  readonly replyTo: string | null;
  /** Registers by name; values are JSON. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its title, heading or words; '' for none. */
  readonly text: string;
}

export type Operation =
  | { readonly do: 'create'; readonly note: NewNote | NewPart }
  | { readonly do: 'recolour'; readonly id: string; readonly pigment: Pigment }
  | { readonly do: 'restyle'; readonly id: string; readonly style: Style }
  | { readonly do: 'tag'; readonly id: string; readonly tag: string; readonly on: boolean }
  | { readonly do: 'share'; readonly id: string; readonly shared: boolean }
  /** An orphan put in its place by hand, or a passage drawn anew. */
  | { readonly do: 'place'; readonly id: string; readonly target: Target | null }
  /** A register of a part by its name. `null`: as if nobody had ever said it. */
  | { readonly do: 'set'; readonly id: string; readonly name: string; readonly value: unknown }
  /** Replaces the wordings that stand; of several none is preferred. None at all leaves an empty one. */
  | { readonly do: 'write'; readonly id: string; readonly wordings: readonly Wording[]; readonly onto?: Onto }
  /** Goes on with one's own wording: what it said a moment ago is not kept as an older version. */
  | { readonly do: 'type'; readonly id: string; readonly text: string; readonly onto?: Onto }
  | { readonly do: 'delete'; readonly id: string }
  /** Brings a deleted note back, and says of a revived one that it is to be kept. */
  | { readonly do: 'restore'; readonly id: string }
  | { readonly do: 'together'; readonly operations: readonly Operation[] };

/** Who writes, and when. */
export interface Pen {
  readonly clock: Clock;
  readonly author: Person;
  /** Milliseconds since 1970. */
  readonly now: number;
}
