// replaced by the merge
import { Document, Packer, Paragraph } from 'docx';
import type { ExcerptOptions } from '../excerpts/document.ts';
import { excerptMarkdown } from '../excerpts/excerpt-markdown.ts';
import type { ExcerptWords } from '../excerpts/excerpt-words.ts';
import type { Flow } from '../excerpts/flow.ts';
import { plainRun } from './plain-run.ts';

export async function excerptDocx(
  flow: Flow,
  _options: ExcerptOptions,
  words: ExcerptWords,
  _making: { readonly creator: string; readonly created: string },
): Promise<Uint8Array> {
  const lines = excerptMarkdown(flow, words).split('\n\n');
  const children = lines.map((line) => new Paragraph({ children: [plainRun(line)] }));
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}
