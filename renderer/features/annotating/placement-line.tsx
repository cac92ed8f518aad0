import { Button } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';
import type { NoteCard } from '../../domain/notes/card.ts';
import { isPrintedOnly, printedOf } from '../../domain/printed/printed-target.ts';
import { beginPlacing, confirmPlace } from '../../state/annotating.ts';
import { confirmOnPages } from '../../state/page-marks.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** What became of a mark when the text under it was revised. Nothing moves for good before the reader has said so. */
export function PlacementLine({ article, mark }: { readonly article: Article; readonly mark: PlacedMark }) {
  const program = useProgram();
  const words = useMessages().annotating;
  const { card, placement } = mark;
  if (card.target && isPrintedOnly(card.target)) return <PrintedPlaceLine card={card} />;
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

/** What became of a mark on a printed page when its issue got another PDF. */
function PrintedPlaceLine({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const { pages: words, annotating } = useMessages();
  const known = useAppState(({ placements }) => placements.marks[card.id]?.printed ?? null);
  const before = (printedOf(card.target)?.quads[0]?.ordinal ?? 0) + 1;
  if (known?.kind === 'moved')
    return (
      <p className="note-remark">
        {words.foundAgain(before, (known.ranges[0]?.ordinal ?? 0) + 1, Math.round(known.score * 100))}
        <Button className="tool" onPress={() => void confirmOnPages(program, card, known)}>
          {annotating.confirmPlace}
        </Button>
      </p>
    );
  if (known?.kind !== 'orphaned' || known.reason === null) return null;
  const quotation = card.target?.quote.exact ?? '';
  return (
    <p className="note-remark">
      {words.lostOnPages[known.reason](before)}
      {quotation !== '' && annotating.orphanWords}
      {quotation !== '' && <q lang="zh-CN">{quotation}</q>}
    </p>
  );
}
