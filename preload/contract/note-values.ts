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
