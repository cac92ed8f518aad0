/** What an import did to the reader's marks, in one sentence; '' where there are none in the issue. */
import type { Counts } from '../../domain/anchoring/survey.ts';
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';

export function marksSentence(
  { unchanged, moved, orphaned }: Counts,
  { imports: { marks } }: Messages,
  wording: Wording,
): string {
  if (moved + orphaned === 0) return unchanged === 0 ? '' : marks.allStand(wording.count(unchanged));
  const parts = [
    unchanged > 0 ? marks.unchanged(wording.count(unchanged)) : '',
    moved > 0 ? marks.moved(wording.count(moved)) : '',
    orphaned > 0 ? marks.orphaned(wording.count(orphaned)) : '',
  ];
  return marks.sum(parts.filter((part) => part !== '').join(marks.and));
}
