/** Marks in the order they are listed: what is lost on top, then article by article as they stand in the text. */
import { isLost, type NotebookEntry } from './entry.ts';

export const NOTEBOOK_ORDERS = ['issue', 'changed'] as const;
/** issue: newest issue first, articles as printed. changed: the article whose marks were changed last comes first. */
export type NotebookOrder = (typeof NOTEBOOK_ORDERS)[number];

export interface NotebookGroup {
  /** `null` for what is lost. */
  readonly articleId: string | null;
  readonly entries: readonly NotebookEntry[];
}

export type NotebookRow =
  | { readonly kind: 'heading'; readonly group: NotebookGroup }
  | {
      readonly kind: 'entry';
      readonly entry: NotebookEntry;
      readonly group: NotebookGroup;
      /** Its place among all marks listed, from 1. */
      readonly at: number;
    };

/** @param entries in reading order (`inReadingOrder`) */
export function groupsOf(entries: readonly NotebookEntry[], order: NotebookOrder): readonly NotebookGroup[] {
  const lost = entries.filter(isLost);
  const groups = [...Map.groupBy(lost.length > 0 ? entries.filter((each) => !isLost(each)) : entries, articleOf)].map(
    ([articleId, own]): NotebookGroup => ({ articleId, entries: own }),
  );
  const sorted = order === 'issue' ? groups : latestFirst(groups);
  return lost.length > 0 ? [{ articleId: null, entries: lost }, ...sorted] : sorted;
}

export function rowsOf(groups: readonly NotebookGroup[]): readonly NotebookRow[] {
  let at = 0;
  return groups.flatMap((group): NotebookRow[] => [
    { kind: 'heading', group },
    ...group.entries.map((entry): NotebookRow => {
      at += 1;
      return { kind: 'entry', entry, group, at };
    }),
  ]);
}

const articleOf = ({ card }: NotebookEntry): string => card.articleId;

function latestFirst(groups: readonly NotebookGroup[]): readonly NotebookGroup[] {
  const latest = new Map(
    groups.map((group) => [
      group,
      group.entries.reduce((last, { card }) => (card.changedAt > last ? card.changedAt : last), ''),
    ]),
  );
  return groups.toSorted((one, other) => compare(latest.get(other) ?? '', latest.get(one) ?? ''));
}

/**
 * Newest issue first, articles as printed, marks as they stand in the text, answers under what they answer. Sorted issue by issue
 * and article by article: one sort of 20,000 marks by all of this would take ten times as long.
 */
export function inReadingOrder(entries: readonly NotebookEntry[]): readonly NotebookEntry[] {
  const byId = new Map(entries.map((entry) => [entry.card.id, entry]));
  const byIssue = [...Map.groupBy(entries, ({ card }) => card.issueId).values()];
  return byIssue
    .toSorted((one, other) => firstOf(one, other, compareIssues))
    .flatMap((issue) =>
      [...Map.groupBy(issue, articleOf).values()]
        .toSorted((one, other) => firstOf(one, other, compareArticles))
        .flatMap((article) => withinArticle(article, byId)),
    );
}

type Compare = (one: NotebookEntry, other: NotebookEntry) => number;

const firstOf = ([one]: readonly NotebookEntry[], [other]: readonly NotebookEntry[], by: Compare): number =>
  one && other ? by(one, other) : 0;

const compareIssues: Compare = (one, other) =>
  (other.issue?.year ?? 0) - (one.issue?.year ?? 0) ||
  (other.issue?.number ?? 0) - (one.issue?.number ?? 0) ||
  compare(one.card.issueId, other.card.issueId);

const compareArticles: Compare = (one, other) =>
  (one.source?.ordinal ?? LAST) - (other.source?.ordinal ?? LAST) || compare(one.card.articleId, other.card.articleId);

function withinArticle(
  entries: readonly NotebookEntry[],
  byId: ReadonlyMap<string, NotebookEntry>,
): readonly NotebookEntry[] {
  if (entries.length < 2) return entries;
  const keyed = entries.map((entry) => ({ entry, root: rootOf(entry, byId) }));
  return keyed.toSorted(comparePlaces).map(({ entry }) => entry);
}

interface Keyed {
  readonly entry: NotebookEntry;
  readonly root: NotebookEntry;
}

const comparePlaces = ({ entry, root }: Keyed, { entry: other, root: otherRoot }: Keyed): number =>
  placeIn(root) - placeIn(otherRoot) ||
  compare(root.card.madeAt, otherRoot.card.madeAt) ||
  compare(root.card.id, otherRoot.card.id) ||
  Number(entry !== root) - Number(other !== otherRoot) ||
  compare(entry.card.madeAt, other.card.madeAt) ||
  compare(entry.card.id, other.card.id);

const LAST = Number.MAX_SAFE_INTEGER;

/** A note about the whole article stands before all passages; a passage whose place is not known, behind them. */
const placeIn = ({ card: { target } }: NotebookEntry): number => (target === null ? -1 : (target.at ?? LAST));

/** The note at the beginning of a chain of answers, as far as it is there. */
function rootOf(entry: NotebookEntry, byId: ReadonlyMap<string, NotebookEntry>): NotebookEntry {
  let root = entry;
  const seen = new Set([entry]);
  for (;;) {
    const above = root.card.replyTo === null ? undefined : byId.get(root.card.replyTo);
    if (!above || seen.has(above) || above.card.articleId !== entry.card.articleId) return root;
    seen.add(above);
    root = above;
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
