/**
 * The search query as text: the one truth about what is looked for. The screens read filters out of it and write them into it;
 * what the words mean is decided by the core, whose way of taking a query apart this follows.
 */
import { FILTER_NAMES, type FilterKey } from '../../preload/contract/query-filters.ts';

export interface QueryPart {
  /** As it stands in the query. */
  readonly text: string;
  /** What it narrows by, or `null` for a word. Filters that leave out (-年:2023) are words here: no facet stands for them. */
  readonly topic: FilterKey | null;
  /** Of a filter, without quotation marks; else the word. */
  readonly value: string;
}

const PART = /(?:[-－])?(?:[^\s:："“「＂]{1,11}[:：])?(?:"[^"]+"|“[^”]+”|「[^」]+」|＂[^＂]+＂)(?=\s|$)|\S+/gu;

export function queryParts(query: string): readonly QueryPart[] {
  return [...query.matchAll(PART)].map(([text]) => partOf(text));
}

function partOf(text: string): QueryPart {
  const colon = text.search(/[:：]/u);
  const topic = colon > 0 ? FILTER_NAMES.get(text.slice(0, colon).normalize('NFKC').toLowerCase()) : undefined;
  const value = unquoted(text.slice(colon + 1));
  const counted = topic === 'year' || topic === 'issue';
  if (topic === undefined || value === '' || (counted && !/^[\d０-９]/u.test(value)))
    return { text, topic: null, value: text };
  return { text, topic, value: value.normalize('NFKC') };
}

const unquoted = (text: string): string => /^["“「＂](.+)["”」＂]$/u.exec(text)?.[1] ?? text;

/** The words without the filters. */
export const wordsOf = (query: string): string => joined(queryParts(query).filter(({ topic }) => topic === null));

export const hasFilters = (query: string): boolean => queryParts(query).some(({ topic }) => topic !== null);

/** The query without the filters of some topics. */
export function withoutTopics(query: string, topics: readonly FilterKey[]): string {
  return joined(queryParts(query).filter(({ topic }) => topic === null || !topics.includes(topic)));
}

/** Whether every part of a filter (`年:2026 期:11`) stands in the query. */
export function holdsFilter(query: string, filter: string): boolean {
  const held = queryParts(query);
  return queryParts(filter).every((part) => held.some((each) => sameFilter(each, part)));
}

/** Adds a filter at the end; of several parts only those that are not there yet. */
export function withFilter(query: string, filter: string): string {
  const missing = queryParts(filter).filter(({ text }) => !holdsFilter(query, text));
  return [query.trim(), joined(missing)].filter(Boolean).join(' ');
}

export function withoutFilter(query: string, filter: string): string {
  const gone = queryParts(filter);
  return joined(queryParts(query).filter((each) => !gone.some((part) => sameFilter(each, part))));
}

/** A filter as it is written: 栏目:本期聚焦, with quotation marks where the value has spaces. */
export function filterText(name: string, value: string): string {
  return /\s/u.test(value) && !value.includes('"') ? `${name}:"${value}"` : `${name}:${value}`;
}

const sameFilter = (one: QueryPart, other: QueryPart): boolean =>
  one.topic !== null && one.topic === other.topic && one.value === other.value;

const joined = (parts: readonly QueryPart[]): string => parts.map(({ text }) => text).join(' ');
