import { memo } from 'react';
import type { SearchHit } from '../../../preload/contract/search-values.ts';
import { articleRoute } from '../../state/route.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { LitText } from '../../ui/lit-text.tsx';
import { RouteLink } from '../../ui/route-link.tsx';
import { CutText } from './cut-text.tsx';

interface ResultRowProps {
  readonly hit: SearchHit;
  readonly query: string;
  /** Named where the library holds several. */
  readonly withPublication: boolean;
}

/** Title, the passage with the hit, and where it is printed. */
export const ResultRow = memo(function ResultRow({ hit, query, withPublication }: ResultRowProps) {
  const messages = useMessages();
  const wording = useWording();
  return (
    <>
      <h3>
        <RouteLink to={articleRoute(hit.articleId, query, hit.blockId)}>
          <LitText text={hit.title} hits={hit.titleHits} />
        </RouteLink>
      </h3>
      <p className="passage" lang="zh-CN">
        <CutText passage={hit.passage} />
      </p>
      <p className="src">
        {withPublication && <span>{hit.publication}</span>}
        <span>{wording.issue(hit.year, hit.number)}</span>
        {hit.column !== null && <span>{hit.column}</span>}
        {hit.people.length > 0 && <span>{wording.names(hit.people.slice(0, 2))}</span>}
        {hit.page !== null && <span>{wording.page(hit.page)}</span>}
        {hit.count > 0 && <span className="times">{messages.search.times(wording.count(hit.count))}</span>}
      </p>
    </>
  );
});
