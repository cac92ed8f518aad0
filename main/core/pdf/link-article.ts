/**
 * Where an article stands in print: each paragraph is looked for among the words of the pages. Long paragraphs are found by
 * themselves; short ones (各位委员：) stand in many places and are looked for only between the long ones around them.
 */
import type {
  ArticlePages,
  LinkedPiece,
  ParagraphLink,
  PlaceOnPage,
  PrintedPage,
} from '../../../preload/contract/page-values.ts';
import type { TextBlock } from '../../../renderer/domain/anchoring/selectors.ts';
import { TITLE_BLOCK } from '../../../renderer/domain/anchoring/text-blocks.ts';
import { isWordCharacter } from '../search/tokens.ts';
import { bestChain, commonPieces, type Piece } from './common-pieces.ts';
import { type PageStream, SEED, type StreamCharacter, wordCharacters } from './page-stream.ts';

/** A paragraph with a smaller share of its characters found in order stays unlinked, and says so. */
export const LINKED_FROM = 0.6;
/** Word characters from which a paragraph is looked for in the whole edition; the second where an article has none so long. */
const LONG = [16, 8] as const;
/** How far from the first or the last long paragraph title, byline and closing words are looked for, in word characters. */
const REACHES = [60, 200, 600] as const;

export interface LinkedArticle {
  readonly id: string;
  readonly title: string;
  readonly pageStart: number | null;
  readonly blocks: readonly TextBlock[];
}

interface Sought {
  readonly block: TextBlock;
  readonly characters: readonly StreamCharacter[];
}

interface Found {
  readonly pieces: readonly Piece[];
  readonly score: number;
}

const NOT_FOUND: Found = { pieces: [], score: 0 };

/** @param pages their numbers tell where an article begins whose text was not found */
export function linkArticle(
  article: LinkedArticle,
  pages: readonly Pick<PrintedPage, 'printed'>[],
  stream: PageStream,
): ArticlePages {
  const blocks = [{ id: TITLE_BLOCK, text: article.title }, ...article.blocks];
  const sought = blocks.map((block): Sought => ({ block, characters: wordCharacters(block.text) }));
  const inOrder = anchors(sought, stream);
  const found = sought.map(({ characters }, index) => {
    const own = inOrder[index];
    if (own) return own;
    return nearestFound(characters, stream, stretchesAround(inOrder, index, characters.length, stream.text.length));
  });
  const links = sought.map(({ block, characters }, index) =>
    toLink(block, characters, found[index] ?? NOT_FOUND, stream),
  );
  const ordinals = links.flatMap(({ places }) => places.map(({ ordinal }) => ordinal));
  const numbered = article.pageStart === null ? -1 : pages.findIndex(({ printed }) => printed === article.pageStart);
  const byNumber = numbered < 0 ? null : numbered;
  return {
    articleId: article.id,
    first: ordinals.length > 0 ? Math.min(...ordinals) : byNumber,
    last: ordinals.length > 0 ? Math.max(...ordinals) : byNumber,
    links,
  };
}

/** The long paragraphs that were found, in reading order; `null` for all others. */
function anchors(sought: readonly Sought[], stream: PageStream): readonly (Found | null)[] {
  let inOrder: readonly (Found | null)[] = [];
  for (const long of LONG) {
    inOrder = inReadingOrder(
      sought.map(({ characters }) => (characters.length >= long ? findAnywhere(characters, stream) : null)),
    );
    if (inOrder.some((one) => one && one.pieces.length > 0)) break;
  }
  return inOrder;
}

function findAnywhere(characters: readonly StreamCharacter[], stream: PageStream): Found {
  const text = characters.map(({ character }) => character);
  return scored(
    text,
    commonPieces(text, stream.text, SEED, (piece) => stream.seeds.get(piece) ?? []),
  );
}

function findBetween(characters: readonly StreamCharacter[], stream: PageStream, from: number, to: number): Found {
  const text = characters.map(({ character }) => character);
  const there = stream.text.slice(from, to);
  const shortest = Math.min(2, text.length);
  if (shortest === 0) return NOT_FOUND;
  const places = (piece: string): readonly number[] => {
    const wanted = [...piece];
    return there.flatMap((_, at) => (wanted.every((one, ahead) => there[at + ahead] === one) ? [at] : []));
  };
  const pieces = commonPieces(text, there, shortest, places).map((piece) => ({ ...piece, there: piece.there + from }));
  return scored(text, pieces);
}

function scored(text: readonly string[], pieces: readonly Piece[]): Found {
  const chain = bestChain(pieces);
  const score = chain.reduce((sum, { length }) => sum + length, 0) / text.length;
  return score >= LINKED_FROM ? { pieces: chain, score } : { ...NOT_FOUND, score };
}

/** The most characters whose places follow each other; a paragraph that was found out of order was another article's. */
function inReadingOrder(found: readonly (Found | null)[]): readonly (Found | null)[] {
  const placed = found.flatMap((one, index) => {
    const first = one?.pieces[0];
    return one && first ? [{ index, at: index, there: first.there, length: lengthOf(one) }] : [];
  });
  const kept = new Set<number>();
  const worth: number[] = [];
  const before: number[] = [];
  placed.forEach((one, index) => {
    worth[index] = one.length;
    before[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const total = (worth[earlier] ?? 0) + one.length;
      if ((placed[earlier]?.there ?? 0) < one.there && total > (worth[index] ?? 0)) {
        worth[index] = total;
        before[index] = earlier;
      }
    }
  });
  let best = worth.reduce((most, value, index) => (value > (worth[most] ?? 0) ? index : most), 0);
  for (; best >= 0 && placed[best]; best = before[best] ?? -1) kept.add(placed[best]?.index ?? -1);
  return found.map((one, index) => (one && (kept.has(index) || one.pieces.length === 0) ? one : null));
}

const lengthOf = ({ pieces }: Found): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** The first stretch in which it is found. */
function nearestFound(
  characters: readonly StreamCharacter[],
  stream: PageStream,
  stretches: readonly (readonly [from: number, to: number])[],
): Found {
  for (const [from, to] of stretches) {
    const found = findBetween(characters, stream, from, to);
    if (found.pieces.length > 0) return found;
  }
  return NOT_FOUND;
}

/**
 * Where a short paragraph may stand: between the one before it and the one after it; where only one of them was found, near that one
 * first, beginning with right beside it. None where neither was.
 */
function stretchesAround(
  found: readonly (Found | null)[],
  index: number,
  length: number,
  end: number,
): readonly (readonly [from: number, to: number])[] {
  const above = found
    .slice(0, index)
    .findLast((one) => one && one.pieces.length > 0)
    ?.pieces.at(-1);
  const below = found.slice(index + 1).find((one) => one && one.pieces.length > 0)?.pieces[0];
  const from = above && above.there + above.length;
  const to = below?.there;
  if (from !== undefined && to !== undefined) return [[from, to]];
  const reaches = [length + 2, ...REACHES];
  if (to !== undefined) return reaches.map((reach) => [Math.max(0, to - reach), to]);
  return from === undefined ? [] : reaches.map((reach) => [from, Math.min(end, from + reach)]);
}

function toLink(
  { id: blockId, text }: TextBlock,
  characters: readonly StreamCharacter[],
  { pieces: found, score }: Found,
  stream: PageStream,
): ParagraphLink {
  const pairs = found.flatMap(({ at, there, length }) =>
    Array.from({ length }, (_, step) => ({ own: characters[at + step], page: stream.characters[there + step] })),
  );
  const places: PlaceOnPage[] = [];
  const pieces: LinkedPiece[] = [];
  for (const { own, page } of pairs) {
    if (!own || !page) continue;
    const { ordinal, blockId: pageBlock, start, end } = page;
    const place = places.at(-1);
    // What differs between two pieces in one block of a page belongs to the place.
    if (place?.blockId === pageBlock) places[places.length - 1] = { ...place, end };
    else places.push({ ordinal, blockId: pageBlock, start, end });
    const piece = pieces.at(-1);
    // Marks and spaces between the characters, as many in both, belong to the piece.
    const goesOn = piece?.blockId === pageBlock && own.start - piece.to === start - piece.end;
    if (piece && goesOn) pieces[pieces.length - 1] = { ...piece, to: own.end, end };
    else pieces.push({ ordinal, blockId: pageBlock, start, end, from: own.start, to: own.end });
  }
  const own = [...text];
  return {
    blockId,
    score,
    places,
    pieces: pieces.map((piece) => withMarks(piece, own, stream.blocks.get(piece.blockId) ?? [])),
  };
}

/** With the full stop after it and the quotation mark before it, where they are the same in both. */
function withMarks(piece: LinkedPiece, own: readonly string[], page: readonly string[]): LinkedPiece {
  let { from, to, start, end } = piece;
  const isSame = (at: number, there: number) => {
    const [one, other] = [own[at], page[there]];
    return one !== undefined && one === other && !isWordCharacter(one) && one.trim() !== '';
  };
  while (isSame(to, end)) {
    to += 1;
    end += 1;
  }
  while (isSame(from - 1, start - 1)) {
    from -= 1;
    start -= 1;
  }
  return { ...piece, from, to, start, end };
}
