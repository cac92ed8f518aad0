import { type KeyboardEvent, useMemo } from 'react';
import { DropIndicator, GridList, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { ExcerptDocument } from '../../domain/excerpts/document.ts';
import { chooseItems, moveChosen, moveTo, openItemDialog } from '../../state/excerpt-desk.ts';
import { dropped } from '../../state/excerpt-order.ts';
import { type ExcerptRow, rowsOf } from '../../state/excerpt-rows.ts';
import type { Program } from '../../state/program.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { ItemRow } from './item-row.tsx';
import { openSource } from './open-source.ts';
import { useFollowedRow } from './use-followed-row.ts';

/** The items; only those near the window are drawn. They are dragged by their handles, or moved by keys. */
export function ItemList({ document }: { readonly document: ExcerptDocument }) {
  const program = useProgram();
  const { excerpts: words } = useMessages();
  const chosen = useAppState(({ excerptDesk }) => excerptDesk.chosen);
  const articles = useAppState(({ excerptSources }) => excerptSources.articles);
  const absent = useAppState(({ excerptSources }) => excerptSources.absent);
  const inPrint = useAppState(({ excerptSources }) => excerptSources.inPrint);
  const rows = useMemo(() => rowsOf(document, { articles, absent, inPrint }), [document, articles, absent, inPrint]);
  const { dragAndDropHooks } = useDragAndDrop<ExcerptRow>({
    getItems: (_keys, dragged) => dragged.map(({ text }) => ({ 'text/plain': text })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      const own = new Set([...keys].map(String));
      const { key, dropPosition } = target;
      void moveTo(program, (items) => dropped(items, own, String(key), dropPosition));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
  const { layout, options, frame, onFocus } = useFollowedRow(rows, chosen);
  return (
    <div ref={frame} className="items" onKeyDownCapture={(event) => moveByKey(program, event)} onFocusCapture={onFocus}>
      <Virtualizer layout={layout} layoutOptions={options}>
        <GridList
          aria-label={words.list}
          items={rows}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            chooseItems(program, keys === 'all' ? rows.map(({ id }) => id) : [...keys].map(String))
          }
          onAction={(key) =>
            openRow(
              program,
              rows.find(({ id }) => id === key),
            )
          }
          dragAndDropHooks={dragAndDropHooks}
        >
          {(row) => <ItemRow row={row} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

/** One's own words are written, what was collected is gone to. */
export function openRow(program: Program, row: ExcerptRow | undefined): void {
  if (!row) return;
  const { item } = row;
  if (item.kind === 'heading' || item.kind === 'text') openItemDialog(program, { kind: item.kind, id: item.id });
  else openSource(program, item);
}

/** Alt and an arrow; the list itself would only walk. */
function moveByKey(program: Program, event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  event.stopPropagation();
  void moveChosen(program, event.key === 'ArrowUp' ? -1 : 1);
}
