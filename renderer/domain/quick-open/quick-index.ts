/**
 * What quick open (Ctrl+K) searches while the reader types: titles, people, columns, issues. MiniSearch finds by characters, by
 * beginnings of words and in spite of typing errors; pinyin is found by `spelling.ts`, which walks over all entries (2 ms for
 * ten thousand, where an index of every place at which a title can be spelled would take seconds to build).
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { QuickEntry, Range } from '../../../preload/contract/search-values.ts';
import { findSpelling, type Readings, type Spellable, spellable, spelledOut } from './spelling.ts';
import { askTokens, indexTokens, isBeginning, isHan, normalized } from './tokens.ts';

/** How texts are read; loaded when quick open is first used. */
export interface Reader {
  /** One entry for each code point. */
  readonly readings: (text: string, isName: boolean) => readonly Readings[];
  readonly simplified: (text: string) => string;
}

export interface QuickHit {
  readonly entry: QuickEntry;
  /** Code points of the title that were typed. */
  readonly lit: readonly Range[];
  readonly score: number;
}

export interface QuickIndex {
  readonly size: number;
  /** Best first. */
  readonly find: (typed: string, most: number) => readonly QuickHit[];
}

interface Indexed {
  readonly id: number;
  readonly entry: QuickEntry;
  readonly text: string;
  readonly spelling: Spellable;
}

/** Entries taken in between two pauses; about 4 ms of work. */
const SLICE = 40;

/** Builds in slices, and gives way between them. */
export async function buildQuickIndex(
  entries: readonly QuickEntry[],
  reader: Reader,
  pause: () => Promise<void>,
): Promise<QuickIndex> {
  const words = new MiniSearch<Indexed>({
    fields: ['text', 'people', 'spelling'],
    extractField: (indexed, field) => fieldOf(indexed, field),
    tokenize: (text) => indexTokens(text),
    processTerm: (term) => term,
  });
  const indexed: Indexed[] = [];
  for (let start = 0; start < entries.length; start += SLICE) {
    const slice = entries.slice(start, start + SLICE).map((entry, index): Indexed => {
      const spelling = spellable(reader.readings(entry.title, entry.kind === 'person'));
      return { id: start + index, entry, text: normalized(entry.title), spelling };
    });
    words.addAll(slice);
    indexed.push(...slice);
    await pause();
  }
  return {
    size: indexed.length,
    find: (typed, most) => find(indexed, words, reader.simplified(normalized(typed)).trim(), most),
  };
}

function fieldOf({ id, entry, text, spelling }: Indexed, field: string): string | number {
  switch (field) {
    case 'text':
      return entry.kind === 'column' ? `${text} ${entry.detail}` : text;
    case 'people':
      return entry.kind === 'article' ? entry.people.join(' ') : '';
    case 'spelling':
      // For typing errors in pinyin (sunkum), which are made in names; for titles it would double the index.
      return entry.kind === 'article' ? '' : spelledOut(spelling.readings);
    default:
      return id;
  }
}

/**
 * What a match is worth. The order is that of certainty: typed as it stands, spelled, all words somewhere, somebody's article,
 * nearly. Within one certainty shorter titles come first, since more of them was typed.
 */
const WORTH = {
  same: 100,
  start: 80,
  spelledStart: 72,
  within: 60,
  spelledWithin: 48,
  scattered: 30,
  person: 24,
  near: 8,
} as const;
const WORTH_OF_KIND: Readonly<Record<QuickEntry['kind'], number>> = { person: 6, column: 5, issue: 4, article: 0 };
/** Of the pairs of characters typed, so many must be there for a near match. */
const NEAR_SHARE = 0.5;

function find(
  indexed: readonly Indexed[],
  words: MiniSearch<Indexed>,
  typed: string,
  most: number,
): readonly QuickHit[] {
  if (typed === '') return [];
  const best = new Map<number, QuickHit>();
  const offer = (id: number, worth: number, lit: readonly Range[]) => {
    const of = indexed[id];
    if (!of) return;
    const score = worth + WORTH_OF_KIND[of.entry.kind] - Math.min(of.spelling.readings.length, 60) / 20;
    if (score > (best.get(id)?.score ?? 0)) best.set(id, { entry: of.entry, lit, score });
  };
  findWords(indexed, words, typed, offer);
  findSpelled(indexed, typed, offer);
  if (best.size === 0) findNear(words, typed, offer);
  return [...best.entries()]
    .toSorted(([oneId, one], [otherId, other]) => other.score - one.score || oneId - otherId)
    .slice(0, most)
    .map(([, hit]) => hit);
}

type Offer = (id: number, worth: number, lit: readonly Range[]) => void;

function findWords(indexed: readonly Indexed[], words: MiniSearch<Indexed>, typed: string, offer: Offer): void {
  const found = words.search(typed, {
    fields: ['text', 'people'],
    tokenize: askTokens,
    combineWith: 'AND',
    prefix: isBeginning,
  });
  for (const { id, match } of found) {
    const text = indexed[id]?.text ?? '';
    const at = text.indexOf(typed);
    const parts = typed.split(/\s+/);
    if (text === typed) offer(id, WORTH.same, [[0, [...text].length]]);
    else if (at >= 0) offer(id, at === 0 ? WORTH.start : WORTH.within, [rangeAt(text, typed, at)]);
    else if (parts.every((part) => text.includes(part))) {
      offer(id, WORTH.within - 4, inOrder(parts.map((part) => rangeAt(text, part, text.indexOf(part)))));
    } else
      offer(id, Object.values(match).some((fields) => fields.includes('people')) ? WORTH.person : WORTH.scattered, []);
  }
}

function findSpelled(indexed: readonly Indexed[], typed: string, offer: Offer): void {
  const letters = typed.replace(/[\s'’·-]/gu, '').replaceAll('ü', 'v');
  if (!/^[a-z][a-z0-9]*$/.test(letters)) return;
  for (const { id, spelling } of indexed) {
    const spelled = findSpelling(spelling, letters);
    if (!spelled) continue;
    const [start, end] = spelled.range;
    const whole = start === 0 && end === spelling.readings.length;
    const worth = start > 0 ? WORTH.spelledWithin : whole ? WORTH.start : WORTH.spelledStart;
    offer(id, spelled.full ? worth : worth - 2, [spelled.range]);
  }
}

/** In spite of typing errors: a letter of the pinyin, or some of the characters. */
function findNear(words: MiniSearch<Indexed>, typed: string, offer: Offer): void {
  const asked = new Set(askTokens(typed));
  const near = words.search(typed, {
    tokenize: askTokens,
    combineWith: 'OR',
    fuzzy: (term) => (isHan(term) || term.length < 4 ? false : 0.25),
    boost: { spelling: 2 },
  });
  const greatest = near[0]?.score ?? 1;
  for (const result of near) {
    if (share(result, asked) >= NEAR_SHARE) offer(result.id, WORTH.near + (8 * result.score) / greatest, []);
  }
}

const share = ({ queryTerms }: SearchResult, asked: ReadonlySet<string>): number =>
  new Set(queryTerms).size / Math.max(1, asked.size);

/** A part of a text found at a UTF-16 offset, in code points. */
function rangeAt(text: string, part: string, at: number): Range {
  const start = [...text.slice(0, at)].length;
  return [start, start + [...part].length];
}

/** In order and without overlaps, as what is drawn wants them. */
function inOrder(ranges: readonly Range[]): readonly Range[] {
  return ranges
    .toSorted((one, other) => one[0] - other[0])
    .filter((range, index, all) => range[0] >= (all[index - 1]?.[1] ?? 0));
}
