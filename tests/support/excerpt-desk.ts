/** A device that works on excerpt documents, with its journal: it does, undoes, and takes in what another device has. */
import type { Target } from '../../renderer/domain/anchoring/selectors.ts';
import type { ExcerptDocument } from '../../renderer/domain/excerpts/document.ts';
import { excerptsOf } from '../../renderer/domain/excerpts/excerpt-notes.ts';
import { addItems, type NewItem, newDocument } from '../../renderer/domain/excerpts/excerpt-operations.ts';
import { EMPTY_JOURNAL, perform, redo, undo } from '../../renderer/domain/notes/journal.ts';
import { merge } from '../../renderer/domain/notes/merge.ts';
import { EMPTY_STATE, type NotesState } from '../../renderer/domain/notes/note.ts';
import type { Operation } from '../../renderer/domain/notes/operation.ts';
import { newClock, receive } from '../../renderer/domain/notes/stamp.ts';
import { stampsOf } from './note-histories.ts';

export interface ExcerptDesk {
  readonly state: () => NotesState;
  readonly do: (operation: Operation) => string;
  readonly undo: () => string;
  readonly redo: () => string;
  readonly take: (theirs: NotesState) => void;
  /** The only one, or that of the id. @throws where it is not there */
  readonly document: (id?: string) => ExcerptDocument;
  readonly documents: () => readonly ExcerptDocument[];
}

/** One for all devices: what is done later is later. */
let now = Date.UTC(2026, 10, 24, 8);

export function createExcerptDesk(device = 'here', given: NotesState = EMPTY_STATE): ExcerptDesk {
  let state = given;
  let journal = EMPTY_JOURNAL;
  let clock = receive(newClock(device), stampsOf(given), now).clock;
  const pen = () => {
    now += 10 * 60_000; // longer than a pause of typing
    return { clock, author: { id: `p-${device}`, name: device }, now };
  };
  const keep = (written: ReturnType<typeof perform>) => {
    ({ state, journal, clock } = written);
    return written.outcome;
  };
  const documents = () => excerptsOf(state);
  return {
    state: () => state,
    do: (operation) => keep(perform(journal, state, operation, pen())),
    undo: () => keep(undo(journal, state, pen())),
    redo: () => keep(redo(journal, state, pen())),
    take: (theirs) => {
      clock = receive(clock, stampsOf(theirs), now).clock;
      state = merge(state, theirs);
    },
    documents,
    document: (id) => {
      const found = documents().find((each) => id === undefined || each.id === id);
      if (!found) throw new Error(`no document ${id ?? ''}`);
      return found;
    },
  };
}

export const targetOf = (words: string, blockId = 'b1', start = 0): Target => ({
  ranges: [{ blockId, start, end: start + Array.from(words).length }],
  quote: { exact: words, prefix: '', suffix: '', twins: 0, rival: null },
  at: start,
});

export const passage = (id: string, words = '让老城的水有出路。'): NewItem => ({
  kind: 'passage',
  id,
  articleId: 'yunjiang/2026/11/3',
  issueId: 'yunjiang/2026/11',
  target: targetOf(words),
});

/** A document 汛期摘编 of a heading, a text, two passages and an article: ids h, t, p, q, a. */
export function deskWithDocument(device = 'here'): ExcerptDesk {
  const desk = createExcerptDesk(device);
  desk.do(newDocument({ id: 'doc', title: '汛期摘编', byline: '云江学习小组' }));
  const items: readonly NewItem[] = [
    { kind: 'heading', id: 'h', level: 1, text: '一、水情' },
    { kind: 'text', id: 't', text: '去年汛期的几段话。' },
    passage('p'),
    passage('q', '先低后高的次序要写进章程。'),
    { kind: 'article', id: 'a', articleId: 'yunjiang/2026/11/4', issueId: 'yunjiang/2026/11' },
  ];
  desk.do(addItems(desk.document(), items, null));
  return desk;
}

export const idsOf = ({ items }: ExcerptDocument): readonly string[] => items.map(({ id }) => id);
