import { memo, type Ref } from 'react';
import type { Range } from '../../preload/contract/search-values.ts';
import { litParts } from '../domain/code-points.ts';

interface LitTextProps {
  readonly text: string;
  readonly hits: readonly Range[];
  /** The hit that is stepped to, from 0. */
  readonly current?: number | null;
  readonly currentRef?: Ref<HTMLElement>;
}

/** A text with the words that were looked for lit. */
export const LitText = memo(function LitText({ text, hits, current = null, currentRef }: LitTextProps) {
  let at = 0;
  return litParts(text, hits).map(({ text: part, hit }) => {
    const key = at;
    at += part.length;
    if (hit === null) return part;
    const isCurrent = hit === current;
    return (
      <mark key={key} className={isCurrent ? 'hit current' : 'hit'} ref={isCurrent ? currentRef : undefined}>
        {part}
      </mark>
    );
  });
});
