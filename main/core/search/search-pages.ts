/** Words on printed pages: which pages have them, and where on a page they stand. By the same rules as in articles. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import type { PageHit, PageHits, PageSearchAnswer } from '../../../preload/contract/search-values.ts';
import type { ReadDatabase } from '../archive/connection.ts';
import { readAllBlocks, readPageBlocks } from '../archive/pdf-rows.ts';
import type { SearchedArticle } from './article-text.ts';
import { fold } from './fold.ts';
import { questionOf } from './matching.ts';
import { findHits, type Hit, mergeRanges, standsLoosely } from './occurrences.ts';
import { isSearched } from './page-index.ts';
import { passageOf } from './passages.ts';
import { parseQuery } from './query.ts';
import { type Term, termsOf } from './terms.ts';

interface Row {
  readonly hash: string;
  readonly ordinal: number;
  readonly issue_id: string;
  readonly publication: string;
  readonly year: number;
  readonly number: number;
}

const ROWS = `
  SELECT x.hash, x.ordinal, e.issue_id, p.name AS publication, i.year, i.number
  FROM page_index JOIN indexed_pages x ON x.number = page_index.rowid
  JOIN printed_editions e ON e.hash = x.hash
  JOIN issues i ON i.id = e.issue_id
  JOIN publications p ON p.id = i.publication_id
  WHERE page_index MATCH ?
  ORDER BY i.year DESC, i.number DESC, i.publication_id, x.ordinal`;

/** Pages that have all words of the query, newest issue first. Filters that narrow to articles find no pages. */
export function searchPages(
  database: ReadDatabase,
  request: { readonly query: string; readonly offset: number; readonly limit: number },
): PageSearchAnswer {
  const query = parseQuery(request.query);
  const terms = termsOf(query.words);
  if (terms.length === 0 || query.filters.length > 0 || query.excluded.length > 0) return { total: 0, hits: [] };
  const rows = candidates(database, terms);
  const found = rows.flatMap((row) => {
    const page = asArticle(readPageBlocks(database, row.hash, row.ordinal) ?? []);
    return terms.every((term) => standsLoosely(page, term)) ? [{ row, page }] : [];
  });
  return {
    total: found.length,
    hits: found.slice(request.offset, request.offset + request.limit).map(({ row, page }) => toHit(row, page, terms)),
  };
}

/** Pages that may have the words: what the index tells. */
function candidates(database: ReadDatabase, terms: readonly Term[]): readonly Row[] {
  const expression = terms
    .map((term) => questionOf(term, 'loose'))
    .filter((question) => question !== null)
    .join(' AND ');
  return expression === '' ? [] : database.prepare<Row>(ROWS).all(expression);
}

function toHit(row: Row, page: SearchedArticle, terms: readonly Term[]): PageHit {
  const hits = findHits(page, terms);
  const { passage, field } = passageOf(page, hits);
  return {
    issueId: row.issue_id,
    publication: row.publication,
    year: row.year,
    number: row.number,
    hash: row.hash,
    ordinal: row.ordinal,
    count: rangesByField(page, hits).reduce((sum, { ranges }) => sum + ranges.length, 0),
    passage,
    blockId: field?.blockId ?? null,
  };
}

/** Every hit on the pages of a PDF, in reading order. */
export function locateOnPages(database: ReadDatabase, hash: string, query: string): readonly PageHits[] {
  const terms = termsOf(parseQuery(query).words);
  if (terms.length === 0) return [];
  return readAllBlocks(database, hash).flatMap((blocks, ordinal) => {
    const page = asArticle(blocks);
    return rangesByField(page, findHits(page, terms)).map(({ blockId, ranges }) => ({ ordinal, blockId, ranges }));
  });
}

function rangesByField(page: SearchedArticle, hits: readonly Hit[]) {
  return page.fields.flatMap(({ blockId }, index) => {
    const ranges = mergeRanges(hits.filter(({ field }) => field === index).map(({ range }) => range));
    return blockId === null || ranges.length === 0 ? [] : [{ blockId, ranges }];
  });
}

/** A page as search reads articles. */
const asArticle = (blocks: readonly PageBlock[]): SearchedArticle => ({
  number: 0,
  id: '',
  issueId: '',
  publication: '',
  year: 0,
  issueNumber: 0,
  column: null,
  kind: 'essay',
  title: '',
  pageStart: null,
  people: [],
  fields: blocks
    .filter(isSearched)
    .map(({ id, text }) => ({ place: 'block', text, folded: fold(text), blockId: id, page: null, turns: null })),
});
