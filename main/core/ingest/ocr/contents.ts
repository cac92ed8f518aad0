/**
 * Finds the printed table of contents and takes it apart into columns and entries. What an entry's title is and what its
 * subtitle is cannot be seen here for certain: `match-entries.ts` decides that with the titles in the body.
 */
import type { LeftOut } from '../../../../preload/contract/values.ts';
import type { Converted } from '../converted.ts';
import type { LedgerLine } from '../repairs/edits.ts';
import { setText } from '../repairs/set-text.ts';
import { HAN } from '../source-characters.ts';
import { columnOf, isContentsHeading, isFooter, type PrintedColumn, pageAtEnd, pageAtStart } from './contents-lines.ts';
import type { Fragment, SourceLine } from './lines.ts';

export interface Entry {
  readonly column: number;
  readonly page: number | null;
  readonly line: number;
  /** Printed lines of title and subtitle, at least one. */
  readonly lines: readonly Fragment[];
  /** Where a gap between lines shows which are the title; else `null`. */
  readonly titleLines: number | null;
}

export interface PrintedContents {
  /** Indexes into the lines read: [from, to). */
  readonly from: number;
  readonly to: number;
  /** None where the contents are one plain list. */
  readonly columns: readonly PrintedColumn[];
  readonly entries: readonly Entry[];
  readonly converted: readonly Converted[];
  readonly leftOut: readonly LeftOut[];
  readonly repairs: readonly LedgerLine[];
  /** Lines standing among the entries that are none of them: 某某委员会主办. */
  readonly footers: readonly Fragment[];
}

/** Fewer numbered lines than this may be anything: an agenda, a price list. */
const FEWEST_ENTRIES = 4;
/** Between two entries there may stand a subtitle of three lines, a column and a footer. */
const WIDEST_GAP = 6;
/** In pages. */
const LONGEST_ARTICLE = 40;

/** `null` when the text has no table of contents. */
export function readContents(lines: readonly SourceLine[]): PrintedContents | null {
  const region = findRegion(lines);
  if (region === null) return null;
  return takeApart(lines, region);
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly pageOf: (text: string) => { page: number; pageText: string; rest: string } | null;
}

function findRegion(lines: readonly SourceLine[]): Region | null {
  const regions = [pageAtStart, pageAtEnd].flatMap((pageOf) => {
    const found = lines.flatMap((line, index) => {
      const entry = pageOf(line.text);
      return entry ? [{ index, page: entry.page }] : [];
    });
    return clusters(found).map((cluster) => ({ cluster, pageOf }));
  });
  const best = regions
    .filter(({ cluster }) => cluster.length >= FEWEST_ENTRIES && mostlyAscending(cluster.map(({ page }) => page)))
    .sort((a, b) => b.cluster.length - a.cluster.length)[0];
  const first = best?.cluster[0];
  const last = best?.cluster.at(-1);
  if (!best || !first || !last) return null;
  let from = first.index;
  while (from > 0 && first.index - from < 3 && isLead(lines, from - 1)) from -= 1;
  let to = last.index + 1;
  while ((lines[to]?.blanksBefore ?? 1) === 0) to += 1;
  return { from, to, pageOf: best.pageOf };
}

function isLead(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  return line !== undefined && (isContentsHeading(line) || columnOf(line, next, true) !== null);
}

function clusters(found: readonly { index: number; page: number }[]): { index: number; page: number }[][] {
  const groups: { index: number; page: number }[][] = [];
  for (const hit of found) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && hit.index - last.index <= WIDEST_GAP) group.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function mostlyAscending(pages: readonly number[]): boolean {
  const descents = pages.filter((page, index) => index > 0 && page < (pages[index - 1] ?? 0)).length;
  return descents <= pages.length * 0.2 && new Set(pages).size > 1;
}

function takeApart(lines: readonly SourceLine[], { from, to, pageOf }: Region): PrintedContents {
  const columns: PrintedColumn[] = [];
  const entries: { column: number; page: number | null; line: number; lines: Fragment[]; titleLines: number | null }[] =
    [];
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];
  const footers: Fragment[] = [];
  const repairs: LedgerLine[] = [];
  const leaveOut = (line: SourceLine, text: string, reason: LeftOut['reason']): void => {
    if (text !== '') leftOut.push({ line: line.number, text, reason });
  };
  const beginColumn = (line: SourceLine, column: PrintedColumn): void => {
    const known = columns.findIndex(({ name }) => name === column.name);
    if (known === -1) columns.push(column);
    else leaveOut(line, [column.name, column.nameEnglish ?? ''].join(' ').trim(), 'cover-repeat');
    leaveOut(line, column.markup, 'markup');
    leaveOut(line, column.ornament, 'ornament');
  };

  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line) break;
    leaveOut(line, line.mark, 'markup');
    const open = entries.at(-1);
    const paged = pageOf(line.text);
    const entry = paged && isNext(paged.page, line, open) ? paged : null;
    const column = entry ? null : columnOf(line, lines[index + 1], line.blanksBefore > 0 || index === from);
    if (entry) {
      const number = setText([{ line: line.number, text: entry.pageText }], { kind: 'verse' });
      repairs.push(...number.ledger);
      converted.push({ line: line.number, text: number.text, into: 'page' });
      const inline = coverColumn(entry.rest, lines.slice(from, to));
      if (inline) beginColumn(line, inline);
      entries.push({
        column: Math.max(0, columns.length - 1),
        page: entry.page,
        line: line.number,
        lines: inline ? [] : [{ line: line.number, text: entry.rest }],
        titleLines: null,
      });
    } else if (isContentsHeading(line)) {
      leaveOut(line, line.text, 'running-header');
    } else if (column && !(open && open.lines.length === 0)) {
      beginColumn(line, column);
    } else if (open && (line.blanksBefore === 0 || open.lines.length === 0)) {
      open.lines.push({ line: line.number, text: line.text });
    } else if (isFooter(line) || !open) {
      footers.push({ line: line.number, text: line.text });
      leaveOut(line, line.text, 'running-footer');
    } else {
      if (open.titleLines === null) open.titleLines = open.lines.length;
      open.lines.push({ line: line.number, text: line.text });
    }
  }
  return {
    from,
    to,
    columns,
    entries: entries.filter((entry) => entry.lines.length > 0),
    converted,
    leftOut,
    repairs,
    footers,
  };
}

/** A subtitle may begin with a figure too: glued to its entry, it is a page only where the next page could be. */
function isNext(page: number, line: SourceLine, open: { readonly page: number | null } | undefined): boolean {
  if (line.blanksBefore > 0 || line.bullet || !open || open.page === null) return true;
  return page >= open.page && page - open.page <= LONGEST_ARTICLE;
}

/** `P04 要论 Views`: the page of the cover story, followed by its column instead of its title. */
function coverColumn(rest: string, region: readonly SourceLine[]): PrintedColumn | null {
  if (!HAN.test(rest)) return null;
  const repeated = region.some((line) => line.text === rest);
  const line: SourceLine = {
    number: 0,
    mark: '',
    level: 0,
    bullet: false,
    text: rest,
    hardBreak: false,
    blanksBefore: 1,
  };
  const column = columnOf(line, undefined, true);
  return column && (repeated || column.nameEnglish !== null) ? column : null;
}
