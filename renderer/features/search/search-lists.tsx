import { replaceRoute } from '../../state/location.ts';
import type { RouteOf } from '../../state/route.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { SwitchGroup } from '../../ui/switch-group.tsx';

interface SearchListsProps {
  readonly route: RouteOf<'search'>;
  readonly articles: number;
  readonly notes: number;
  readonly pages: number;
}

/** 文章 38 ｜ 批注 4 ｜ 原版 12: which of what was found is listed. Not there while no note and no printed page has the words. */
export function SearchLists({ route, articles, notes, pages }: SearchListsProps) {
  const program = useProgram();
  const { notebook: words, search } = useMessages();
  const wording = useWording();
  if (notes === 0 && pages === 0 && route.list === 'articles') return null;
  return (
    <div className="search-lists">
      <SwitchGroup
        label={words.foundLists}
        value={route.list}
        choices={[
          { value: 'articles', label: words.foundArticles(wording.count(articles)) },
          { value: 'notes', label: words.found(wording.count(notes)) },
          { value: 'pages', label: search.foundPages(wording.count(pages)) },
        ]}
        choose={(list) => replaceRoute(program, { ...route, list })}
      />
    </div>
  );
}
