/** Notes of an invented issue as the notebook lists them. */
import type { Article } from '../../../../preload/contract/values.ts';
import { entriesOf, type NotebookEntry, type Placements } from '../../../../renderer/domain/notebook/entry.ts';
import { inReadingOrder } from '../../../../renderer/domain/notebook/groups.ts';
import { NO_SOURCES, type NoteSources, withIssues } from '../../../../renderer/domain/notebook/sources.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import type { NotesState } from '../../../../renderer/domain/notes/note.ts';
import type { NewNote } from '../../../../renderer/domain/notes/operation.ts';
import { LIBRARIES } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { ME, written } from '../../../support/invented-notes.ts';

export const NOW = new Date('2026-11-24T02:00:00Z');
const library = inventLibrary(LIBRARIES.two);
export const articles: readonly Article[] = [...library.articles.values()];

export const sources: NoteSources = withIssues(
  NO_SOURCES,
  [...library.issues.keys()],
  [...library.issues.values()].map((issue) => ({ issue, articles: issue.articles })),
);

export function articleAt(index: number): Article {
  const article = articles[index];
  if (!article) throw new Error('the invented library has fewer articles');
  return article;
}

let made = 0;
export function note(article: Pick<Article, 'id' | 'issueId'>, more: Partial<NewNote> = {}): NewNote {
  made += 1;
  return {
    id: `n${String(made).padStart(4, '0')}`,
    articleId: article.id,
    issueId: article.issueId,
    replyTo: null,
    target: null,
    pigment: 'cinnabar',
    style: 'highlight',
    tags: [],
    shared: false,
    text: '',
    ...more,
  };
}

/** A mark on words that stand at a code point of the article. */
export const at = (offset: number, exact: string): Pick<NewNote, 'target'> => ({
  target: { ranges: [], quote: { exact, prefix: '', suffix: '', twins: 0, rival: null }, at: offset },
});

export const dayOf = (instant: string): string => instant.slice(0, 10);

export const entriesIn = (
  state: NotesState,
  { placements = {}, from = sources }: { readonly placements?: Placements; readonly from?: NoteSources } = {},
): readonly NotebookEntry[] => inReadingOrder(entriesOf({ cards: cardsOf(state), sources: from, placements, dayOf }));

export const entriesOfNotes = (notes: readonly NewNote[], ...more: readonly [Parameters<typeof entriesIn>[1]?]) =>
  entriesIn(written(notes, ME, NOW), ...more);
