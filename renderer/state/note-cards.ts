/** The notes as cards, worked out once for each state of the notes; and how many there are, where. */
import { issueNamed } from '../domain/notebook/sources.ts';
import { cardsOf, type NoteCard } from '../domain/notes/card.ts';
import type { NotesState } from '../domain/notes/note.ts';
import { remembered } from './remembered.ts';

export const cardsNow: (notes: NotesState) => readonly NoteCard[] = remembered(cardsOf);

export interface NoteCounts {
  /** Marks, with words or without. */
  readonly marks: number;
  /** Those with words; answers count. */
  readonly notes: number;
}

export interface CountedNotes {
  readonly all: NoteCounts;
  /** By id; without an entry where there is nothing. */
  readonly issues: ReadonlyMap<string, NoteCounts>;
  readonly articles: ReadonlyMap<string, NoteCounts>;
}

export const NO_NOTES: NoteCounts = { marks: 0, notes: 0 };

export const countNotes: (notes: NotesState) => CountedNotes = remembered((notes) => {
  const issues = new Map<string, NoteCounts>();
  const articles = new Map<string, NoteCounts>();
  let all = NO_NOTES;
  for (const card of cardsNow(notes)) {
    const one = {
      marks: card.target !== null && card.style !== 'none' ? 1 : 0,
      notes: card.wordings.length > 0 ? 1 : 0,
    };
    all = sum(all, one);
    issues.set(card.issueId, sum(issues.get(card.issueId), one));
    articles.set(card.articleId, sum(articles.get(card.articleId), one));
  }
  return { all, issues, articles };
});

/** Notes and marks by year of a publication, as the ids of issues tell it: the shelf need not ask for every issue. */
export const notesOfVolumes: (notes: NotesState) => ReadonlyMap<string, number> = remembered((notes) => {
  const volumes = new Map<string, number>();
  for (const [issueId, { marks, notes: words }] of countNotes(notes).issues) {
    const named = issueNamed(issueId);
    if (!named) continue;
    const key = volumeKey(named.publicationId, named.year);
    volumes.set(key, (volumes.get(key) ?? 0) + Math.max(marks, words));
  }
  return volumes;
});

export const volumeKey = (publicationId: string, year: number): string => `${publicationId}/${year}`;

const sum = (one: NoteCounts = NO_NOTES, other: NoteCounts): NoteCounts => ({
  marks: one.marks + other.marks,
  notes: one.notes + other.notes,
});
