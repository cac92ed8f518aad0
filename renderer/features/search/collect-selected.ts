/** E on a result: the paragraph that is shown beside it, or that the hit stands in, goes into the current excerpt document. */
import { collectAll, collectedBlock, collectedCard } from '../../state/excerpt-collecting.ts';
import { foundNotes, noteListShown } from '../../state/found-notes.ts';
import type { Program } from '../../state/program.ts';

export async function collectSelected(program: Program): Promise<void> {
  const state = program.store.getState();
  if (noteListShown(state)) {
    const entry = foundNotes(state).entries[state.search.selectedNote];
    await collectAll(program, [entry ? collectedCard(entry.card) : null]);
    return;
  }
  const { answer, selected, look } = state.search;
  const hit = state.route.screen === 'search' && state.route.list === 'articles' ? answer?.hits[selected] : undefined;
  if (!hit) {
    await collectAll(program, []);
    return;
  }
  const shown = look.hit === hit ? look.shown : null;
  const blockId = shown?.places[look.at]?.blockId ?? hit.blockId;
  const answered = shown
    ? { ok: true as const, value: shown.article }
    : await program.bound.library.article({ articleId: hit.articleId });
  if (!answered.ok) return;
  const { value: article } = answered;
  // Where only the title has the words, it is the article that was found.
  const what =
    blockId === null
      ? ({ kind: 'article', articleId: article.id, issueId: article.issueId } as const)
      : collectedBlock(article, blockId);
  await collectAll(program, [what]);
}
