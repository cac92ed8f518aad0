/** Which articles match: asked of the FTS5 index, and where the index cannot tell, of the text. Says nothing about order. */
import type { ReadDatabase } from '../archive/connection.ts';
import { readArticles, type SearchedArticle } from './article-text.ts';
import { fold } from './fold.ts';
import { isPersonOf, standsLoosely, standsStrictly } from './occurrences.ts';
import type { Form, Term } from './terms.ts';

export interface Match {
  /** `articles.number`. */
  readonly number: number;
  /** bm25 with the sign turned: more is better; 0 where it was not asked for. */
  readonly score: number;
}

export type Strictness = 'strict' | 'loose';

/** Read and compared at a time, so that the texts of a whole library never stand in memory together. */
const BATCH = 500;

const SCORED = `
  SELECT rowid AS number, -bm25(article_index, 8.0, 1.0, 0.0) AS score FROM article_index WHERE article_index MATCH ?`;
const UNSCORED = 'SELECT rowid AS number, 0.0 AS score FROM article_index WHERE article_index MATCH ?';

/**
 * @param terms at least one
 * @param allowed what the filters let through, or `null` for everything
 */
export function findMatches(
  database: ReadDatabase,
  terms: readonly Term[],
  excluded: readonly Term[],
  allowed: ReadonlySet<number> | null,
  strictness: Strictness,
): Match[] {
  const questions = terms.map((term) => questionOf(term, strictness));
  const expression = questions.filter((question) => question !== null).join(' AND ');
  const found = expression === '' ? allArticles(database, allowed) : askIndex(database, expression, allowed);
  const unsure = terms.filter((term) => !formsOf(term, strictness).every((form) => form.exact));
  const stands = strictness === 'strict' ? standsStrictly : standsLoosely;
  const sure =
    unsure.length === 0 ? found : verify(database, found, (article) => unsure.every((term) => stands(article, term)));
  const people = peopleMatches(database, terms, new Set(sure.map((match) => match.number)), allowed, stands);
  return withoutExcluded(database, [...sure, ...people], excluded);
}

function askIndex(database: ReadDatabase, expression: string, allowed: ReadonlySet<number> | null): Match[] {
  const ask = (sql: string, match: string): Match[] => database.prepare<Match>(sql).all(match);
  const permitted = (match: Match): boolean => allowed === null || allowed.has(match.number);
  if (!expression.includes('*')) return ask(SCORED, expression).filter(permitted);
  // A single character is a prefix, and bm25 would have to count all places of all bigrams that begin with it.
  const inTitle = new Set(ask(UNSCORED, `title : (${expression})`).map((match) => match.number));
  return ask(UNSCORED, expression)
    .filter(permitted)
    .map(({ number }) => ({ number, score: inTitle.has(number) ? 1 : 0 }));
}

const formsOf = (term: Term, strictness: Strictness): readonly Form[] =>
  strictness === 'strict' ? term.strict : term.loose;

/** A term as an FTS5 expression; `null` where the index cannot narrow it. Loosely, any mark stands for any other. */
export function questionOf(term: Term, strictness: Strictness): string | null {
  const questions = formsOf(term, strictness).map((form) => {
    const marks = strictness === 'strict' ? form.marks.map((mark) => `marks : ${mark}`) : [];
    return [...(form.phrase === null ? [] : [form.phrase]), ...marks].join(' AND ');
  });
  return questions.includes('') ? null : `(${questions.map((question) => `(${question})`).join(' OR ')})`;
}

function allArticles(database: ReadDatabase, allowed: ReadonlySet<number> | null): Match[] {
  const numbers =
    allowed ??
    database
      .prepare<{ number: number }>('SELECT number FROM articles')
      .all()
      .map((row) => row.number);
  return [...numbers].map((number) => ({ number, score: 0 }));
}

function verify(
  database: ReadDatabase,
  matches: readonly Match[],
  keeps: (article: SearchedArticle) => boolean,
): Match[] {
  const kept: Match[] = [];
  for (let start = 0; start < matches.length; start += BATCH) {
    const batch = matches.slice(start, start + BATCH);
    const passing = new Set(
      readArticles(
        database,
        batch.map((match) => match.number),
      )
        .filter(keeps)
        .map((article) => article.number),
    );
    kept.push(...batch.filter((match) => passing.has(match.number)));
  }
  return kept;
}

/** A word that is somebody's whole name also finds what they wrote or said, even where the text does not name them. */
function peopleMatches(
  database: ReadDatabase,
  terms: readonly Term[],
  known: ReadonlySet<number>,
  allowed: ReadonlySet<number> | null,
  stands: (article: SearchedArticle, term: Term) => boolean,
): Match[] {
  const names = JSON.stringify(terms.flatMap((term) => term.loose.map((form) => form.folded)));
  const candidates = database
    .prepare<{ number: number }>(
      `SELECT DISTINCT a.number FROM contributors c JOIN articles a ON a.id = c.article_id
       WHERE c.name IN (SELECT value FROM json_each(?)) AND c.role <> 'source'`,
    )
    .all(names)
    .filter((row) => !known.has(row.number) && (allowed === null || allowed.has(row.number)))
    .map((row) => ({ number: row.number, score: 0 }));
  return verify(database, candidates, (article) => {
    const people = article.people.map(fold);
    return terms.every((term) => stands(article, term) || isPersonOf(people, term));
  });
}

function withoutExcluded(database: ReadDatabase, matches: readonly Match[], excluded: readonly Term[]): Match[] {
  let left = [...matches];
  for (const term of excluded) {
    const question = questionOf(term, 'strict');
    const suspects = question === null ? left : askIndex(database, question, null);
    const suspected = new Set(suspects.map((match) => match.number));
    const stands = (article: SearchedArticle): boolean => standsStrictly(article, term);
    const guilty = left.filter((match) => suspected.has(match.number));
    const out = new Set(
      (term.strict.every((form) => form.exact) ? guilty : verify(database, guilty, stands)).map(
        (match) => match.number,
      ),
    );
    left = left.filter((match) => !out.has(match.number));
  }
  return left;
}
