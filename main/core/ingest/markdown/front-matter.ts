/** The heading of an issue Markdown file: YAML between two lines of `---`. */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { MastheadLine } from '../../../../preload/contract/values.ts';
import type { Converted } from '../converted.ts';
import type { IssueFacts } from '../draft.ts';

export interface FrontMatter {
  readonly facts: IssueFacts;
  readonly masthead: readonly MastheadLine[];
  /** The first line after it, from 1. */
  readonly bodyLine: number;
  readonly body: string;
  /** Its own lines: facts, keys, rulers; not the masthead, which is kept as text. */
  readonly converted: readonly Converted[];
}

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const schema = z.strictObject({
  publication: text.pipe(z.string().min(1)),
  organ: text.optional(),
  year: z.int().min(1800).max(2200),
  number: z.int().min(1).max(999),
  serial: z.int().min(1).optional(),
  date: text.pipe(z.string().regex(DATE)).optional(),
  permit: text.optional(),
  notice: text.optional(),
  pages: z.int().min(1).max(5000).optional(),
  printDate: text.pipe(z.string().regex(DATE)).optional(),
  printRun: text.optional(),
  masthead: z.array(z.record(z.string(), text)).optional(),
});

const FENCE = /^---[ \t]*$/;

/** @throws FailureError `front-matter` with the line and the field */
export function readFrontMatter(file: string, source: string): FrontMatter {
  const lines = source.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) throw new FailureError('front-matter', { file, line: 1 }, { field: '---', reason: '没有结束的“---”行' });
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(1, end).join('\n'), { lineCounter: counter, schema: 'core' });
  const problem = document.errors[0];
  if (problem) {
    const line = (problem.linePos?.[0].line ?? 1) + 1;
    throw new FailureError(
      'front-matter',
      { file, line },
      { field: 'YAML', reason: problem.message.split('\n', 1)[0] ?? '' },
    );
  }
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : ''));
    const line = lines.findIndex((value) => value.startsWith(`${field}:`)) + 1;
    const missing = line === 0;
    if (missing && ['publication', 'year', 'number'].includes(field)) {
      throw new FailureError('issue-without-facts', { file, line: 1 }, { missing: field });
    }
    throw new FailureError('front-matter', { file, line: missing ? 1 : line }, { field, reason: issue?.message ?? '' });
  }
  const value = parsed.data;
  const masthead = (value.masthead ?? []).flatMap((pair) =>
    Object.entries(pair).map(([label, content]) => ({ label, value: content })),
  );
  const facts: IssueFacts = {
    publication: value.publication,
    organ: value.organ ?? null,
    year: value.year,
    number: value.number,
    serial: value.serial ?? null,
    date: value.date ?? null,
    permit: value.permit ?? null,
    notice: value.notice ?? null,
    printDate: value.printDate ?? null,
    printRun: value.printRun ?? null,
    pages: value.pages ?? null,
    coverLines: [],
  };
  const texts = masthead.flatMap(({ label, value: content }) => [label, content]);
  const converted = lines
    .slice(0, end + 1)
    .map((line, index) => ({ line: index + 1, text: without(line, texts), into: 'fact' as const }));
  return { facts, masthead, bodyLine: end + 2, body: lines.slice(end + 1).join('\n'), converted };
}

/** A masthead line keeps only its marks here; each of its texts is taken away once. */
function without(line: string, texts: string[]): string {
  if (!/^\s+|^-\s/u.test(line)) return line;
  let rest = line;
  while (texts.length > 0 && rest.includes(texts[0] ?? '')) rest = rest.replace(texts.shift() ?? '', '');
  return rest;
}
