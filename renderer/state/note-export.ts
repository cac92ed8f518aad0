/** Marks on their way into a file: the articles they stand in are fetched a few at a time, for the page of each quotation. */
import { type Result, success } from '../../preload/contract/failure.ts';
import type { Article } from '../../preload/contract/values.ts';
import { createPlacer } from '../domain/anchoring/place.ts';
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import type { NotebookEntry, Placement } from '../domain/notebook/entry.ts';
import { type ExportedNote, type ExportWords, exportedNote } from '../domain/notebook/export-record.ts';
import type { Program } from './program.ts';

export interface NoteExportState {
  /** Articles fetched of those that are needed; `null` while nothing is exported. */
  readonly running: { readonly done: number; readonly total: number } | null;
}

export const initialNoteExport: NoteExportState = { running: null };

/** Articles asked for at a time. */
const AT_ONCE = 8;

const put = ({ store }: Program, running: NoteExportState['running']): void =>
  store.setState({ noteExport: { running } });

/** Stops it; nothing has been saved yet. */
export const cancelExport = (program: Program): void => put(program, null);

/**
 * The marks as a file says them; `null` when it was stopped. A further export stops the one before. It fails where an article cannot
 * be had: a file without its pages and citations would pass for whole.
 */
export async function gatherExport(
  program: Program,
  entries: readonly NotebookEntry[],
  words: ExportWords,
): Promise<Result<readonly ExportedNote[]> | null> {
  const { store } = program;
  const edition = store.getState().settings.current.citationEdition;
  const byArticle = [...Map.groupBy(entries, ({ card }) => card.articleId)];
  const notes = new Map<string, ExportedNote>();
  let own: NoteExportState['running'] = { done: 0, total: byArticle.length };
  put(program, own);
  for (let start = 0; start < byArticle.length; start += AT_ONCE) {
    const chunk = byArticle.slice(start, start + AT_ONCE);
    const articles = await Promise.all(chunk.map(([articleId, [first]]) => fetchArticle(program, articleId, first)));
    if (store.getState().noteExport.running !== own) return null;
    for (const [index, [, marks]] of chunk.entries()) {
      const answer = articles[index];
      if (answer && !answer.ok) {
        put(program, null);
        return answer;
      }
      const article = answer?.value ?? null;
      const placementOf = placementsIn(program, article);
      for (const entry of marks)
        notes.set(entry.card.id, exportedNote(entry, article, placementOf(entry), edition, words));
    }
    own = { done: start + chunk.length, total: byArticle.length };
    put(program, own);
  }
  put(program, null);
  return success(entries.flatMap(({ card }) => notes.get(card.id) ?? []));
}

/** As far as it is known already; else the mark is looked for in the article that is at hand. */
function placementsIn({ store }: Program, article: Article | null): (entry: NotebookEntry) => Placement | undefined {
  const { marks } = store.getState().placements;
  const placer = article && createPlacer(textBlocksOf(article));
  return ({ card }) => {
    const known = marks[card.id];
    if (known?.articleId === card.articleId) return known;
    return card.target && placer ? placer(card.target) : undefined;
  };
}

/** `null` of an article that is gone; one that is known to be is not asked for. */
async function fetchArticle(
  { bound }: Program,
  articleId: string,
  entry: NotebookEntry | undefined,
): Promise<Result<Article | null>> {
  if (entry?.mishaps.includes('absent')) return success(null);
  const article = await bound.library.article({ articleId });
  return !article.ok && article.failure.code === 'not-found' ? success(null) : article;
}
