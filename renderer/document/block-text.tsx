import { Fragment } from 'react';
import type { Block } from '../../preload/contract/values.ts';
import { type Piece, piecesOf } from './pieces.ts';

interface BlockTextProps {
  readonly block: Pick<Block, 'text' | 'turns' | 'emphasis'>;
  readonly vertical: boolean;
  /** 第3页; drawn beside the text by the style sheet, never part of it. */
  readonly pageLabel: (page: number) => string;
}

/** The text of a block, and nothing but its text: what is drawn where a page begins is an empty element. */
export function BlockText({ block, vertical, pageLabel }: BlockTextProps) {
  return piecesOf(block, vertical).map((piece) => (
    <Fragment key={`${piece.kind}${piece.start}`}>{drawn(piece, pageLabel)}</Fragment>
  ));
}

function drawn(piece: Piece, pageLabel: (page: number) => string) {
  if (piece.kind === 'turn') {
    return <i className="turn-here" data-page-label={pageLabel(piece.page)} />;
  }
  const text = piece.upright ? <span className="upright">{piece.text}</span> : piece.text;
  return piece.strong ? <strong>{text}</strong> : text;
}
