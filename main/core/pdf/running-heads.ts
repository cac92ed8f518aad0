/**
 * What stands on the pages and is not their text: running heads, and page numbers. Told by repetition: the same words at the same
 * height on several pages, digits apart; a number that counts on from page to page.
 */
import type { PageItem } from './page-items.ts';
import { lineOf, linesOf, type PageLine } from './page-lines.ts';
import type { Furniture } from './page-text.ts';

export interface PageOfItems {
  readonly items: readonly PageItem[];
  readonly view: readonly [left: number, bottom: number, right: number, top: number];
}

/** How much of a page, from its upper and its lower edge, is looked at. */
const MARGIN = 0.14;
/** Lines from the outside that are looked at. */
const OUTERMOST = 3;
/** Pages before and after a page that are asked whether they say the same. */
const NEIGHBOURS = 6;
/** So many of those must. */
const REPEATED = 2;

interface Candidate {
  readonly items: readonly PageItem[];
  /** The words with digits made alike. */
  readonly pattern: string;
  readonly number: number | null;
  readonly height: number;
  readonly size: number;
}

export interface PageFurniture {
  readonly furniture: Furniture;
  /** The number printed on the page; `null` where none was recognised. */
  readonly printed: number | null;
}

/** @param pages all pages of the file, in order */
export function findFurniture(pages: readonly PageOfItems[]): readonly PageFurniture[] {
  const candidates = pages.map(candidatesOn);
  const numbers = numbersOf(candidates);
  return pages.map((_, ordinal) => {
    const furniture = new Map<PageItem, 'running-head' | 'page-number'>();
    for (const candidate of candidates[ordinal] ?? []) {
      const isNumber = candidate.number !== null && candidate.number === numbers[ordinal] && isBare(candidate.pattern);
      if (isNumber) for (const item of candidate.items) furniture.set(item, 'page-number');
      else if (isRepeated(candidate, ordinal, candidates))
        for (const item of candidate.items) furniture.set(item, 'running-head');
    }
    return { furniture, printed: numbers[ordinal] ?? null };
  });
}

/** Pieces of the outermost lines; a line with wide gaps in it has a piece at the left and one at the right. */
function candidatesOn({ items, view: [, bottom, , top] }: PageOfItems): readonly Candidate[] {
  const upright = items.filter(({ advance }) => advance === 'right');
  const lines = linesOf(upright);
  const height = top - bottom;
  const outer = [
    ...lines.slice(0, OUTERMOST).filter(({ across }) => across[0] > top - height * MARGIN),
    ...lines.slice(-OUTERMOST).filter(({ across }) => across[1] < bottom + height * MARGIN),
  ];
  return [...new Set(outer)].flatMap(piecesOf).map((piece): Candidate => {
    const text = piece.items.map((item) => item.text).join(' ');
    return {
      items: piece.items,
      pattern: text.replace(/\s+/gu, ' ').replace(/\d+/gu, '#'),
      number: numberIn(text),
      height: (piece.across[0] + piece.across[1]) / 2 - bottom,
      size: piece.size,
    };
  });
}

function piecesOf(line: PageLine): readonly PageLine[] {
  const pieces: PageItem[][] = [];
  for (const item of line.items) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last && before && item.along[0] - before.along[1] < line.size * 2) last.push(item);
    else pieces.push([item]);
  }
  return pieces.map(lineOf);
}

/** 12, - 12 -, ·12·, 第12页, Page 12, 12 / 92. */
const BARE =
  /^[\s\p{P}\p{S}]*(?:第|page|p)?[\s\p{P}\p{S}]*#[\s\p{P}\p{S}]*(?:页|頁)?(?:[\s\p{P}\p{S}]*(?:共|of)?\s*#\s*(?:页|頁)?)?[\s\p{P}\p{S}]*$/iu;
const isBare = (pattern: string): boolean => BARE.test(pattern);

const numberIn = (text: string): number | null => {
  const digits = /\d{1,4}/u.exec(text.normalize('NFKC'))?.[0];
  return digits === undefined ? null : Number(digits);
};

function isRepeated(candidate: Candidate, ordinal: number, pages: readonly (readonly Candidate[])[]): boolean {
  let seen = 0;
  for (let distance = 1; distance <= NEIGHBOURS; distance += 1) {
    for (const other of [ordinal - distance, ordinal + distance]) {
      const same = pages[other]?.some(
        ({ pattern, height, size }) =>
          pattern === candidate.pattern &&
          Math.abs(height - candidate.height) < candidate.size &&
          Math.abs(size - candidate.size) < 0.6,
      );
      if (same) seen += 1;
      if (seen >= REPEATED) return true;
    }
  }
  return false;
}

/**
 * A number belongs to a page if it is as far from the page's ordinal as that of a page nearby; between two such pages the number
 * of a page that shows none is known.
 */
function numbersOf(pages: readonly (readonly Candidate[])[]): readonly (number | null)[] {
  const offsets = pages.map((candidates, ordinal) =>
    candidates
      .filter(
        ({ number, pattern }) =>
          number !== null && (isBare(pattern) || pattern.startsWith('#') || pattern.endsWith('#')),
      )
      .map(({ number }) => (number ?? 0) - ordinal),
  );
  const agreed = offsets.map((own, ordinal) => {
    const near = offsets.slice(Math.max(0, ordinal - NEIGHBOURS), ordinal + NEIGHBOURS + 1).flat();
    const counted = own
      .map((offset) => ({ offset, votes: near.filter((other) => other === offset).length }))
      .filter(({ votes }) => votes > REPEATED)
      .sort((one, other) => other.votes - one.votes);
    return counted[0]?.offset ?? null;
  });
  return agreed.map((offset, ordinal) => {
    const before = agreed.slice(0, ordinal).findLast((one) => one !== null) ?? null;
    const after = agreed.slice(ordinal + 1).find((one) => one !== null) ?? null;
    const known = offset ?? (before !== null && before === after ? before : null);
    return known === null || known + ordinal < 1 ? null : known + ordinal;
  });
}
