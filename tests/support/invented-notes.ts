/** Invented marks and notes in an invented library, as many as wanted and the same each time. */
import type { Article } from '../../preload/contract/values.ts';
import type { Target } from '../../renderer/domain/anchoring/selectors.ts';
import { EMPTY_STATE, type NotesState, type Person, PIGMENTS } from '../../renderer/domain/notes/note.ts';
import type { NewNote, Operation, Pen } from '../../renderer/domain/notes/operation.ts';
import { apply } from '../../renderer/domain/notes/operations.ts';
import { newClock } from '../../renderer/domain/notes/stamp.ts';

const WORDS = [
  '这一句可以作下次小组讨论的题目：还有哪些“水印”，没有人替它记账？',
  '气象站的记录是一百四十八毫米，请核对。',
  '先低后高的次序要写进章程。去年从高处动工，低处多淹了一个汛期，应当写进教训里。',
  '可对照第二十四页附图。',
  '**要点**\n- 先摸清底数\n- 再排次序\n\n余下的等图纸到了再说。',
  '同意。',
] as const;
const TAGS = ['排水', '待核', '讨论', '引用', '老城', '次序'] as const;
const LEAST = 4;
const MOST = 40;

/** About three in ten have words, a third a tag, one in twenty is about a whole article, one in thirty an answer. */
export function inventNotes(articles: readonly Article[], count: number): readonly NewNote[] {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] ?? (from[0] as T);
  const notes: NewNote[] = [];
  for (let index = 0; index < count; index += 1) {
    const article = pick(articles);
    const before = notes.at(-1);
    const isAnswer = before !== undefined && random() < 1 / 30;
    const isWhole = !isAnswer && random() < 1 / 20;
    notes.push({
      id: `note-${String(index).padStart(6, '0')}`,
      articleId: isAnswer ? before.articleId : article.id,
      issueId: isAnswer ? before.issueId : article.issueId,
      replyTo: isAnswer ? before.id : null,
      target: isAnswer || isWhole ? null : inventTarget(article, random),
      pigment: pick(PIGMENTS),
      style: 'highlight',
      tags: random() < 1 / 3 ? [...new Set([pick(TAGS), pick(TAGS)])] : [],
      shared: false,
      text: isAnswer || isWhole || random() < 0.3 ? pick(WORDS) : '',
    });
  }
  return notes;
}

function inventTarget({ blocks }: Article, random: () => number): Target | null {
  const index = Math.floor(random() * blocks.length);
  const block = blocks[index];
  if (!block) return null;
  const points = Array.from(block.text);
  const length = Math.min(points.length, LEAST + Math.floor(random() * (MOST - LEAST)));
  const start = Math.floor(random() * (points.length - length + 1));
  const cut = (from: number, to: number) => points.slice(Math.max(0, from), to).join('');
  return {
    ranges: [{ blockId: block.id, start, end: start + length }],
    quote: {
      exact: cut(start, start + length),
      prefix: cut(start - 32, start),
      suffix: cut(start + length, start + length + 32),
      twins: 0,
      rival: null,
    },
    at: blocks.slice(0, index).reduce((sum, { text }) => sum + Array.from(text).length, 0) + start,
  };
}

export const creating = (notes: readonly NewNote[]): Operation => ({
  do: 'together',
  operations: notes.map((note): Operation => ({ do: 'create', note })),
});

export const ME: Person = { id: 'me', name: '' };
export const SHEN: Person = { id: 'shen', name: '沈若谷' };

export const penOf = (author: Person, now: Date): Pen => ({
  clock: newClock(`device-of-${author.id}`),
  author,
  now: now.getTime(),
});

/** What somebody has written, on top of what is there. */
export const written = (
  notes: readonly NewNote[],
  author: Person,
  now: Date,
  on: NotesState = EMPTY_STATE,
): NotesState => apply(on, creating(notes), penOf(author, now)).state;

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
