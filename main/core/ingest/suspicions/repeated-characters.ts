/**
 * A character set twice: 越走越越远, 的的. Chinese doubles characters on purpose (人人, 认认真真, 时时) and by chance where two
 * words meet (学习习题), so only shapes are reported that neither produces: a pair repeated and then its first character
 * again, and particles that never stand twice.
 */
import type { IssueDraft, SuspicionDraft } from '../draft.ts';
import type { LineFinder } from './line-finder.ts';

const SHAPES =
  /(\p{Script=Han})(?!\1)(\p{Script=Han})\1\1(?!\2)|(?<!目|有)的的(?!确|士)|([和与及被将])\3(?!平|气|谐|睦|蔼)/gu;

/** Characters of context shown on either side. */
const CONTEXT = 6;

export function findRepeatedCharacters(draft: IssueDraft, lineOf: LineFinder): SuspicionDraft[] {
  return draft.articles.flatMap((article, index): SuspicionDraft[] =>
    article.blocks.flatMap((block): SuspicionDraft[] =>
      [...block.text.matchAll(SHAPES)].map((match): SuspicionDraft => {
        const form = block.text.slice(Math.max(0, match.index - CONTEXT), match.index + match[0].length + CONTEXT);
        const clue = block.text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 2);
        const line = lineOf(clue) ?? lineOf(block.text);
        return { kind: 'repeated-character', line, article: index, forms: [form], explanation: 'character-twice' };
      }),
    ),
  );
}
