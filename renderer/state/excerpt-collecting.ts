/** Passages on their way into the current excerpt document, from wherever the reader comes upon them. */
import type { Article } from '../../preload/contract/values.ts';
import type { TextSpan } from '../document/document-view.ts';
import { describe, type Point, type Target } from '../domain/anchoring/selectors.ts';
import { TITLE_BLOCK, textBlocksOf } from '../domain/anchoring/text-blocks.ts';
import { type ExcerptItem, USUAL_OPTIONS } from '../domain/excerpts/document.ts';
import { addItems, newDocument } from '../domain/excerpts/excerpt-operations.ts';
import type { PlacedMark } from '../domain/marks/placed-marks.ts';
import type { NoteCard } from '../domain/notes/card.ts';
import { isPrintedOnly } from '../domain/printed/printed-target.ts';
import { localDay } from '../messages/calendar.ts';
import { catalogues } from '../messages/index.ts';
import { changeExcerpt, chooseDocument, collect, currentDocument, inTurn } from './excerpts.ts';
import { showNotice } from './notice.ts';
import type { Program } from './program.ts';

export type Collected =
  | { readonly kind: 'passage'; readonly articleId: string; readonly issueId: string; readonly target: Target }
  | { readonly kind: 'article'; readonly articleId: string; readonly issueId: string };

type Whence = Pick<Article, 'id' | 'issueId' | 'title' | 'blocks'>;

const article = ({ id, issueId }: Whence): Collected => ({ kind: 'article', articleId: id, issueId });

function passage(of: Whence, from: Point, to: Point): Collected | null {
  const target = describe(textBlocksOf(of), from, to);
  return target && { kind: 'passage', articleId: of.id, issueId: of.issueId, target };
}

export const collectedSpan = (of: Whence, { start, end }: TextSpan): Collected | null => passage(of, start, end);

/** A whole paragraph; of the title the whole article. */
export function collectedBlock(of: Whence, blockId: string): Collected | null {
  if (blockId === TITLE_BLOCK) return article(of);
  return passage(of, { blockId, offset: 0 }, { blockId, offset: Number.POSITIVE_INFINITY });
}

/** The words under a mark as they stand now; of a mark on the whole article the article. */
export function collectedMark(of: Whence, { card, ranges }: PlacedMark): Collected | null {
  if (card.target === null) return article(of);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return passage(of, { blockId: first.blockId, offset: first.start }, { blockId: last.blockId, offset: last.end });
}

/** Of a list of notes: as it was marked. An answer, a frame and what stands on printed pages only have no words of an article. */
export function collectedCard({ articleId, issueId, target, replyTo }: NoteCard): Collected | null {
  if (replyTo !== null) return null;
  if (target === null) return { kind: 'article', articleId, issueId };
  return isPrintedOnly(target) || target.quote.exact === '' ? null : { kind: 'passage', articleId, issueId, target };
}

/** One step for undo, and where there is nothing the reader is told so. */
export async function collectAll(program: Program, found: readonly (Collected | null)[]): Promise<void> {
  const what = found.filter((each) => each !== null);
  const [first, ...more] = what;
  if (!first) showNotice(program, { kind: 'nothing-to-collect' });
  else if (more.length === 0) await collect(program, first);
  else await inTurn(program, () => collectSeveral(program, what));
}

async function collectSeveral(program: Program, what: readonly Collected[]): Promise<void> {
  const { store, notes, now } = program;
  // Until they have been read there seems to be no document.
  await notes.open();
  const known = currentDocument(store.getState());
  const { excerptTitle } = catalogues[store.getState().settings.current.language].notebook;
  const instant = now().toISOString();
  const document = known ?? {
    id: notes.newId(),
    title: excerptTitle(localDay(instant)),
    byline: '',
    options: USUAL_OPTIONS,
    items: [],
    madeAt: instant,
    changedAt: instant,
  };
  const items = what.map((each): ExcerptItem => {
    const id = notes.newId();
    return each.kind === 'article'
      ? { ...each, id, showsNotes: false }
      : { ...each, id, showsNotes: false, omitted: [], runsOn: false };
  });
  const adding = addItems(document, items, document.items.at(-1)?.id ?? null);
  const answer = await changeExcerpt(
    program,
    known ? adding : { do: 'together', operations: [newDocument(document), adding] },
  );
  if (answer !== 'done') return;
  if (!known) chooseDocument(program, document.id);
  const count = [...document.items, ...items].filter(({ kind }) => kind === 'passage' || kind === 'article').length;
  showNotice(program, { kind: 'collected', title: document.title, count });
}
