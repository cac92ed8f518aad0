/**
 * The record of a study group (学习记录): an article with everybody's marks and discussion under each paragraph. Gathered here, as
 * values in which nothing is looked up any more; written by record-markdown.ts and by ../word. Every note that is shown is in it once.
 */
import type { Article, Block } from '../../../preload/contract/values.ts';
import type { Placement } from '../anchoring/place.ts';
import type { BlockRange } from '../anchoring/selectors.ts';
import { TITLE_BLOCK, textBlocksOf } from '../anchoring/text-blocks.ts';
import { createMarkReader, type PlacedMark } from '../marks/placed-marks.ts';
import type { NoteCard } from '../notes/card.ts';
import { citation, type Edition, type Pages, pagesOfPassage } from '../notes/citation.ts';
import { instantOf } from '../notes/last-change.ts';
import type { Pigment } from '../notes/note.ts';
import { printedOf } from '../printed/printed-target.ts';
import { type ShownCard, shownCards, type WhatIsShown } from './record-cards.ts';
import { type Counts, countsOf, type NamingWords, peopleOf, type RecordPerson } from './record-people.ts';
import { type TextPiece, type Tint, textPieces } from './text-pieces.ts';

export interface RecordWording {
  /** Markdown. */
  readonly text: string;
  readonly person: string;
  /** 2026-11-25. */
  readonly day: string;
}

export interface RecordNote {
  readonly id: string;
  readonly person: string;
  /** On which it was made. */
  readonly day: string;
  readonly tags: readonly string[];
  /** None of a mark without words; two or more are versions between which nobody has chosen yet. */
  readonly wordings: readonly RecordWording[];
  /** The owner's own, in a record for the owner. */
  readonly isPrivate: boolean;
}

export interface RecordMark extends RecordNote {
  readonly pigment: Pigment;
  /** The words that were marked, across paragraphs with a line feed between them; '' of a note about the whole article. */
  readonly quotation: string;
  /** Where the quotation is printed; `null` where that is not known. */
  readonly pages: Pages | null;
  /** The text was revised and reads otherwise in this place now. */
  readonly isRevised: boolean;
  /** Why its passage cannot be found any more; `null` of all others. */
  readonly lost: Extract<Placement, { readonly kind: 'orphaned' }>['reason'] | null;
  /** Of a mark on a page of the PDF that is none on the text: which page, from 1. */
  readonly sheet: number | null;
  /** Oldest first. */
  readonly replies: readonly RecordNote[];
}

export interface RecordBlock extends Pick<Block, 'kind' | 'level' | 'text'> {
  /** The text again, with what is bold and what is marked. */
  readonly pieces: readonly TextPiece[];
  /** Those that begin in it, as they are read. */
  readonly marks: readonly RecordMark[];
}

export interface GroupRecord {
  readonly article: Article;
  readonly citation: string;
  /** Who made a note that is shown, or gave it a wording; in the order in which they come up. */
  readonly people: readonly RecordPerson[];
  readonly counts: Counts;
  readonly aboutWhole: readonly RecordMark[];
  readonly onTitle: readonly RecordMark[];
  readonly blocks: readonly RecordBlock[];
  /** Marks on printed pages, of what does not stand in the text. */
  readonly onSheets: readonly RecordMark[];
  /** Marks whose passage is not to be found any more, in the order in which they were made. */
  readonly lost: readonly RecordMark[];
  /** Answers to what is not shown here. */
  readonly cutOff: readonly RecordMark[];
}

export interface RecordRequest extends Omit<WhatIsShown, 'articleId'> {
  readonly article: Article;
  readonly edition: Edition;
  /** The day of an instant where the reader is: 2026-11-25. */
  readonly dayOf: (instant: string) => string;
  readonly words: NamingWords;
}

export function groupRecord(request: RecordRequest): GroupRecord {
  const { article, words } = request;
  const shown = shownCards({ ...request, articleId: article.id });
  const cutOff = new Set(shown.filter(({ isCutOff }) => isCutOff).map(({ card }) => card.id));
  const placeOf = (mark: PlacedMark) => (cutOff.has(mark.card.id) ? 'cut-off' : placeIn(article, mark));
  const placed = createMarkReader(textBlocksOf(article))
    .read(shown.map(cardUnder))
    .toSorted((one, other) => rankOf(placeOf(one)) - rankOf(placeOf(other)));
  const cards = new Map(shown.map(({ card }) => [card.id, card]));
  const inOrder = placed.flatMap(({ card, answers }) => [card, ...answers]).flatMap(({ id }) => cards.get(id) ?? []);
  const people = peopleOf(inOrder, words);
  const writer: Writer = { ...request, names: new Map(people.map(({ id, name }) => [id, name])) };
  const places = Map.groupBy(placed, placeOf);
  const marksAt = (place: Place) => (places.get(place) ?? []).map((mark) => recordMark(mark, writer));
  const tints = Map.groupBy(placed.flatMap(tintsOf), ({ blockId }) => blockId);
  return {
    article,
    citation: citation(article, null, request.edition),
    people,
    counts: countsOf(inOrder),
    aboutWhole: marksAt('whole'),
    onTitle: marksAt(`block ${TITLE_BLOCK}`),
    blocks: article.blocks.map(({ id, kind, level, text, emphasis }) => ({
      kind,
      level,
      text,
      pieces: textPieces(text, emphasis, tints.get(id) ?? []),
      marks: marksAt(`block ${id}`),
    })),
    onSheets: marksAt('sheet'),
    lost: marksAt('lost'),
    cutOff: marksAt('cut-off'),
  };
}

const cardUnder = ({ card, above }: ShownCard): NoteCard => ({ ...card, replyTo: above?.id ?? null });

type Place = 'whole' | `block ${string}` | 'sheet' | 'lost' | 'cut-off';

/** In the order of the record; blocks among themselves are in the order of the text already. */
const rankOf = (place: Place): number =>
  place.startsWith('block') ? 1 : ['whole', 'block', 'sheet', 'lost', 'cut-off'].indexOf(place);

function placeIn({ blocks }: Article, { card, placement, ranges: [first] }: PlacedMark): Place {
  if (placement === null) return 'whole';
  if (first && (first.blockId === TITLE_BLOCK || blocks.some(({ id }) => id === first.blockId)))
    return `block ${first.blockId}`;
  return placement.kind !== 'orphaned' && printedOf(card.target) ? 'sheet' : 'lost';
}

const tintsOf = ({ card, ranges }: PlacedMark): readonly (Tint & BlockRange)[] =>
  card.style === 'none' ? [] : ranges.map((range) => ({ ...range, pigment: card.pigment }));

interface Writer extends Pick<RecordRequest, 'article' | 'notes' | 'dayOf'> {
  /** By id. */
  readonly names: ReadonlyMap<string, string>;
}

function recordMark({ card, placement, ranges, answers }: PlacedMark, writer: Writer): RecordMark {
  const { article } = writer;
  const quotation = card.target?.quote.exact ?? '';
  const sheets = placement && ranges.length === 0 ? (printedOf(card.target)?.quads ?? []) : [];
  return {
    ...recordNote(card, writer),
    pigment: card.pigment,
    quotation,
    pages: pagesOfPassage(article, ranges),
    isRevised: placement?.kind === 'moved' && placement.score < 1,
    lost: placement?.kind === 'orphaned' ? placement.reason : null,
    sheet: sheets.length > 0 ? Math.min(...sheets.map(({ ordinal }) => ordinal)) + 1 : null,
    replies: answers.map((answer) => recordNote(answer, writer)),
  };
}

function recordNote({ id, author, madeAt, tags, wordings, shared }: NoteCard, writer: Writer): RecordNote {
  const { notes, names, dayOf } = writer;
  const versions = new Map(notes.notes.get(id)?.versions.map((version) => [version.id, version]));
  const nameOf = (personId: string) => names.get(personId) ?? '';
  return {
    id,
    person: nameOf(author.id),
    day: dayOf(madeAt),
    tags,
    wordings: wordings.map((wording) => {
      const version = versions.get(wording.id);
      return {
        text: wording.text,
        person: nameOf(wording.author.id),
        day: version ? dayOf(instantOf(version.stamp)) : dayOf(madeAt),
      };
    }),
    isPrivate: !shared,
  };
}
