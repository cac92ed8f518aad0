import { replaceRoute } from '../../state/location.ts';
import type { RouteOf } from '../../state/route.ts';
import { useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { SwitchGroup } from '../../ui/switch-group.tsx';

interface SearchListsProps {
  readonly route: RouteOf<'search'>;
  readonly articles: number;
  readonly notes: number;
}

/** 文章 38 ｜ 批注 4: which of what was found is listed. Not there while no note has the words. */
export function SearchLists({ route, articles, notes }: SearchListsProps) {
  const program = useProgram();
  const { notebook: words } = useMessages();
  const wording = useWording();
  if (notes === 0 && route.list === 'articles') return null;
  return (
    <div className="search-lists">
      <SwitchGroup
        label={words.foundLists}
        value={route.list}
        choices={[
          { value: 'articles', label: words.foundArticles(wording.count(articles)) },
          { value: 'notes', label: words.found(wording.count(notes)) },
        ]}
        choose={(list) => replaceRoute(program, { ...route, list })}
      />
    </div>
  );
}
