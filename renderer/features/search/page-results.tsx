import type { PageHit, PageSearchAnswer } from '../../../preload/contract/search-values.ts';
import { pagesRoute } from '../../state/route.ts';
import { selectFoundPage } from '../../state/search.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { RouteLink } from '../../ui/route-link.tsx';
import { CutText } from './cut-text.tsx';
import { FoundList } from './found-list.tsx';

interface PageResultsProps {
  readonly found: PageSearchAnswer;
  readonly query: string;
  readonly open: () => void;
}

/** Printed pages that have the words, newest issue first. */
export function PageResults({ found: { hits }, query, open }: PageResultsProps) {
  const program = useProgram();
  const { search: words } = useMessages();
  const selected = useAppState(({ search }) => search.selectedPage);
  return (
    <FoundList
      label={words.pageResults}
      none={words.noPages}
      found={hits}
      keyOf={({ hash, ordinal }) => `${hash} ${ordinal}`}
      usualRow={110}
      selected={selected}
      select={(index) => selectFoundPage(program, index)}
      open={open}
      row={(hit) => <PageResult hit={hit} query={query} />}
    />
  );
}

function PageResult({ hit, query }: { readonly hit: PageHit; readonly query: string }) {
  const messages = useMessages();
  const wording = useWording();
  return (
    <>
      <h3>
        <RouteLink to={pagesRoute(hit.issueId, hit.ordinal, query)}>
          {wording.issueOf(hit.publication, hit.year, hit.number)} {messages.pages.pageOf(hit.ordinal + 1)}
        </RouteLink>
      </h3>
      <p className="passage" lang="zh-CN">
        <CutText passage={hit.passage} />
      </p>
      <p className="src">
        <span className="times">{messages.search.times(wording.count(hit.count))}</span>
      </p>
    </>
  );
}
