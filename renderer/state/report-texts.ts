/** The texts that repairs stand in, for showing each repair in its place. Fetched one article after the other. */

import { loadIssue, loadReport } from './library.ts';
import type { Program } from './program.ts';
import { readyValue } from './remote.ts';

/** Text of a block by its id. */
export type ReportTexts = Readonly<Record<string, string>>;

export const initialReportTexts: ReportTexts = {};

export async function loadReportScreen(program: Program, issueId: string): Promise<void> {
  await Promise.all([loadIssue(program, issueId), loadReport(program, issueId)]);
  const report = readyValue(program.store.getState().library.reports[issueId]);
  const articles = new Set(
    report?.repairs.flatMap(({ articleId, blockId }) => (articleId && blockId ? [articleId] : [])),
  );
  for (const articleId of articles) {
    const { route } = program.store.getState();
    if (route.screen !== 'report' || route.issueId !== issueId) return;
    await loadTexts(program, articleId);
  }
}

async function loadTexts({ bound, store }: Program, articleId: string): Promise<void> {
  const article = await bound.library.article({ articleId });
  if (!article.ok) return;
  const texts = Object.fromEntries(article.value.blocks.map(({ id, text }) => [id, text]));
  store.setState(({ reportTexts }) => ({ reportTexts: { ...reportTexts, ...texts } }));
}
