import { Button } from 'react-aria-components';
import type { PrintedEdition } from '../../../preload/contract/page-values.ts';
import { goToPage } from '../../state/pages.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';

/** 书签: what the file itself names; the entry of the open page is marked. */
export function OutlinePanel({ edition: { outline, pages } }: { readonly edition: PrintedEdition }) {
  const program = useProgram();
  const { pages: words } = useMessages();
  const at = useAppState((state) => state.pages.at);
  const current = outline.findLastIndex(({ ordinal }) => ordinal !== null && ordinal <= at);
  return (
    <nav className="pages-panel outline" aria-label={words.outline}>
      {outline.length === 0 && <p className="none">{words.noOutline}</p>}
      <ol>
        {outline.map(({ title, level, ordinal }, index) => (
          // Two entries may be the same in everything but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while the file is open
          <li key={index} style={{ '--level': Math.min(level, 5) - 1 }}>
            <Button
              className="outline-entry"
              isDisabled={ordinal === null}
              aria-current={index === current}
              onPress={() => ordinal !== null && goToPage(program, ordinal)}
            >
              <span lang="zh-CN">{title}</span>
              <span className="num faint">{ordinal === null ? '' : (pages[ordinal]?.printed ?? '')}</span>
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
