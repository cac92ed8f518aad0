/** One article, to list and to read. */
import type { Article, ArticleLink, ArticleSummary, Contributor } from '../../../preload/contract/values.ts';
import { UNREAD, type WhatWasRead } from '../profile/reader-state.ts';
import type { ReadDatabase } from './connection.ts';
import { readIssueSummary } from './issue-summary.ts';
import {
  type ArticleRow,
  type BlockRow,
  contributorsOf,
  rowToArticleSummary,
  rowToBlock,
  SELECT_ARTICLE,
} from './rows.ts';

export function readArticleSummary(
  database: ReadDatabase,
  reader: WhatWasRead,
  articleId: string,
): ArticleSummary | null {
  const row = articleRow(database, articleId);
  if (!row) return null;
  const place = reader.place(articleId);
  const read = place ? { fraction: place.finished ? 1 : place.fraction, finished: place.finished } : UNREAD;
  return rowToArticleSummary(row, contributorsOfArticle(database, row), read);
}

export function readArticle(database: ReadDatabase, reader: WhatWasRead, articleId: string): Article | null {
  const row = articleRow(database, articleId);
  const summary = readArticleSummary(database, reader, articleId);
  const issue = row && readIssueSummary(database, reader, row.issue_id);
  if (!row || !summary || !issue) return null;
  return {
    ...summary,
    printedTitle: row.printed_title,
    issue,
    blocks: database
      .prepare<BlockRow>(
        'SELECT id, kind, level, text, page, turns, emphasis FROM blocks WHERE article_id = ? ORDER BY ordinal',
      )
      .all(articleId)
      .map(rowToBlock),
    previous: neighbour(database, articleId, 'before'),
    next: neighbour(database, articleId, 'after'),
    children: database
      .prepare<LinkRow>('SELECT id, title, page_start FROM articles WHERE parent_id = ? ORDER BY ordinal')
      .all(articleId)
      .map(rowToLink),
    place: reader.place(articleId),
  };
}

/** The article's plain text, one block a line. @returns `null` when there is no such article */
export function readArticleText(database: ReadDatabase, articleId: string): string | null {
  const exists = database.prepare('SELECT 1 FROM articles WHERE id = ?').get(articleId);
  if (!exists) return null;
  return database
    .prepare<{ text: string }>('SELECT text FROM blocks WHERE article_id = ? ORDER BY ordinal')
    .all(articleId)
    .map((row) => row.text)
    .join('\n');
}

/** The issue an article stands in, or `null`. */
export const issueOfArticle = (database: ReadDatabase, articleId: string): string | null =>
  database.prepare<{ issue_id: string }>('SELECT issue_id FROM articles WHERE id = ?').get(articleId)?.issue_id ?? null;

const articleRow = (database: ReadDatabase, articleId: string): ArticleRow | undefined =>
  database.prepare<ArticleRow>(`${SELECT_ARTICLE} WHERE a.id = ?`).get(articleId);

const contributorsOfArticle = (database: ReadDatabase, row: ArticleRow): readonly Contributor[] =>
  contributorsOf(database, row.issue_id).get(row.id) ?? [];

function neighbour(database: ReadDatabase, articleId: string, side: 'before' | 'after'): ArticleLink | null {
  const row =
    side === 'before'
      ? database
          .prepare<LinkRow>(
            `SELECT o.id, o.title, o.page_start FROM articles a JOIN articles o ON o.issue_id = a.issue_id AND o.ordinal < a.ordinal
             WHERE a.id = ? ORDER BY o.ordinal DESC LIMIT 1`,
          )
          .get(articleId)
      : database
          .prepare<LinkRow>(
            `SELECT o.id, o.title, o.page_start FROM articles a JOIN articles o ON o.issue_id = a.issue_id AND o.ordinal > a.ordinal
             WHERE a.id = ? ORDER BY o.ordinal LIMIT 1`,
          )
          .get(articleId);
  return row ? rowToLink(row) : null;
}

interface LinkRow {
  readonly id: string;
  readonly title: string;
  readonly page_start: number | null;
}

const rowToLink = (row: LinkRow): ArticleLink => ({ id: row.id, title: row.title, pageStart: row.page_start });
