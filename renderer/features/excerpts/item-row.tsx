import { memo } from 'react';
import { Button, GridListItem } from 'react-aria-components';
import { openItemDialog } from '../../state/excerpt-desk.ts';
import type { ExcerptRow } from '../../state/excerpt-rows.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';

/** A heading, a paragraph of one's own, a passage with where it is from, or a whole article. */
export const ItemRow = memo(function ItemRow({ row }: { readonly row: ExcerptRow }) {
  const { excerpts: words } = useMessages();
  const { item, number, text } = row;
  return (
    <GridListItem
      id={row.id}
      value={row}
      textValue={text.slice(0, 60) || words.untitled}
      className={`item ${item.kind}`}
    >
      <Button slot="drag" className="grip" aria-label={words.drag}>
        <Icon name="grip" />
      </Button>
      {item.kind === 'heading' ? (
        <h3 data-level={item.level} lang="zh-CN">
          {text || words.untitled}
        </h3>
      ) : (
        <>
          <b className="num">{number ?? (item.kind === 'passage' ? <Icon name="joined" /> : null)}</b>
          <div className="of-item">
            <p lang="zh-CN">{text || words.whole}</p>
            <RowFoot row={row} />
          </div>
        </>
      )}
    </GridListItem>
  );
});

function RowFoot({ row: { item, number, cited, place, source } }: { readonly row: ExcerptRow }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  if (item.kind === 'text' || item.kind === 'heading') return null;
  const tags = [
    ...(item.kind === 'article' ? [words.whole] : []),
    ...(item.kind === 'passage' && number === null ? [words.runsOnMark] : []),
    ...(item.kind === 'passage' && item.omitted.length > 0 ? [words.leftOut] : []),
    ...(source === 'kept' ? [words.revisedKept] : []),
    ...(source === 'absent' ? [words.lost] : []),
    ...(source === 'lost' ? [words.lostWords] : []),
  ];
  return (
    <>
      <p className="source">
        <cite lang="zh-CN">{cited}</cite>
        <span className="place">{place}</span>
      </p>
      {(tags.length > 0 || item.showsNotes || source === 'revised') && (
        <p className="standing">
          {item.showsNotes && <span className="with-notes">{words.withNotes}</span>}
          {tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
          {source === 'revised' && (
            <Button className="tool revised" onPress={() => openItemDialog(program, { kind: 'revised', id: item.id })}>
              {words.revised}
              <u>{words.look}</u>
            </Button>
          )}
        </p>
      )}
    </>
  );
}
