/** The report on an import, as it is read: which parts it has, one row for each thing in it, and a changed text in its place. */
import {
  type ArticleLink,
  type IngestReport,
  type LeftOut,
  type MatchedEntry,
  REPAIR_RULES,
  type Repair,
  type RepairRule,
  type Suspicion,
} from '../../preload/contract/values.ts';

/** A part of the report, or one rule of its repairs. What needs an eye stands first. */
export type ReportPart = 'suspicions' | 'contents' | 'unlisted' | 'repairs' | 'leftOut';
export type ReportFilter = ReportPart | RepairRule | 'all';

export type ReportRow =
  | { readonly row: 'heading'; readonly part: ReportPart; readonly count: number }
  | { readonly row: 'rule'; readonly rule: RepairRule; readonly count: number }
  | { readonly row: 'suspicion'; readonly suspicion: Suspicion }
  | { readonly row: 'entry'; readonly entry: MatchedEntry }
  | { readonly row: 'unlisted'; readonly article: ArticleLink }
  | { readonly row: 'repair'; readonly repair: Repair }
  | { readonly row: 'left-out'; readonly leftOut: LeftOut };

export interface CountedPart {
  readonly part: ReportPart;
  readonly count: number;
}

export interface CountedRule {
  readonly rule: RepairRule;
  readonly count: number;
}

export const reportParts = (report: IngestReport): readonly CountedPart[] => [
  { part: 'suspicions', count: report.suspicions.length },
  { part: 'contents', count: report.matched.length },
  { part: 'unlisted', count: report.unlisted.length },
  { part: 'repairs', count: report.repairs.length },
  { part: 'leftOut', count: report.leftOut.length },
];

/** Rules that changed something, in the order of the contract. */
export function repairRules({ repairs }: IngestReport): readonly CountedRule[] {
  return REPAIR_RULES.map((rule) => ({ rule, count: repairs.filter((repair) => repair.rule === rule).length })).filter(
    ({ count }) => count > 0,
  );
}

export function reportRows(report: IngestReport, filter: ReportFilter): readonly ReportRow[] {
  const rule = REPAIR_RULES.find((each) => each === filter);
  if (rule) return ruleRows(report, rule);
  return reportParts(report)
    .filter(({ part, count }) => (filter === 'all' ? count > 0 : part === filter))
    .flatMap(({ part, count }) => [{ row: 'heading', part, count } as const, ...partRows(report, part)]);
}

function partRows(report: IngestReport, part: ReportPart): readonly ReportRow[] {
  switch (part) {
    case 'suspicions':
      return report.suspicions.map((suspicion) => ({ row: 'suspicion', suspicion }));
    case 'contents':
      return leastSureFirst(report.matched).map((entry) => ({ row: 'entry', entry }));
    case 'unlisted':
      return report.unlisted.map((article) => ({ row: 'unlisted', article }));
    case 'repairs':
      return repairRules(report).flatMap(({ rule }) => ruleRows(report, rule));
    case 'leftOut':
      return report.leftOut.map((leftOut) => ({ row: 'left-out', leftOut }));
  }
}

function ruleRows({ repairs }: IngestReport, rule: RepairRule): readonly ReportRow[] {
  const own = repairs.filter((repair) => repair.rule === rule);
  return [{ row: 'rule', rule, count: own.length }, ...own.map((repair): ReportRow => ({ row: 'repair', repair }))];
}

const leastSureFirst = (entries: readonly MatchedEntry[]): readonly MatchedEntry[] =>
  entries.toSorted((one, other) => sureness(one) - sureness(other));

const sureness = ({ articleId, score }: MatchedEntry): number => (articleId === null ? -1 : score);

export type Certainty = 'missing' | 'doubtful' | 'close' | 'same';

/** Below it a printed entry and the title over the text differ in more than a character or two. */
const CLOSE_SCORE = 0.85;

export function certaintyOf({ articleId, score }: MatchedEntry): Certainty {
  if (articleId === null) return 'missing';
  if (score >= 1) return 'same';
  return score >= CLOSE_SCORE ? 'close' : 'doubtful';
}

/** Visible code points: what the report counts. */
export const visibleLength = (text: string): number => Array.from(text.replace(/[\s\p{Cf}]/gu, '')).length;

export interface RepairContext {
  readonly before: string;
  readonly after: string;
}

/** Code points of the text shown on each side of a repair. */
const REACH = 12;

/** The text around a repair, from the block it stands in; `null` when the text there is not what the repair left. */
export function repairContext(text: string, { at, after }: Repair): RepairContext | null {
  if (at === null) return null;
  const points = Array.from(text);
  const end = at + Array.from(after).length;
  if (points.slice(at, end).join('') !== after) return null;
  return {
    before: `${at > REACH ? '…' : ''}${points.slice(Math.max(0, at - REACH), at).join('')}`,
    after: `${points.slice(end, end + REACH).join('')}${points.length > end + REACH ? '…' : ''}`,
  };
}

/** White space made visible: a line end as ⏎, a space as ␣. */
export const visible = (text: string): string => text.replace(/\r\n?|\n/gu, '⏎').replace(/[ \u3000\t\u00a0]/gu, '␣');
