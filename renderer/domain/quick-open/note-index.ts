/**
 * The reader's own notes for quick open: their words, tags and the passages they stand at. MiniSearch again, but kept up with each
 * note as it is written, and not built anew. Their words are spelled in pinyin character by character: read phrase by phrase, as
 * titles are, twenty thousand notes would take seconds. Passages are not spelled; they are found by their article.
 */
import MiniSearch from 'minisearch';
import type { Range } from '../../../preload/contract/search-values.ts';
import { placesOf } from '../notebook/folded.ts';
import { plainWords } from '../notebook/plain-words.ts';
import type { NoteCard } from '../notes/card.ts';
import type { Reader } from './quick-index.ts';
import { findSpelling, type Readings, type Spellable, spellable } from './spelling.ts';
import { askTokens, indexTokens, isBeginning, normalized } from './tokens.ts';

export interface NoteHit {
  readonly card: NoteCard;
  /** What is shown of it: its words, or the passage of a mark without any. */
  readonly title: string;
  /** Code points of the title that were typed. */
  readonly lit: readonly Range[];
  /** On the scale of quick-index.ts. */
  readonly score: number;
}

export interface NoteIndex {
  /** Takes in what is new or changed among the cards, and lets go of what is gone. Gives way now and then when there is much. */
  readonly follow: (cards: readonly NoteCard[], pause: () => Promise<void>) => Promise<void>;
  /** Best first. */
  readonly find: (typed: string, most: number) => readonly NoteHit[];
}

/** Notes taken in between two pauses; about 4 ms of work. */
const SLICE = 40;
/** Code points of the words, and of the passage, that are looked through: a title is typed from its beginning. */
const LONGEST = { words: 400, spelled: 32, quotation: 120, title: 60 } as const;

/** One letter is the beginning of a character in nearly every note. */
const FEWEST_LETTERS = 2;

const WORTH = {
  start: 58,
  within: 50,
  tag: 46,
  spelledStart: 40,
  spelledTag: 36,
  quotation: 34,
  spelledWithin: 30,
  scattered: 22,
} as const;

export function createNoteIndex(reader: Reader): NoteIndex {
  const known = new Map<string, NoteCard>();
  const tags = new Map<string, Spellable>();
  const spelled = new Map<string, Spellable>();
  const characters = new Map<string, Readings>();
  const readingsOf = (character: string): Readings => {
    const known = characters.get(character) ?? reader.readings(character, false)[0] ?? [];
    characters.set(character, known);
    return known;
  };
  let cards: readonly NoteCard[] = [];
  const words = new MiniSearch<NoteCard>({
    fields: ['words', 'tags', 'quotation'],
    extractField: (card, field) => fieldOf(card, field),
    tokenize: (text) => indexTokens(text),
    processTerm: (term) => term,
  });
  const take = (card: NoteCard) => {
    if (known.has(card.id)) words.replace(card);
    else words.add(card);
    known.set(card.id, card);
    spelled.set(card.id, spellable(Array.from(openingOf(card, LONGEST.spelled), readingsOf)));
    for (const tag of card.tags) if (!tags.has(tag)) tags.set(tag, spellable(reader.readings(tag, false)));
  };
  return {
    follow: async (latest, pause) => {
      cards = latest;
      const standing = new Set(latest.map(({ id }) => id));
      for (const id of [...known.keys()].filter((each) => !standing.has(each))) {
        words.discard(id);
        known.delete(id);
        spelled.delete(id);
      }
      const fresh = latest.filter((card) => known.get(card.id) !== card);
      for (let start = 0; start < fresh.length; start += SLICE) {
        // A later change has begun to be followed; it takes in what is left here too.
        if (cards !== latest) return;
        for (const card of fresh.slice(start, start + SLICE)) take(card);
        if (fresh.length > SLICE) await pause();
      }
    },
    find: (typed, most) => find({ known, words, tags, spelled }, reader.simplified(normalized(typed)).trim(), most),
  };
}

const shortened = (text: string, length: number): string => Array.from(text).slice(0, length).join('');

const wordsOf = ({ wordings }: NoteCard): string => plainWords(wordings.map(({ text }) => text).join('\n'));

function fieldOf(card: NoteCard, field: string): string {
  switch (field) {
    case 'words':
      return shortened(wordsOf(card), LONGEST.words);
    case 'tags':
      return card.tags.join(' ');
    case 'quotation':
      return shortened(card.target?.quote.exact ?? '', LONGEST.quotation);
    default:
      return card.id;
  }
}

interface Indexed {
  readonly known: ReadonlyMap<string, NoteCard>;
  readonly words: MiniSearch<NoteCard>;
  readonly tags: ReadonlyMap<string, Spellable>;
  /** Of the openings, by note. */
  readonly spelled: ReadonlyMap<string, Spellable>;
}

function find({ known, words, tags, spelled }: Indexed, typed: string, most: number): readonly NoteHit[] {
  const asked = typed.replace(/^[#＃]/u, '');
  if (asked === '') return [];
  const worth = new Map<string, number>();
  const offer = (id: string, value: number) => worth.set(id, Math.max(value, worth.get(id) ?? 0));
  const found = words.search(asked, { tokenize: askTokens, combineWith: 'AND', prefix: isBeginning });
  for (const { id, score } of found) {
    const card = known.get(id);
    if (card) offer(card.id, worthOf(card, asked) + Math.min(4, score / 10));
  }
  const letters = lettersOf(asked);
  const named = letters === null ? new Set<string>() : spelledTags(tags, letters);
  if (named.size > 0)
    for (const card of known.values()) if (card.tags.some((tag) => named.has(tag))) offer(card.id, WORTH.spelledTag);
  const places = letters === null ? new Map<string, Range>() : spelledOpenings(spelled, letters);
  for (const [id, [start]] of places) offer(id, start === 0 ? WORTH.spelledStart : WORTH.spelledWithin);
  return [...worth]
    .toSorted(([oneId, one], [otherId, other]) => other - one || (oneId < otherId ? 1 : -1))
    .slice(0, most)
    .flatMap(([id, score]) => {
      const card = known.get(id);
      return card ? [hitOf(card, asked, places.get(id) ?? null, score)] : [];
    });
}

function worthOf(card: NoteCard, asked: string): number {
  const at = normalized(wordsOf(card)).indexOf(asked);
  if (at >= 0) return at === 0 ? WORTH.start : WORTH.within;
  if (card.tags.some((tag) => normalized(tag).includes(asked))) return WORTH.tag;
  return normalized(card.target?.quote.exact ?? '').includes(asked) ? WORTH.quotation : WORTH.scattered;
}

/** Pinyin without what may stand between its syllables; `null` where it cannot be pinyin. */
function lettersOf(asked: string): string | null {
  const letters = asked.replace(/[\s'’·-]/gu, '').replaceAll('ü', 'v');
  return /^[a-z][a-z0-9]*$/.test(letters) ? letters : null;
}

const spelledTags = (tags: ReadonlyMap<string, Spellable>, letters: string): ReadonlySet<string> =>
  new Set([...tags].filter(([, spelling]) => findSpelling(spelling, letters)).map(([tag]) => tag));

/** Where the letters spell the opening of a note, by note. */
function spelledOpenings(spelled: ReadonlyMap<string, Spellable>, letters: string): ReadonlyMap<string, Range> {
  const places = new Map<string, Range>();
  if (letters.length < FEWEST_LETTERS) return places;
  for (const [id, spelling] of spelled) {
    const place = findSpelling(spelling, letters);
    if (place) places.set(id, place.range);
  }
  return places;
}

/** What of the words is shown in one line when no line of them is asked for. */
const openingOf = (card: NoteCard, length: number): string => shortened(wordsOf(card).replaceAll('\n', ' '), length);

/** The line of the words in which it was found; else the opening that it spells, or the passage. */
function hitOf(card: NoteCard, asked: string, spelled: Range | null, score: number): NoteHit {
  const lines = wordsOf(card).split('\n');
  const parts = asked.split(/\s+/u);
  const line = lines.find((each) => parts.some((part) => normalized(each).includes(part)));
  if (line === undefined && spelled) return { card, title: openingOf(card, LONGEST.title), lit: [spelled], score };
  const title = shortened((line ?? lines[0]) || (card.target?.quote.exact ?? ''), LONGEST.title);
  return { card, title, lit: placesOf(title, parts), score };
}
