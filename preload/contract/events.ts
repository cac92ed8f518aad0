/** What is said unasked. */
import type { ImportFinished, ImportJob, ImportQuestion, ImportStage } from './import-values.ts';

/** What the core and the host say, by name. */
export interface Events {
  readonly importStarted: ImportJob;
  /** `done` of `total` steps of the stage. */
  readonly importProgress: {
    readonly jobId: string;
    readonly stage: ImportStage;
    readonly done: number;
    readonly total: number;
  };
  /** The import waits until `import.answer`. */
  readonly importAsked: ImportQuestion;
  readonly importFinished: ImportFinished;
  /**
   * Issues came or went; what is on the screen may be old. No ids where events were missed: anything may have changed, and how
   * imports stand is told by `import.recent`.
   */
  readonly libraryChanged: { readonly issueIds: readonly string[] };
  /**
   * Notes in the profile's note file changed; `window` is the one that changed them, or `null`. No ids: any may have changed (more
   * than 5000 did, or names of people, or events were missed).
   */
  readonly notesChanged: { readonly window: string | null; readonly noteIds: readonly string[] };
  /** How exchange through a shared folder stands has changed: `folder.status` says it. */
  readonly folderChanged: Readonly<Record<string, never>>;
  /** A menu item was chosen. */
  readonly command: { readonly name: CommandName };
}

/** The commands of the menu. */
export const COMMANDS = [
  'import',
  'shelf',
  'search',
  'notebook',
  'excerpts',
  'exchange',
  'find',
  'quick-open',
  'settings',
  'larger',
  'smaller',
  'keys',
  'about',
] as const;
export type CommandName = (typeof COMMANDS)[number];

export const EVENT_NAMES = [
  'importStarted',
  'importProgress',
  'importAsked',
  'importFinished',
  'libraryChanged',
  'notesChanged',
  'folderChanged',
  'command',
] as const;
export type EventName = keyof Events;
