/** Bytes of a file -> one issue as a draft. Pure: no file is opened and nothing is written here. */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IssueDraft } from './draft.ts';
import type { GivenFacts } from './ocr/issue-facts.ts';
import { type Progress, readOcr } from './ocr/read-ocr.ts';
import { readSource, type SourceText } from './read-source.ts';

export type { GivenFacts, Progress };

export interface IngestInput {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface IngestOptions {
  /** Facts that outweigh what the text says, for texts that do not say them. */
  readonly facts?: GivenFacts;
  readonly limit?: number;
  readonly parseIssueMarkdown?: (file: string, encoding: SourceText['encoding'], text: string) => IssueDraft;
}

/** Throws FailureError: the file- codes of `readSource`, the issue- codes of the readers, `conservation`, `cancelled`. */
export function ingestSource(
  { file, bytes }: IngestInput,
  options: IngestOptions = {},
  onProgress: Progress = () => undefined,
  signal?: AbortSignal,
): IssueDraft {
  const report: Progress = (stage, done, total) => {
    if (signal?.aborted) throw new FailureError('cancelled', { file });
    onProgress(stage, done, total);
  };
  report('reading', 0, 1);
  const { text, encoding } = readSource(file, bytes, options.limit);
  if (startsWithFrontMatter(text) && options.parseIssueMarkdown)
    return options.parseIssueMarkdown(file, encoding, text);
  return readOcr(file, encoding, text, options.facts, report);
}

/** Issue Markdown opens with `---` and `publication:`. */
export const startsWithFrontMatter = (text: string): boolean =>
  /^\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n)*?publication[ \t]*:/u.test(text);
