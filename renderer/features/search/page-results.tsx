import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PageHit, PageSearchAnswer } from '../../../preload/contract/search-values.ts';
import { shortened } from '../../domain/passage.ts';
import { pagesRoute } from '../../state/route.ts';
import { selectFoundPage } from '../../state/search.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { LitText } from '../../ui/lit-text.tsx';
import { RouteLink } from '../../ui/route-link.tsx';

/** A row before it has been measured, in CSS pixels of 1rem = 16. */
const USUAL_ROW = 110;

interface PageResultsProps {
  readonly found: PageSearchAnswer;
  readonly query: string;
  readonly open: () => void;
}

/** Printed pages that have the words, newest issue first; only those near the window are drawn. */
export function PageResults({ found: { hits }, query, open }: PageResultsProps) {
  const program = useProgram();
  const { search: words } = useMessages();
  const selected = useAppState(({ search }) => search.selectedPage);
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    overscan: 6,
  });
  const before = useRef(selected);
  useEffect(() => {
    if (before.current !== selected) rows.scrollToIndex(selected);
    before.current = selected;
  });
  return (
    <section ref={scroller} className="results note-results" aria-label={words.pageResults}>
      {hits.length === 0 && <p className="none">{words.noPages}</p>}
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const hit = hits[index];
          if (!hit) return null;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys choose, in the field and on the screen
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={index === selected ? 'sel' : ''}
              aria-current={index === selected ? 'true' : undefined}
              aria-setsize={hits.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => selectFoundPage(program, index)}
              onDoubleClick={open}
            >
              <PageResult hit={hit} query={query} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function PageResult({ hit, query }: { readonly hit: PageHit; readonly query: string }) {
  const messages = useMessages();
  const wording = useWording();
  const passage = shortened(hit.passage);
  return (
    <>
      <h3>
        <RouteLink to={pagesRoute(hit.issueId, hit.ordinal, query)}>
          {wording.issueOf(hit.publication, hit.year, hit.number)} {messages.pages.pageOf(hit.ordinal + 1)}
        </RouteLink>
      </h3>
      <p className="passage" lang="zh-CN">
        {passage.cutBefore && '……'}
        <LitText text={passage.text} hits={passage.hits} />
        {passage.cutAfter && '……'}
      </p>
      <p className="src">
        <span className="times">{messages.search.times(wording.count(hit.count))}</span>
      </p>
    </>
  );
}
