/**
 * One error convention: every call answers a `Result`. A failure names what went wrong by a code from a closed set, with the
 * file and line it happened in and the facts its sentence needs. Sentences for people are made by `failure-sentences.ts`.
 */

export const FAILURE_CODES = [
  'invalid-argument',
  'unknown-method',
  'not-allowed',
  'not-found',
  'cancelled',
  'archive-open',
  'host-gone',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-encoding',
  'file-unreadable',
  'file-not-written',
  'issue-without-facts',
  'issue-incomplete',
  'issue-without-text',
  'issue-twice',
  'front-matter',
  'markdown-structure',
  'conservation',
  'pdf-locked',
  'pdf-damaged',
  'pdf-empty',
  'pdf-too-many-pages',
  'pdf-without-issue',
  'no-browser',
  'print-failed',
  'notes-refused',
  'notes-too-new',
  'notes-locked',
  'folder-unusable',
  'folder-missing',
  'folder-unreadable',
  'folder-not-written',
  'archive-damaged',
  'archive-foreign',
  'archive-too-new',
  'disk-full',
  'read-only',
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly code: FailureCode;
  /** The file's name, without its folder, or `null`. */
  readonly file: string | null;
  /** Line in that file, from 1, or `null`. */
  readonly line: number | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failure = (
  code: FailureCode,
  where: { readonly file?: string | null; readonly line?: number | null } = {},
  facts: Failure['facts'] = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, file: where.file ?? null, line: where.line ?? null, facts },
});

/** Thrown inside the core, turned into a failed `Result` at its edge by `serve`. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(
    code: FailureCode,
    where: { readonly file?: string | null; readonly line?: number | null } = {},
    facts: Failure['facts'] = {},
    options: { readonly cause?: unknown } = {},
  ) {
    super(`${code} ${where.file ?? ''}${where.line ? `:${where.line}` : ''} ${JSON.stringify(facts)}`, options);
    this.name = 'FailureError';
    this.failure = failure(code, where, facts).failure;
  }
}
