/** What is said of the program itself, and of what it makes. */

export interface About {
  readonly version: string;
  readonly host: 'electron' | 'loopback' | 'test';
  readonly profile: string;
  /** The issues. */
  readonly library: FoundAtStart;
  /** Settings and reading places. */
  readonly reader: FoundAtStart;
}

/** How a database was found when the program started; `damaged` names the copy kept aside, in whose place a new one was begun. */
export type FoundAtStart = { readonly state: 'ready' } | { readonly state: 'damaged'; readonly keptAside: string };

export interface PdfMade {
  readonly hash: string;
  /** How many. */
  readonly bytes: number;
}
