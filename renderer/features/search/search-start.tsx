import { useState } from 'react';
import { Button } from 'react-aria-components';
import { forgetRecentSearches, readRecentSearches } from '../../state/recent-searches.ts';
import { useMessages } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { QUERY_EXAMPLES } from './query-examples.ts';

/** Before anything is typed: what can be written, and what was looked for lately. Each line puts itself into the field. */
export function SearchStart({ change }: { readonly change: (query: string) => void }) {
  const { start } = useMessages().search;
  const [recent, setRecent] = useState(() => readRecentSearches(localStorage));
  return (
    <section className="search-start">
      <h2 className="title-serif">{start.title}</h2>
      <p className="lead">{start.explanation}</p>
      <div className="two">
        <section>
          <h3 className="label">{start.examplesTitle}</h3>
          <ul>
            {QUERY_EXAMPLES.map((query, index) => (
              <li key={query}>
                <Button className="example" onPress={() => change(query)}>
                  <span className="query" lang="zh-CN">
                    {query}
                  </span>
                  <span className="says">{start.examples[index]}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
        {recent.length > 0 && (
          <section>
            <h3 className="label">{start.recentTitle}</h3>
            <ul>
              {recent.map((query) => (
                <li key={query}>
                  <Button className="example" onPress={() => change(query)}>
                    <Icon name="search" />
                    <span className="query">{query}</span>
                  </Button>
                </li>
              ))}
            </ul>
            <Button
              className="button plain forget"
              onPress={() => {
                forgetRecentSearches();
                setRecent([]);
              }}
            >
              {start.forget}
            </Button>
          </section>
        )}
      </div>
    </section>
  );
}
