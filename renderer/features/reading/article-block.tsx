import { memo } from 'react';
import type { Block } from '../../../preload/contract/values.ts';
import { BlockText } from '../../document/block-text.tsx';

interface ArticleBlockProps {
  readonly block: Block;
  /** The page that begins with this block, where that is to be said. */
  readonly begins: number | null;
  readonly vertical: boolean;
  readonly pageLabel: (page: number) => string;
}

/** Memoised: a place that moves must not draw the article again. */
export const ArticleBlock = memo(function ArticleBlock({ block, begins, vertical, pageLabel }: ArticleBlockProps) {
  const attributes = {
    'data-block': block.id,
    className: block.kind,
    ...(begins !== null && { 'data-page-label': pageLabel(begins) }),
  };
  const text = <BlockText block={block} vertical={vertical} pageLabel={pageLabel} />;
  switch (block.kind) {
    case 'heading': {
      // The title is the page's first heading; those of the text follow it.
      const Heading = HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? 'h2';
      return <Heading {...attributes}>{text}</Heading>;
    }
    case 'quotation':
      return <blockquote {...attributes}>{text}</blockquote>;
    default:
      return (
        <p {...attributes} {...(block.kind === 'item' && { style: { '--depth': Math.max(0, block.level - 1) } })}>
          {text}
        </p>
      );
  }
});

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
