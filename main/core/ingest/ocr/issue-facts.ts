/** Issue facts from every place that gives them: the caller first, then the cover, the masthead, the footer, the file's name. */
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { MastheadLine } from '../../../../preload/contract/values.ts';
import type { IssueFacts } from '../draft.ts';
import type { PrintedContents } from './contents.ts';
import type { Cover } from './cover.ts';
import { mastheadFacts } from './masthead.ts';

/** What a person, or the command line, knows about a file; absent where they do not. */
export interface GivenFacts {
  readonly publication?: string;
  readonly year?: number;
  readonly number?: number;
  readonly serial?: number;
  readonly date?: string;
}

/** Throws `issue-without-facts`, naming the fact that is missing. */
export function issueFacts(
  file: string,
  given: GivenFacts,
  cover: Pick<Cover, 'facts' | 'coverLines'>,
  masthead: readonly MastheadLine[],
  contents: PrintedContents | null,
): IssueFacts {
  const named = factsInFileName(file);
  const printed = mastheadFacts(masthead);
  const publication = given.publication ?? cover.facts.publication;
  const dated = given.date ?? cover.facts.date;
  const year = given.year ?? cover.facts.year ?? yearOf(given.date) ?? named?.year ?? yearOf(printed.printDate);
  const number = given.number ?? cover.facts.number ?? named?.number ?? null;
  if (!publication || !year || !number) {
    const missing = Object.entries({ publication, year, number }).flatMap(([name, value]) => (value ? [] : [name]));
    throw new FailureError('issue-without-facts', { file }, { missing: missing.join(',') });
  }
  const pages = (contents?.entries ?? []).flatMap((entry) => (entry.page === null ? [] : [entry.page]));
  return {
    publication,
    organ: printed.organ ?? organIn(contents),
    year,
    number,
    serial: given.serial ?? cover.facts.serial,
    date: dated ?? monthOf(masthead, year, number),
    permit: cover.facts.permit ?? printed.permit,
    notice: cover.facts.notice,
    printDate: printed.printDate,
    printRun: printed.printRun,
    pages: pages.length > 0 ? Math.max(...pages) : null,
    coverLines: cover.coverLines,
  };
}

const yearOf = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null);

/** seed-2026-06.txt, 云江议事2026年第6期.txt */
export function factsInFileName(file: string): { year: number; number: number } | null {
  const match = /((?:19|20)\d\d)\s*(?:[-_.]|年\s*第?)\s*(\d{1,3})(?!\d)/u.exec(file);
  return match ? { year: Number(match[1]), number: Number(match[2]) } : null;
}

/** 某某委员会主办, at the foot of a page. */
function organIn(contents: PrintedContents | null): string | null {
  for (const footer of contents?.footers ?? []) {
    const organ = /^(.{2,30})主办$/u.exec(footer.text.trim())?.[1];
    if (organ) return organ.trim();
  }
  return null;
}

/** Number 6 of a journal that says 每月一期 is June's. */
function monthOf(masthead: readonly MastheadLine[], year: number, number: number): string | null {
  const monthly = masthead.some(
    ({ label, value }) => /刊期|期数/u.test(label) && /每月一?期|月刊/u.test(value) && !/半月|双月/u.test(value),
  );
  return monthly && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : null;
}
