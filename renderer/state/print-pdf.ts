// replaced by the merge
import { type Result, success } from '../../preload/contract/failure.ts';
import type { Sheets } from '../domain/excerpts/sheets.ts';
import type { Program } from './program.ts';

export interface AboutPdf {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
}

export async function pdfOf(
  _program: Program,
  sheets: Sheets,
  about: AboutPdf,
  _signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  return success(new TextEncoder().encode(`%PDF-stub ${about.title} ${sheets.pages.length}`));
}
