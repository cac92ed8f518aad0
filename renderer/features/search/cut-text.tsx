import type { Passage } from '../../../preload/contract/search-values.ts';
import { shortened } from '../../domain/passage.ts';
import { LitText } from '../../ui/lit-text.tsx';

/** The words around a hit, cut to what a list has room for, with what was looked for lit. */
export function CutText({ passage }: { readonly passage: Passage }) {
  const { cutBefore, text, hits, cutAfter } = shortened(passage);
  return (
    <>
      {cutBefore && '……'}
      <LitText text={text} hits={hits} />
      {cutAfter && '……'}
    </>
  );
}
