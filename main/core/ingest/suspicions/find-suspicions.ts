/**
 * What an editor should look at: reported with its place, never changed. `explanation` is a code; the sentence for it is the
 * interface's.
 */
import type { IssueDraft, SuspicionDraft } from '../draft.ts';
import { type LineFinder, lineFinder } from './line-finder.ts';
import { findNameVariants } from './name-variants.ts';
import { findNumberGaps } from './number-gaps.ts';
import { findRepeatedCharacters } from './repeated-characters.ts';

export function findSuspicions(draft: IssueDraft, source: string): SuspicionDraft[] {
  const lineOf = lineFinder(source);
  return [
    ...findNameVariants(draft, source, lineOf),
    ...titleVariants(draft, lineOf),
    ...findRepeatedCharacters(draft, lineOf),
    ...findNumberGaps(draft, lineOf),
    ...lostText(draft, lineOf),
    ...unreadable(source),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Contents and text disagree. That the contents put the speaker's name before a speech is custom, not a slip. */
function titleVariants(draft: IssueDraft, lineOf: LineFinder): SuspicionDraft[] {
  return draft.contents.flatMap((entry): SuspicionDraft[] => {
    const article = entry.article === null ? undefined : draft.articles[entry.article];
    if (!article) {
      const line = lineOf(entry.title);
      return [{ kind: 'other', line, article: null, forms: [entry.title], explanation: 'entry-without-article' }];
    }
    const pairs = [
      [entry.title, article.printedTitle ?? article.title],
      [entry.subtitle, entry.subtitle === null ? null : article.subtitle],
    ] as const;
    return pairs.flatMap(([listed, printed]): SuspicionDraft[] => {
      if (listed === null || printed === null || bare(listed) === bare(printed) || isNamed(listed, printed)) return [];
      const forms = [listed, printed];
      return [
        { kind: 'title-variant', line: lineOf(printed), article: entry.article, forms, explanation: 'contents-differ' },
      ];
    });
  });
}

const bare = (text: string): string => text.replace(/\s/gu, '');

/** 某某关于…的报告 over the text of 关于…的报告. */
const isNamed = (listed: string, printed: string): boolean => {
  const [long, short] = [bare(listed), bare(printed)];
  return long.endsWith(short) && long.length - short.length <= 4;
};

/** A closing mark without its opening one at the start of an article, or a text that stops in mid-sentence at its end. */
function lostText(draft: IssueDraft, lineOf: LineFinder): SuspicionDraft[] {
  return draft.articles.flatMap((article, index): SuspicionDraft[] =>
    article.blocks.flatMap((block): SuspicionDraft[] => {
      if (block.kind !== 'paragraph' || !closesUnopened(block.text)) return [];
      const forms = [[...block.text].slice(0, 40).join('')];
      return [{ kind: 'other', line: lineOf(block.text), article: index, forms, explanation: 'text-seems-lost' }];
    }),
  );
}

function closesUnopened(text: string): boolean {
  for (const [open, close] of ['《》', '（）', '【】'].map((pair) => [...pair])) {
    let depth = 0;
    for (const character of text) {
      if (character === open) depth += 1;
      if (character === close) depth -= 1;
      if (depth < 0) return true;
    }
  }
  return false;
}

/** U+FFFD: an earlier program could not read what stood here. */
function unreadable(source: string): SuspicionDraft[] {
  return source.split('\n').flatMap((text, index): SuspicionDraft[] => {
    if (!text.includes('\ufffd')) return [];
    const at = text.indexOf('\ufffd');
    const forms = [text.slice(Math.max(0, at - 10), at + 10)];
    return [{ kind: 'encoding', line: index + 1, article: null, forms, explanation: 'unreadable-character' }];
  });
}
