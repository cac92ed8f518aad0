/** How a reader's notes are kept in the profile folder. What a note is stands in renderer/domain/notes; here it travels as a note file. */

/** How the profile's own note file was found when the program started. */
export type NotesFound =
  | { readonly state: 'ready' }
  /**
   * It could not be read. What the older generation and the backups hold was taken instead. The file lies at the first path of
   * `keptAside`; where the older generation could not be read either, it lies at the second.
   */
  | { readonly state: 'damaged'; readonly keptAside: readonly string[] }
  /** A later version of the program wrote it. It was not touched further; `keptAside` as above. */
  | { readonly state: 'too-new'; readonly keptAside: readonly string[]; readonly format: number };

export interface NotesOpened {
  /** Id of this profile's device: it stands in the stamps. */
  readonly device: string;
  /** Id of the profile's owner. The name stands among the people of the note file; none until it has been told. */
  readonly person: string;
  readonly found: NotesFound;
  /** Of what the note file holds: the same for the same notes, whatever their order. */
  readonly digest: string;
  /** The text of the note file; `null` where its digest is the one the caller knows. */
  readonly file: string | null;
}

export interface NoteBackup {
  /** The file's name, which begins with its day: 2026-11-25.bvnotes. */
  readonly name: string;
  /** Instant. */
  readonly writtenAt: string;
  readonly bytes: number;
  /** Notes in it, deleted ones not counted. */
  readonly notes: number;
  /** It was read back after it was written, and said the same. */
  readonly verified: boolean;
}

/** What one person did in a file, in numbers of notes. */
export interface PersonsShare {
  readonly id: string;
  /** '' where it was never told. */
  readonly name: string;
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  /** Deleted here before, and back. */
  readonly revived: number;
  /** Of the changed ones: with two wordings side by side since. */
  readonly twoVersions: number;
}

/** One bringing in of a file, in the history of the profile. */
export interface BroughtIn {
  readonly id: string;
  /** Instant. */
  readonly at: string;
  /** The file's name, without its folder. */
  readonly file: string;
  /** As it says of itself; '' and `null` where it says nothing. */
  readonly from: { readonly name: string; readonly at: string | null };
  readonly people: readonly PersonsShare[];
  /** Instant at which it was taken back; `null` while it stands. */
  readonly takenBackAt: string | null;
}
