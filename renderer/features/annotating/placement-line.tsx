import { Button } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import { beginPlacing, confirmPlace } from '../../state/annotating.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';

/** What became of a mark when the text under it was revised. Nothing moves for good before the reader has said so. */
export function PlacementLine({ article, mark }: { readonly article: Article; readonly mark: PlacedMark }) {
  const program = useProgram();
  const words = useMessages().annotating;
  const { card, placement } = mark;
  if (placement?.kind === 'moved')
    return (
      <p className="note-remark">
        {words.moved(placement.distance, Math.round(placement.score * 100))}
        <Button className="tool" onPress={() => void confirmPlace(program, article, mark)}>
          {words.confirmPlace}
        </Button>
      </p>
    );
  if (placement?.kind === 'orphaned')
    return (
      <p className="note-remark">
        {words.orphanWords}
        <q lang="zh-CN">{card.target?.quote.exact}</q>
        {words.orphanReasons[placement.reason]}
        <Button className="tool" onPress={() => beginPlacing(program, card.id)}>
          {words.placeAgain}
        </Button>
      </p>
    );
  return null;
}
