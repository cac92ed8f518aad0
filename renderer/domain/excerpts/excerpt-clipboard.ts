// replaced by the merge
import { excerptMarkdown } from './excerpt-markdown.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { Flow } from './flow.ts';

export function excerptClipboard(flow: Flow, words: ExcerptWords): { readonly plain: string; readonly html: string } {
  const plain = excerptMarkdown(flow, words);
  return { plain, html: `<pre>${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>` };
}
