/** Source file -> draft. */
import type { ImportStage } from '../../../preload/contract/contract.ts';
import type { IssueDraft } from './draft.ts';
import { parseIssueMarkdown } from './issue-markdown.ts';

export interface IngestInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export function ingestSource(
  input: IngestInput,
  _options: Readonly<Record<string, never>> = {},
  _onProgress?: (stage: ImportStage, done: number, total: number) => void,
  _signal?: AbortSignal,
): IssueDraft {
  return parseIssueMarkdown(input.file, 'utf-8', new TextDecoder('utf-8', { fatal: true }).decode(input.bytes));
}
