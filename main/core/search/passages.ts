/** The passage shown under a hit: where most different terms stand closest together. */
import type { Passage, Range } from '../../../preload/contract/search-values.ts';
import type { SearchedArticle, SearchedField } from './article-text.ts';
import { type Hit, mergeRanges } from './occurrences.ts';

/** In code points. */
const LONGEST_PASSAGE = 120;
/** How much of it may stand before the first hit. */
const LEAD = 30;

export interface PlacedPassage {
  readonly passage: Passage;
  /** The block it is cut from; `null` when no block has a hit. */
  readonly field: SearchedField | null;
  /** Where in the block its first hit stands. */
  readonly at: number;
}

export function passageOf(article: SearchedArticle, hits: readonly Hit[]): PlacedPassage {
  const inBlocks = hits.filter((hit) => article.fields[hit.field]?.place === 'block');
  const start = bestStart(inBlocks);
  if (start === null) {
    const first = article.fields.find((field) => field.place === 'block');
    return { passage: cut(first?.text ?? '', 0, []), field: null, at: 0 };
  }
  const field = article.fields[start.field];
  const ranges = mergeRanges(inBlocks.filter((hit) => hit.field === start.field).map((hit) => hit.range));
  return { passage: cut(field?.text ?? '', start.range[0], ranges), field: field ?? null, at: start.range[0] };
}

/** The hit that begins the best stretch: most different terms, then the tightest, then most hits, then the first. */
function bestStart(hits: readonly Hit[]): Hit | null {
  let best: { hit: Hit; terms: number; span: number; count: number } | null = null;
  hits.forEach((hit, index) => {
    const terms = new Set<number>();
    let count = 0;
    let span = 0;
    for (let next = index; next < hits.length; next += 1) {
      const other = hits[next];
      if (!other || other.field !== hit.field || other.range[1] - hit.range[0] > LONGEST_PASSAGE - LEAD) break;
      if (!terms.has(other.term)) span = other.range[1] - hit.range[0];
      terms.add(other.term);
      count += 1;
    }
    const better =
      !best ||
      terms.size > best.terms ||
      (terms.size === best.terms && (terms.size > 1 ? span < best.span : count > best.count));
    if (better) best = { hit, terms: terms.size, span, count };
  });
  // Assigned within the closure, which TypeScript does not follow.
  return (best as { hit: Hit } | null)?.hit ?? null;
}

function cut(text: string, firstHit: number, ranges: readonly Range[]): Passage {
  const characters = [...text];
  const from = passageStart(characters, firstHit);
  const until = Math.min(characters.length, from + LONGEST_PASSAGE);
  return {
    text: characters.slice(from, until).join(''),
    hits: ranges
      .filter(([start, end]) => end > from && start < until)
      .map(([start, end]) => [Math.max(start, from) - from, Math.min(end, until) - from]),
    cutBefore: from > 0,
    cutAfter: until < characters.length,
  };
}

/** At the start of the sentence when it is near, else a little before the hit; the end of the block is used up. */
function passageStart(characters: readonly string[], firstHit: number): number {
  const latest = Math.max(0, characters.length - LONGEST_PASSAGE);
  const earliest = Math.max(0, firstHit - LEAD);
  if (earliest === 0 || earliest >= latest) return Math.min(earliest, latest);
  const sentence = characters.slice(earliest, firstHit).findLastIndex((character) => /[。！？；!?;]/.test(character));
  if (sentence !== -1) return earliest + sentence + 1;
  const clause = characters.slice(earliest, firstHit).findIndex((character) => /[，、：,]/.test(character));
  return clause === -1 ? earliest : earliest + clause + 1;
}
