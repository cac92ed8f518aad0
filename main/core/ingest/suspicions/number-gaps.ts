/** 一、 三、 without 二、: a heading or an item is missing, or wrongly numbered. A series may begin anywhere. */
import type { ArticleDraft, IssueDraft, SuspicionDraft } from '../draft.ts';
import { numberingOf } from '../ocr/numbering.ts';
import type { LineFinder } from './line-finder.ts';

export function findNumberGaps(draft: IssueDraft, lineOf: LineFinder): SuspicionDraft[] {
  return draft.articles.flatMap((article, index): SuspicionDraft[] =>
    gapsIn(article).map(({ before, after }): SuspicionDraft => {
      const forms = [before, after].map((text) => [...text].slice(0, 24).join(''));
      return { kind: 'number-gap', line: lineOf(after), article: index, forms, explanation: 'number-missing' };
    }),
  );
}

function gapsIn(article: ArticleDraft): { before: string; after: string }[] {
  const gaps: { before: string; after: string }[] = [];
  /** Last number of each system; an outer number begins the inner series anew. */
  const last = new Map<number, { value: number; text: string }>();
  for (const { kind, text } of article.blocks) {
    const numbering = kind === 'heading' || kind === 'item' ? numberingOf(text) : null;
    if (!numbering) continue;
    const { system, value } = numbering;
    const previous = last.get(system);
    if (previous && value !== previous.value + 1 && value !== 1) gaps.push({ before: previous.text, after: text });
    for (const inner of [...last.keys()]) if (inner > system) last.delete(inner);
    last.set(system, { value, text });
  }
  return gaps;
}
