/** The contents as they are printed, each entry with the article it leads to; or made from the articles where none are printed. */
import type { LeftOut } from '../../../../preload/contract/values.ts';
import type { ArticleDraft, ContentsDraft } from '../draft.ts';
import type { LedgerLine } from '../repairs/edits.ts';
import { setText } from '../repairs/set-text.ts';
import type { PrintedContents } from './contents.ts';
import type { DraftedArticle } from './draft-article.ts';
import type { Fragment } from './lines.ts';
import type { Match } from './match-entries.ts';
import type { Section } from './sections.ts';
import { usualTitleLines } from './split-title.ts';

export interface DraftedContents {
  readonly contents: readonly ContentsDraft[];
  readonly repairs: readonly LedgerLine[];
  readonly leftOut: readonly LeftOut[];
}

export function draftContents(
  contents: PrintedContents,
  sections: readonly Section[],
  drafted: readonly DraftedArticle[],
  matches: readonly Match[],
): DraftedContents {
  const repairs: LedgerLine[] = [];
  const leftOut: LeftOut[] = [];
  const set = (fragments: readonly Fragment[]): string => {
    const { text, ledger, leftOut: marks } = setText(fragments, { kind: 'contents' });
    repairs.push(...ledger);
    leftOut.push(...marks);
    return text;
  };
  const sectionOf = new Map(
    sections.flatMap((section, index) => (section.role.kind === 'entry' ? [[section.role.entry, index] as const] : [])),
  );
  const rows = contents.entries.map((entry, index): ContentsDraft => {
    const article = sectionOf.get(index) ?? null;
    const found = article === null ? undefined : drafted[article];
    const usual = usualTitleLines(entry);
    return {
      column: entry.column,
      title: set(found ? found.entryTitle : entry.lines.slice(0, usual)),
      subtitle: set(found ? found.entrySubtitle : entry.lines.slice(usual)) || null,
      page: entry.page,
      article,
      score: matches.find((match) => match.entry === index)?.score ?? 0,
    };
  });
  return { contents: rows, repairs, leftOut };
}

/** Every article is its own entry. */
export const contentsFrom = (articles: readonly ArticleDraft[]): ContentsDraft[] =>
  articles.map((article, index) => ({
    column: 0,
    title: article.title,
    subtitle: article.subtitle,
    page: null,
    article: index,
    score: 1,
  }));
