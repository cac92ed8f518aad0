/**
 * What is lit in an article: the query's terms, or where none of them stands, as in a near match, what they differ from by one
 * character, or the longest pieces of them.
 */
import type { SearchedArticle } from './article-text.ts';
import { sourceRange } from './fold.ts';
import { findHits, type Hit } from './occurrences.ts';
import { oneEditPattern } from './one-edit.ts';
import type { Term } from './terms.ts';

interface Piece {
  readonly from: number;
  readonly until: number;
  readonly term: number;
}

/** By field and place. Search and `locate` both light what this answers, so that their counts agree. */
export function litHits(article: SearchedArticle, terms: readonly Term[], exact = findHits(article, terms)): Hit[] {
  if (exact.length > 0) return exact;
  const oneEdit = oneEditHits(article, terms);
  return oneEdit.length > 0 ? oneEdit : fragmentHits(article, terms);
}

function oneEditHits(article: SearchedArticle, terms: readonly Term[]): Hit[] {
  return terms.flatMap((term, index) => {
    const pattern = terms.length === 1 ? oneEditPattern(term.loose.at(-1)?.folded ?? '') : null;
    if (pattern === null) return [];
    return article.fields.flatMap((field, place) =>
      [...field.folded.text.matchAll(pattern)].map((found) => ({
        field: place,
        range: sourceRange(field.folded, found.index, found.index + found[0].length),
        term: index,
        wholeNumber: true,
      })),
    );
  });
}

/** Pieces at least half as long as the longest, and two characters. */
function fragmentHits(article: SearchedArticle, terms: readonly Term[]): Hit[] {
  const needles = terms.map((term) => term.loose.at(-1)?.folded ?? '');
  const pieces = article.fields.flatMap((field, index) =>
    longestPieces(field.folded.text, needles).map((piece) => ({ ...piece, index, folded: field.folded })),
  );
  const longest = Math.max(0, ...pieces.map((piece) => piece.until - piece.from));
  return pieces
    .filter((piece) => (piece.until - piece.from) * 2 >= longest)
    .map((piece) => ({
      field: piece.index,
      range: sourceRange(piece.folded, piece.from, piece.until),
      term: piece.term,
      wholeNumber: true,
    }));
}

function longestPieces(text: string, needles: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length - 1; ) {
    let until = from + 1;
    let found = -1;
    while (until < text.length) {
      const piece = text.slice(from, until + 1);
      const term = needles.findIndex((needle) => needle.includes(piece));
      if (term === -1) break;
      found = term;
      until += 1;
    }
    if (found !== -1) pieces.push({ from, until, term: found });
    from = found === -1 ? from + 1 : until;
  }
  return pieces;
}
