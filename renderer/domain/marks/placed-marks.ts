/** The marks of one article as they stand in its present text, in the order in which they are read. */
import { createPlacer, type Placement } from '../anchoring/place.ts';
import type { BlockRange, Target, TextBlock } from '../anchoring/selectors.ts';
import { type Lane, lanesOf } from '../margin/lanes.ts';
import type { NoteCard } from '../notes/card.ts';

export interface PlacedMark {
  readonly card: NoteCard;
  /** `null` of a note about the whole article. */
  readonly placement: Placement | null;
  /** Where it is drawn: none of an orphan and of a note about the whole article. */
  readonly ranges: readonly BlockRange[];
  /** [start, end) in code points of the whole article; both 0 where it is not drawn. */
  readonly start: number;
  readonly end: number;
  readonly lane: Lane;
  /** What was answered to it, oldest first. */
  readonly answers: readonly NoteCard[];
}

export interface MarkReader {
  readonly read: (cards: readonly NoteCard[]) => readonly PlacedMark[];
}

/** For one state of an article's text; passages that were found once are not looked for again. */
export function createMarkReader(blocks: readonly TextBlock[]): MarkReader {
  const place = createPlacer(blocks);
  const known = new WeakMap<Target, Placement>();
  const starts = startsOf(blocks);
  const placed = (target: Target): Placement => {
    const before = known.get(target);
    const placement = before ?? place(target);
    if (!before) known.set(target, placement);
    return placement;
  };
  return {
    read: (cards) => {
      const answers = Map.groupBy(cards, ({ replyTo }) => replyTo);
      const here = new Set(cards.map(({ id }) => id));
      // What was answered to a note that has been deleted stands by itself.
      const threads = cards.filter(({ replyTo }) => replyTo === null || !here.has(replyTo));
      const found = threads.map((card) => {
        const placement = card.target && placed(card.target);
        return { card, placement, ...extentOf(placement?.ranges ?? [], starts) };
      });
      const lanes = lanesOf(
        found
          .filter(({ ranges }) => ranges.length > 0)
          .map(({ card, start, end }) => ({ id: card.id, start, end, madeAt: card.madeAt })),
      );
      return found
        .map(
          (mark): PlacedMark => ({
            ...mark,
            lane: lanes.get(mark.card.id) ?? 1,
            answers: threadOf(mark.card.id, answers),
          }),
        )
        .toSorted((one, other) => one.start - other.start || one.end - other.end || byAge(one.card, other.card));
    },
  };
}

/** Answers to answers stand in one row with them: one level is all that a margin can show. */
function threadOf(id: string, answers: ReadonlyMap<string | null, readonly NoteCard[]>): readonly NoteCard[] {
  const found: NoteCard[] = [];
  const seen = new Set([id]);
  const open = [id];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const answer of answers.get(parent) ?? []) {
      if (seen.has(answer.id)) continue;
      seen.add(answer.id);
      found.push(answer);
      open.push(answer.id);
    }
  }
  return found.sort(byAge);
}

function startsOf(blocks: readonly TextBlock[]): ReadonlyMap<string, number> {
  let length = 0;
  return new Map(
    blocks.map(({ id, text }) => {
      const start = length;
      length += Array.from(text).length;
      return [id, start];
    }),
  );
}

function extentOf(
  ranges: readonly BlockRange[],
  starts: ReadonlyMap<string, number>,
): Pick<PlacedMark, 'ranges' | 'start' | 'end'> {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return { ranges, start: 0, end: 0 };
  return {
    ranges,
    start: (starts.get(first.blockId) ?? 0) + first.start,
    end: (starts.get(last.blockId) ?? 0) + last.end,
  };
}

const byAge = (one: NoteCard, other: NoteCard): number =>
  one.madeAt === other.madeAt ? (one.id < other.id ? -1 : 1) : one.madeAt < other.madeAt ? -1 : 1;

/** Marks on a code point: the shortest first, of equal ones the youngest. */
export function marksAt(marks: readonly PlacedMark[], blockId: string, offset: number): readonly PlacedMark[] {
  return marks
    .filter(({ ranges }) =>
      ranges.some((range) => range.blockId === blockId && range.start <= offset && offset < range.end),
    )
    .toSorted((one, other) => one.end - one.start - (other.end - other.start) || byAge(other.card, one.card));
}
