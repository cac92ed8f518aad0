/** Bytes of a file -> one issue as a draft. Pure: no file is opened and nothing is written here. */
import type { ImportStage } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IssueDraft } from './draft.ts';
import { parseIssueMarkdown } from './issue-markdown.ts';
import type { GivenFacts } from './ocr/issue-facts.ts';
import { readOcr } from './ocr/read-ocr.ts';
import { readSource } from './read-source.ts';

export type { GivenFacts };

export interface IngestInput {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface IngestOptions {
  /** Facts that outweigh what the text says, for texts that do not say them. */
  readonly facts?: GivenFacts;
}

export type Progress = (stage: ImportStage, done: number, total: number) => void;

/** @throws FailureError: the file- codes of `readSource`, the issue- codes of the readers, `conservation`, `cancelled` */
export function ingestSource(
  { file, bytes }: IngestInput,
  options: IngestOptions = {},
  onProgress?: Progress,
  signal?: AbortSignal,
): IssueDraft {
  const report: Progress = (stage, done, total) => {
    if (signal?.aborted) throw new FailureError('cancelled', { file });
    onProgress?.(stage, done, total);
  };
  report('read', 0, 1);
  const { text, encoding } = readSource(file, bytes);
  report('parse', 0, 1);
  if (startsWithFrontMatter(text)) return parseIssueMarkdown(file, encoding, text);
  return readOcr(file, encoding, text, options.facts, report);
}

/** Issue Markdown opens with a line `---`; OCR text opens with what is printed. */
const startsWithFrontMatter = (text: string): boolean => /^\ufeff?\s*---[ \t]*\r?\n/u.test(text);
