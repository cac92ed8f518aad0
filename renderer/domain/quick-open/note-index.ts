/**
 * The reader's own notes for quick open: their words, tags and the passages they stand at. MiniSearch again, but kept up with each
 * note as it is written, and not built anew. Notes are not spelled out in pinyin: twenty thousand passages take eight seconds to
 * read; their tags, of which there are few, are.
 */
import MiniSearch from 'minisearch';
import type { Range } from '../../../preload/contract/search-values.ts';
import { placesOf } from '../notebook/folded.ts';
import { plainWords } from '../notebook/plain-words.ts';
import type { NoteCard } from '../notes/card.ts';
import type { Reader } from './quick-index.ts';
import { findSpelling, type Spellable, spellable } from './spelling.ts';
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
const LONGEST = { words: 400, quotation: 120, title: 60 } as const;

const WORTH = { start: 58, within: 50, tag: 46, spelledTag: 36, quotation: 34, scattered: 22 } as const;

export function createNoteIndex(reader: Reader): NoteIndex {
  const known = new Map<string, NoteCard>();
  const tags = new Map<string, Spellable>();
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
    for (const tag of card.tags) if (!tags.has(tag)) tags.set(tag, spellable(reader.readings(tag, false)));
  };
  return {
    follow: async (latest, pause) => {
      cards = latest;
      const standing = new Set(latest.map(({ id }) => id));
      for (const id of [...known.keys()].filter((each) => !standing.has(each))) {
        words.discard(id);
        known.delete(id);
      }
      const fresh = latest.filter((card) => known.get(card.id) !== card);
      for (let start = 0; start < fresh.length; start += SLICE) {
        // A later change has begun to be followed; it takes in what is left here too.
        if (cards !== latest) return;
        for (const card of fresh.slice(start, start + SLICE)) take(card);
        if (fresh.length > SLICE) await pause();
      }
    },
    find: (typed, most) => find(known, words, tags, reader.simplified(normalized(typed)).trim(), most),
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

function find(
  known: ReadonlyMap<string, NoteCard>,
  words: MiniSearch<NoteCard>,
  tags: ReadonlyMap<string, Spellable>,
  typed: string,
  most: number,
): readonly NoteHit[] {
  const asked = typed.replace(/^[#＃]/u, '');
  if (asked === '') return [];
  const worth = new Map<string, number>();
  const offer = (id: string, value: number) => worth.set(id, Math.max(value, worth.get(id) ?? 0));
  const found = words.search(asked, { tokenize: askTokens, combineWith: 'AND', prefix: isBeginning });
  for (const { id, score } of found) {
    const card = known.get(id);
    if (card) offer(card.id, worthOf(card, asked) + Math.min(4, score / 10));
  }
  const spelled = spelledTags(tags, asked);
  if (spelled.size > 0)
    for (const card of known.values()) if (card.tags.some((tag) => spelled.has(tag))) offer(card.id, WORTH.spelledTag);
  return [...worth]
    .toSorted(([oneId, one], [otherId, other]) => other - one || (oneId < otherId ? 1 : -1))
    .slice(0, most)
    .flatMap(([id, score]) => {
      const card = known.get(id);
      return card ? [hitOf(card, asked, score)] : [];
    });
}

function worthOf(card: NoteCard, asked: string): number {
  const at = normalized(wordsOf(card)).indexOf(asked);
  if (at >= 0) return at === 0 ? WORTH.start : WORTH.within;
  if (card.tags.some((tag) => normalized(tag).includes(asked))) return WORTH.tag;
  return normalized(card.target?.quote.exact ?? '').includes(asked) ? WORTH.quotation : WORTH.scattered;
}

function spelledTags(tags: ReadonlyMap<string, Spellable>, asked: string): ReadonlySet<string> {
  const letters = asked.replace(/[\s'’·-]/gu, '').replaceAll('ü', 'v');
  if (!/^[a-z][a-z0-9]*$/.test(letters)) return new Set();
  return new Set([...tags].filter(([, spelling]) => findSpelling(spelling, letters)).map(([tag]) => tag));
}

/** The line of the words in which it was found; else the passage. */
function hitOf(card: NoteCard, asked: string, score: number): NoteHit {
  const lines = wordsOf(card).split('\n');
  const parts = asked.split(/\s+/u);
  const line = lines.find((each) => parts.some((part) => normalized(each).includes(part))) ?? lines[0];
  const title = shortened(line || (card.target?.quote.exact ?? ''), LONGEST.title);
  return { card, title, lit: placesOf(title, parts), score };
}
