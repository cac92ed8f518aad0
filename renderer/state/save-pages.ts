/** A copy of an issue's PDF with all its marks written in, saved as a new file; the PDF in the archive stays as it is. */
import type { PageBlock, PrintedEdition } from '../../preload/contract/page-values.ts';
import { textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import { createMarkReader } from '../domain/marks/placed-marks.ts';
import { cardsOf, type NoteCard } from '../domain/notes/card.ts';
import { marksOnPages } from '../domain/printed/marks-on-pages.ts';
import { marksToWrite, type WrittenMark } from '../domain/printed/marks-to-write.ts';
import { rangesFoundAgain } from './placements.ts';
import type { Program } from './program.ts';

export type SavedPages =
  | {
      readonly state: 'saved';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly marks: number;
      /** Marks of the issue that stand on no page. */
      readonly leftOut: number;
    }
  | { readonly state: 'locked' | 'failed' | 'stopped' };

export async function pagesWithMarks(
  program: Program,
  issueId: string,
  edition: PrintedEdition,
  signal: AbortSignal,
): Promise<SavedPages> {
  const cards = cardsOf(program.store.getState().notes.notes).filter((card) => card.issueId === issueId && card.target);
  const byArticle = Map.groupBy(cards, ({ articleId }) => articleId);
  const written: WrittenMark[] = [];
  let leftOut = 0;
  for (const [articleId, own] of byArticle) {
    const found = await marksOfArticle(program, articleId, own, edition);
    if (signal.aborted) return { state: 'stopped' };
    written.push(...found.written);
    leftOut += found.leftOut;
  }
  const { markedCopy } = await import('../document/pages/marked-copy.ts');
  const copy = await markedCopy(edition.hash, written, signal).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (!copy) return { state: 'stopped' };
  if (copy.state !== 'written') return { state: copy.state };
  return { state: 'saved', bytes: copy.bytes, marks: cards.length - leftOut, leftOut };
}

async function marksOfArticle(
  { bound, store }: Program,
  articleId: string,
  cards: readonly NoteCard[],
  { hash }: PrintedEdition,
): Promise<{ readonly written: readonly WrittenMark[]; readonly leftOut: number }> {
  const [article, pages] = await Promise.all([
    bound.library.article({ articleId }),
    bound.pages.ofArticle({ articleId }),
  ]);
  if (!article.ok || !pages.ok || !pages.value) return { written: [], leftOut: cards.length };
  const marks = createMarkReader(textBlocksOf(article.value)).read(cards);
  const onPages = marksOnPages(marks, pages.value.links, hash, rangesFoundAgain(store.getState().placements, hash));
  const texts = new Map<number, readonly PageBlock[]>();
  for (const ordinal of new Set(onPages.flatMap(({ ordinals }) => ordinals))) {
    const text = await bound.pages.text({ hash, ordinal });
    if (text.ok) texts.set(ordinal, text.value);
  }
  const written = marksToWrite(onPages, (ordinal) => texts.get(ordinal) ?? []);
  return { written, leftOut: onPages.filter(({ ordinals }) => ordinals.length === 0).length };
}
