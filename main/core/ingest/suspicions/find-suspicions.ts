/** What an editor should look at: reported with its place, never changed. */
import type { IssueDraft, SuspicionDraft } from '../draft.ts';

export function findSuspicions(_draft: IssueDraft, _source: string): SuspicionDraft[] {
  return [];
}
