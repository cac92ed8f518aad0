/** What the shelf shows. */
import type { CoverRule, IssueCover, RecentReading, Shelf, YearVolume } from '../../../preload/contract/values.ts';
import { type ReaderState, UNREAD } from '../profile/reader-state.ts';
import { readArticleSummary } from './article-queries.ts';
import type { ReadDatabase } from './connection.ts';
import { readIssueSummary } from './issue-summary.ts';
import { coverAddress } from './pdf-rows.ts';
import { type IssueRow, rowToIssueSummary, SELECT_ISSUE } from './rows.ts';

const RECENT = 8;
const PASSAGE_LENGTH = 40;

export function readShelf(database: ReadDatabase, reader: ReaderState): Shelf {
  const volumes = database
    .prepare<VolumeRow>(
      `SELECT i.publication_id, p.name AS publication, i.year, count(*) AS issue_count,
              sum(coalesce(i.pages, (SELECT max(coalesce(page_end, page_start)) FROM articles WHERE issue_id = i.id), 1)) AS pages,
              min(i.serial) AS first_serial, max(i.serial) AS last_serial
       FROM issues i JOIN publications p ON p.id = i.publication_id
       GROUP BY i.publication_id, i.year ORDER BY p.rowid, i.year`,
    )
    .all()
    .map(rowToVolume);
  const articleCount = database.prepare<{ count: number }>('SELECT count(*) AS count FROM articles').get()?.count ?? 0;
  const known = new Set(
    database
      .prepare<{ id: string }>('SELECT id FROM issues')
      .all()
      .map((row) => row.id),
  );
  let readCount = 0;
  for (const [issueId, count] of reader.finishedByIssue()) if (known.has(issueId)) readCount += count;
  return { volumes, recent: recentReadings(database, reader), articleCount, readCount };
}

export function readCovers(
  database: ReadDatabase,
  reader: ReaderState,
  publicationId: string,
  year: number,
): readonly IssueCover[] {
  const finished = reader.finishedByIssue();
  return database
    .prepare<IssueRow>(`${SELECT_ISSUE} WHERE i.publication_id = ? AND i.year = ? ORDER BY i.number`)
    .all(publicationId, year)
    .map((row) => ({
      ...rowToIssueSummary(row, finished.get(row.id) ?? 0),
      rules: readCoverRules(database, reader, row.id),
      picture: coverAddress(database, row.id),
    }));
}

/** One rule per article in printed order; articles within another one are part of its rule. */
export function readCoverRules(database: ReadDatabase, reader: ReaderState, issueId: string): readonly CoverRule[] {
  const states = reader.statesOf(issueId);
  return database
    .prepare<{ id: string; column_ordinal: number; pages: number }>(
      `SELECT id, column_ordinal, coalesce(page_end - page_start, 0) + 1 AS pages FROM articles
       WHERE issue_id = ? AND parent_id IS NULL AND column_ordinal IS NOT NULL ORDER BY ordinal`,
    )
    .all(issueId)
    .map((row) => {
      const { fraction, finished } = states.get(row.id) ?? UNREAD;
      return { columnOrdinal: row.column_ordinal, pages: row.pages, fraction: finished ? 1 : fraction };
    });
}

/** Places in articles that the library no longer holds are passed over, not forgotten. */
function recentReadings(database: ReadDatabase, reader: ReaderState): readonly RecentReading[] {
  const found: RecentReading[] = [];
  for (const place of reader.recent(RECENT * 4)) {
    const article = readArticleSummary(database, reader, place.articleId);
    const issue = article && readIssueSummary(database, reader, article.issueId);
    if (!article || !issue) continue;
    found.push({ article, issue, place, passage: passageAt(database, place.articleId, place.blockId, place.offset) });
    if (found.length === RECENT) break;
  }
  return found;
}

/** From the sentence in which the place lies, whole sentences where they fit; when the block went, from the beginning. */
function passageAt(database: ReadDatabase, articleId: string, blockId: string | null, offset: number): string {
  const block =
    database
      .prepare<{ text: string }>('SELECT text FROM blocks WHERE id = ? AND article_id = ?')
      .get(blockId, articleId) ??
    database
      .prepare<{ text: string }>(
        `SELECT text FROM blocks WHERE article_id = ? AND kind IN ('paragraph', 'verse') ORDER BY ordinal LIMIT 1`,
      )
      .get(articleId);
  if (!block) return '';
  const characters = [...block.text];
  let start = Math.min(offset, characters.length);
  while (start > 0 && !/[。！？；\n]/u.test(characters[start - 1] ?? '')) start -= 1;
  const passage = characters.slice(start, start + PASSAGE_LENGTH).join('');
  if (start + PASSAGE_LENGTH >= characters.length) return passage;
  return /^.*[。！？；]/su.exec(passage)?.[0] ?? `${passage}……`;
}

interface VolumeRow {
  readonly publication_id: string;
  readonly publication: string;
  readonly year: number;
  readonly issue_count: number;
  readonly pages: number;
  readonly first_serial: number | null;
  readonly last_serial: number | null;
}

const rowToVolume = (row: VolumeRow): YearVolume => ({
  publicationId: row.publication_id,
  publication: row.publication,
  year: row.year,
  issueCount: row.issue_count,
  pages: row.pages,
  firstSerial: row.first_serial,
  lastSerial: row.last_serial,
});
