/**
 * Which notes are printed beside what, and as what words. What is not to be seen leaves no trace: an answer to a note that is not printed
 * for its audience goes with it. A note whose passage is not printed, or not to be found, is not printed either.
 */
import type { Article } from '../../../preload/contract/values.ts';
import { TITLE_BLOCK, textBlocksOf } from '../anchoring/text-blocks.ts';
import { shownLayers } from '../marks/layers.ts';
import { createMarkReader, type MarkReader, type PlacedMark } from '../marks/placed-marks.ts';
import { plainWords } from '../notebook/plain-words.ts';
import type { NoteCard } from '../notes/card.ts';
import type { RecordAudience } from '../record/record-cards.ts';
import type { Tint } from '../record/text-pieces.ts';
import type { Cover } from './compose-passage.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { FlowNote } from './flow.ts';

export interface NotesAsked {
  readonly notes: readonly NoteCard[];
  readonly layers: readonly string[] | null;
  /** `null`: everything that was handed in. */
  readonly audience: RecordAudience | null;
}

/** Without what was deleted or is not for the audience. */
export function audibleCards({ notes, audience }: Omit<NotesAsked, 'layers'>): readonly NoteCard[] {
  const isFor = ({ shared, author }: NoteCard) =>
    audience === null || shared || (audience.kind === 'owner' && audience.includePrivate && author.id === audience.id);
  const hidden = new Set(notes.filter((card) => card.standing === 'deleted' || !isFor(card)).map(({ id }) => id));
  if (hidden.size === 0) return notes;
  const above = new Map(notes.map(({ id, replyTo }) => [id, replyTo]));
  const isHidden = (card: NoteCard): boolean => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = card.id; at && !seen.has(at); at = above.get(at)) {
      if (hidden.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return notes.filter((card) => !isHidden(card));
}

const readers = new WeakMap<Article, MarkReader>();

/** In the order of the text. */
export function marksIn(
  article: Article,
  cards: readonly NoteCard[],
  layers: readonly string[] | null,
): readonly PlacedMark[] {
  const reader = readers.get(article) ?? createMarkReader(textBlocksOf(article));
  readers.set(article, reader);
  const marks = reader.read(cards);
  if (layers === null) return marks;
  const shown = new Set(layers);
  return shownLayers(marks, new Set(cards.map(({ author }) => author.id).filter((id) => !shown.has(id))));
}

/** Marks as pigments under the text of a block. */
export function tintsIn(marks: readonly PlacedMark[]): (blockId: string) => readonly Tint[] {
  const tints = Map.groupBy(
    marks.flatMap(({ card, ranges }) =>
      card.style === 'none' ? [] : ranges.map((range) => ({ ...range, pigment: card.pigment })),
    ),
    ({ blockId }) => blockId,
  );
  return (blockId) => tints.get(blockId) ?? [];
}

export const NO_TINTS = (): readonly Tint[] => [];

export interface Writing {
  readonly names: ReadonlyMap<string, string>;
  readonly dayOf: (instant: string) => string;
  readonly words: Pick<ExcerptWords, 'nobody' | 'version'>;
}

/**
 * Those that say something, each beside the first paragraph that it touches.
 * @param covers where the words of each paragraph stand in the article
 */
export const notesBeside = (
  marks: readonly PlacedMark[],
  covers: readonly (readonly Cover[])[],
  writing: Writing,
): readonly FlowNote[] =>
  marks.flatMap((mark) => {
    const paragraph = covers.findIndex((own) => own.some((cover) => cover.showsNotes && touches(mark, cover)));
    return paragraph < 0 || !saysSomething(mark) ? [] : [flowNote(mark, paragraph, writing)];
  });

/**
 * Those of a whole article; what was written about all of it and to its title stands at its beginning.
 * @param firsts for each block the index of its first paragraph
 */
export function notesOfArticle(
  marks: readonly PlacedMark[],
  { blocks }: Article,
  firsts: readonly number[],
  writing: Writing,
): readonly FlowNote[] {
  const paragraphs = new Map(blocks.map(({ id }, index) => [id, firsts[index] ?? 0]));
  return marks.flatMap((mark) => {
    const first = mark.ranges[0]?.blockId;
    const isHead = mark.placement === null || first === TITLE_BLOCK;
    const paragraph = isHead ? 0 : first === undefined ? undefined : paragraphs.get(first);
    return paragraph === undefined || !saysSomething(mark) ? [] : [flowNote(mark, paragraph, writing)];
  });
}

/** Of all marks on the words, in order. */
export const tagsOf = (marks: readonly PlacedMark[], covers: readonly (readonly Cover[])[]): readonly string[] => {
  const touching = marks.filter((mark) => covers.some((own) => own.some((cover) => touches(mark, cover))));
  return [...new Set(touching.flatMap(({ card }) => card.tags))].sort();
};

const touches = ({ ranges }: PlacedMark, { blockId, start, end }: Cover): boolean =>
  ranges.some((range) => range.blockId === blockId && range.start < end && start < range.end);

const saysSomething = ({ card, answers }: PlacedMark): boolean =>
  card.wordings.length > 0 || card.tags.length > 0 || answers.length > 0;

function flowNote({ card, answers }: PlacedMark, paragraph: number, writing: Writing): FlowNote {
  const { names, dayOf } = writing;
  const said = (note: NoteCard) => ({
    person: names.get(note.author.id) ?? writing.words.nobody,
    day: dayOf(note.madeAt),
    text: wordsOf(note, writing),
  });
  return {
    id: card.id,
    ...said(card),
    pigment: card.pigment,
    paragraph,
    quotation: card.target?.quote.exact ?? '',
    tags: card.tags,
    replies: answers.filter(({ wordings }) => wordings.length > 0).map(said),
  };
}

/** Plain; several wordings that wait for a choice each under its writer's name. */
function wordsOf({ wordings }: NoteCard, { names, words }: Writing): string {
  if (wordings.length < 2) return plainWords(wordings[0]?.text ?? '');
  return wordings
    .map(({ text, author }) => `${words.version(names.get(author.id) ?? words.nobody)}${plainWords(text)}`)
    .join('\n');
}
