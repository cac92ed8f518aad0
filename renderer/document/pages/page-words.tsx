import { type CSSProperties, memo, type ReactNode } from 'react';
import type { PageBlock, PageRun, PrintedPage } from '../../../preload/contract/page-values.ts';
import { usualWidth } from './usual-width.ts';

/**
 * The words of a page over its picture: transparent, to be selected, searched and lit. The text nodes of a block, one after the
 * other, are its text and nothing else, as in an article; so one view reads both. Lengths are PDF units; the sheet's `--unit`
 * says how many pixels that is, so that zooming draws nothing again.
 */
export const PageWords = memo(function PageWords({
  page,
  blocks,
}: {
  readonly page: PrintedPage;
  readonly blocks: readonly PageBlock[];
}) {
  return blocks.map((block) =>
    block.role === 'text' ? (
      <div key={block.id} data-block={block.id} className="page-block">
        {piecesOf(block, page)}
      </div>
    ) : null,
  );
});

function piecesOf({ text, runs }: PageBlock, page: PrintedPage): readonly ReactNode[] {
  const characters = [...text];
  const pieces: ReactNode[] = [];
  let at = 0;
  const gap = (until: number) => {
    if (until > at)
      pieces.push(
        <span key={`gap${at}`} className="page-gap">
          {characters.slice(at, until).join('')}
        </span>,
      );
    at = Math.max(at, until);
  };
  for (const run of runs) {
    gap(run.start);
    const words = characters.slice(run.start, run.end).join('');
    pieces.push(
      <span key={run.start} className={`page-run ${run.advance}`} style={placeOf(run, words, page)}>
        {words}
      </span>,
    );
    at = run.end;
  }
  gap(characters.length);
  return pieces;
}

/** A run fills its box: its letters are as high as the box, and stretched to its length. */
function placeOf(
  { box: [left, bottom, right, top], advance }: PageRun,
  words: string,
  { view }: PrintedPage,
): CSSProperties {
  const [width, height] = [right - left, top - bottom];
  const upright = advance === 'right' || advance === 'left';
  const [length, size] = upright ? [width, height] : [height, width];
  const natural = usualWidth(words) * size;
  return {
    '--x': left - view[0],
    '--y': view[3] - top,
    '--w': width,
    '--h': height,
    '--size': size,
    '--stretch': natural > 0 ? length / natural : 1,
  } as CSSProperties;
}
