/** An excerpt document on its way out: as a file in every format, or onto the clipboard. */
import { type Result, success } from '../../preload/contract/failure.ts';
import type { ExcerptDocument } from '../domain/excerpts/document.ts';
import { excerptClipboard } from '../domain/excerpts/excerpt-clipboard.ts';
import { excerptMarkdown } from '../domain/excerpts/excerpt-markdown.ts';
import { excerptWordsIn } from '../domain/excerpts/excerpt-words.ts';
import type { Flow } from '../domain/excerpts/flow.ts';
import { sheetMarkup } from '../domain/excerpts/sheet-markup.ts';
import type { Sheets } from '../domain/excerpts/sheets.ts';
import { cslJson } from '../domain/references/csl.ts';
import type { Reference } from '../domain/references/reference.ts';
import { bibtexOf, referencesOf, risOf } from '../domain/references/several.ts';
import { pdfOf } from './print-pdf.ts';
import type { Program } from './program.ts';

export const EXCERPT_FORMATS = ['pdf', 'docx', 'md', 'html', 'bib', 'ris', 'json'] as const;
export type ExcerptFormat = (typeof EXCERPT_FORMATS)[number];

const TYPES: Readonly<Record<ExcerptFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown;charset=utf-8',
  html: 'text/html;charset=utf-8',
  bib: 'application/x-bibtex;charset=utf-8',
  ris: 'application/x-research-info-systems;charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json;charset=utf-8',
};

export interface MadeExcerpt {
  readonly document: ExcerptDocument;
  readonly flow: Flow;
  readonly sheets: Sheets;
  /** All is here that it is made from; until then a citation may lack its page, and nothing is printed or saved. */
  readonly isWhole: boolean;
}

export interface ExcerptFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Named after the title; `untitled` in its place where there is none. `signal` stops a PDF that is being made. */
export async function excerptFile(
  program: Program,
  made: MadeExcerpt,
  format: ExcerptFormat,
  { untitled, signal }: { readonly untitled: string; readonly signal: AbortSignal },
): Promise<Result<ExcerptFile>> {
  const bytes = await bytesOf(program, made, format, signal);
  if (!bytes.ok) return bytes;
  const title = made.document.title.trim() || untitled;
  return success({ name: `${title}.${format}`, type: TYPES[format], bytes: new Uint8Array(bytes.value) });
}

async function bytesOf(
  program: Program,
  made: MadeExcerpt,
  format: ExcerptFormat,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const { document, flow, sheets } = made;
  const { language } = program.store.getState().settings.current;
  const words = excerptWordsIn(language);
  const about = { title: document.title, author: document.byline, subject: flow.notices.join('　') };
  const text = (content: string) => success(new TextEncoder().encode(content));
  switch (format) {
    case 'pdf':
      return pdfOf(program, sheets, about, signal);
    case 'docx': {
      // Large, and wanted seldom.
      const { excerptDocx } = await import('../domain/word/excerpt-docx.ts');
      const making = { creator: program.notes.snapshot().owner.name, created: program.now().toISOString() };
      return success(await excerptDocx(flow, document.options, words, making));
    }
    case 'md':
      return text(excerptMarkdown(flow, words));
    case 'html': {
      const fonts = { kind: 'rules', css: '' } as const;
      return text(sheetMarkup(sheets, { ...about, language: language === 'zh' ? 'zh-CN' : 'en', fonts }));
    }
    case 'bib':
      return text(bibtexOf(citedIn(program, flow)));
    case 'ris':
      return text(risOf(citedIn(program, flow)));
    case 'json':
      return text(cslJson(citedIn(program, flow)));
  }
}

/** Each once, in the order in which they are first cited, whatever place the layout gives to citations. */
function citedIn({ store }: Program, { parts }: Flow): readonly Reference[] {
  const { articles } = store.getState().excerptSources;
  const ids = parts.flatMap((part) => ('articleId' in part ? [part.articleId] : []));
  return referencesOf([...new Set(ids)].flatMap((id) => articles.get(id) ?? []));
}

/** Plain and as HTML. @returns false where the system does not let the program */
export async function copyExcerpt({ store }: Program, flow: Flow): Promise<boolean> {
  const { plain, html } = excerptClipboard(flow, excerptWordsIn(store.getState().settings.current.language));
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([plain], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}
