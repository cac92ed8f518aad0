/** 存为 PDF: the sheets as one document, printed by the host. */
import { failure, type Result, success } from '../../preload/contract/failure.ts';
import { sheetMarkup } from '../domain/excerpts/sheet-markup.ts';
import type { Sheets } from '../domain/excerpts/sheets.ts';
import type { Program } from './program.ts';

export interface AboutPdf {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords?: readonly string[];
}

/** What makes PDFs answers when it is done and not before: the screen says that it is at work, and offers to stop. */
export async function pdfOf(
  { bound }: Pick<Program, 'bound'>,
  sheets: Sheets,
  about: AboutPdf,
  signal?: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const facts = { title: about.title, author: about.author, subject: about.subject };
  const html = sheetMarkup(sheets, { ...facts, language: 'zh-CN', fonts: { kind: 'host' } });
  const printId = crypto.randomUUID();
  const stop = () => void bound.print.cancel({ printId });
  if (signal?.aborted) return failure('cancelled', {}, { doing: 'print' });
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const made = await bound.print.toPdf({
      printId,
      html: new TextEncoder().encode(html),
      ...facts,
      keywords: [...(about.keywords ?? [])],
    });
    return made.ok ? await fetched(made.value.hash) : made;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function fetched(hash: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const answer = await fetch(new URL(`pdf/${hash}`, document.baseURI), { cache: 'no-store' });
  if (!answer.ok) return failure('print-failed', {}, { reason: `${answer.status}` });
  return success(new Uint8Array(await answer.arrayBuffer()));
}
