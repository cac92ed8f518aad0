/** Marks on their way into a file: the articles they stand in are fetched a few at a time, for the page of each quotation. */
import type { Article } from '../../preload/contract/values.ts';
import type { NotebookEntry } from '../domain/notebook/entry.ts';
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

/** The marks as a file says them; `null` when it was stopped. A further export stops the one before. */
export async function gatherExport(
  program: Program,
  entries: readonly NotebookEntry[],
  words: ExportWords,
): Promise<readonly ExportedNote[] | null> {
  const { store } = program;
  const { placements, settings } = store.getState();
  const edition = settings.current.citationEdition;
  const byArticle = [...Map.groupBy(entries, ({ card }) => card.articleId)];
  const notes = new Map<string, ExportedNote>();
  let own: NoteExportState['running'] = { done: 0, total: byArticle.length };
  put(program, own);
  for (let start = 0; start < byArticle.length; start += AT_ONCE) {
    const chunk = byArticle.slice(start, start + AT_ONCE);
    const articles = await Promise.all(chunk.map(([articleId, [first]]) => fetchArticle(program, articleId, first)));
    if (store.getState().noteExport.running !== own) return null;
    chunk.forEach(([, marks], index) => {
      for (const entry of marks) {
        const { id } = entry.card;
        notes.set(id, exportedNote(entry, articles[index] ?? null, placements.marks[id], edition, words));
      }
    });
    own = { done: start + chunk.length, total: byArticle.length };
    put(program, own);
  }
  put(program, null);
  return entries.flatMap(({ card }) => notes.get(card.id) ?? []);
}

/** An article that is known to be gone is not asked for; one that cannot be had is exported without its citation. */
async function fetchArticle(
  { bound }: Program,
  articleId: string,
  entry: NotebookEntry | undefined,
): Promise<Article | null> {
  if (entry?.mishaps.includes('absent')) return null;
  const article = await bound.library.article({ articleId });
  return article.ok ? article.value : null;
}
