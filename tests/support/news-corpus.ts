/**
 * A library at the scale of a full run: 160 issues of some 60 articles. The texts are those of ../shared/material where that
 * folder stands beside the repository; elsewhere they are invented, at the same scale and with similar word statistics.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { WriteDatabase } from '../../main/core/archive/connection.ts';
import { replaceIssueRows } from '../../main/core/archive/issue-rows.ts';
import { layOutIssue } from '../../main/core/archive/lay-out-issue.ts';
import type { ArticleDraft, IssueDraft } from '../../main/core/ingest/draft.ts';
import { inventedNews } from './invented-news.ts';

export interface NewsArticle {
  readonly id: string;
  /** 2023-06-29 */
  readonly date: string;
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly text: string;
}

export interface NewsCorpus {
  readonly source: 'material' | 'invented';
  readonly articles: readonly NewsArticle[];
}

export const MATERIAL = fileURLToPath(new URL('../../../shared/material/', import.meta.url));
const ARTICLES_PER_ISSUE = 60;

/** @param limit the first so many articles only */
export function loadNewsCorpus(limit = Number.POSITIVE_INFINITY): NewsCorpus {
  const file = `${MATERIAL}news-corpus.jsonl.gz`;
  if (!existsSync(file)) return { source: 'invented', articles: inventedNews(Math.min(limit, 9_400)) };
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(0, limit);
  // The material's own README names these fields.
  return { source: 'material', articles: lines.map((line) => JSON.parse(line) as NewsArticle) };
}

function issueDrafts(articles: readonly NewsArticle[]): IssueDraft[] {
  const byDate = [...articles].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const numbers = new Map<number, number>();
  return Array.from({ length: Math.ceil(byDate.length / ARTICLES_PER_ISSUE) }, (_, index) => {
    const own = byDate.slice(index * ARTICLES_PER_ISSUE, (index + 1) * ARTICLES_PER_ISSUE);
    const year = Number(own[0]?.date.slice(0, 4));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return issueDraft(year, number, index + 1, own);
  });
}

/** Lays the issues out and writes them, an issue a transaction. @returns the archive's article id for each of the corpus */
export function fillArchive(database: WriteDatabase, articles: readonly NewsArticle[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const draft of issueDrafts(articles)) {
    const { rows } = layOutIssue(draft, null);
    database.transaction(() => replaceIssueRows(database, rows));
    rows.articles.forEach((article, index) => {
      // `file` carries the corpus ids of the issue in order.
      ids.set(draft.file.split(' ')[index] ?? '', String(article.id));
    });
  }
  return ids;
}

function issueDraft(year: number, number: number, serial: number, news: readonly NewsArticle[]): IssueDraft {
  return {
    file: news.map((article) => article.id).join(' '),
    format: 'issue-markdown',
    encoding: 'utf-8',
    facts: {
      publication: '新闻月编',
      organ: null,
      year,
      number,
      serial,
      date: null,
      permit: null,
      notice: null,
      printDate: null,
      printRun: null,
      pages: null,
      coverLines: [],
    },
    masthead: [],
    columns: ['要闻', '国内', '国际'].map((name) => ({ name, nameEnglish: null })),
    contents: [],
    articles: news.map(articleDraft),
    repairs: [],
    suspicions: [],
    leftOut: [],
    charactersRead: 0,
    charactersKept: 0,
  };
}

function articleDraft(news: NewsArticle, index: number): ArticleDraft {
  return {
    column: index % 3,
    parent: null,
    kind: 'news',
    title: news.title,
    printedTitle: null,
    kicker: null,
    subtitle: null,
    contributors: [],
    date: news.date,
    pageStart: index + 1,
    pageEnd: index + 1,
    listed: false,
    blocks: news.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ kind: 'paragraph', level: 0, text, page: index + 1, turns: [], emphasis: [] })),
  };
}
