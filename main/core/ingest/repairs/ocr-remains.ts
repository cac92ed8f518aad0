/** Two habits of OCR programs that work with a language model: `and` for 和, and small digits set as <sub>. */
import type { Edit } from './edits.ts';

/** `and` alone between Chinese text; the spaces around it came with it. */
export const englishAnd = (text: string): Edit[] =>
  [...text.matchAll(/(?<=[\p{Script=Han}”’》）)])\s*\band\b\s*(?=[\p{Script=Han}“‘《（(])/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    after: '和',
    rule: 'english-and',
  }));

export const smallDigits = (text: string): Edit[] =>
  [...text.matchAll(/<(su[bp])>([^<>]{0,20})<\/\1>/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    after: match[2] ?? '',
    rule: 'sub-remains',
  }));
