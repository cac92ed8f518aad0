import { type FacetGroup, type FacetOption, facetGroups, toggleFacet } from '../../domain/search-facets.ts';
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Answered } from '../../state/search.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { FacetBoxes } from '../../ui/facet-boxes.tsx';

interface FacetListProps {
  readonly answer: Answered;
  readonly query: string;
  readonly change: (query: string) => void;
}

/** 年份、期、栏目、人、种类: each box puts a filter into the query or takes it out. */
export function FacetList({ answer, query, change }: FacetListProps) {
  const messages = useMessages();
  const wording = useWording();
  const groups = facetGroups(answer.facets, query);
  if (groups.length === 0) return null;
  return (
    <aside className="facets" aria-label={messages.search.narrow}>
      {groups.map((group) => (
        <FacetBoxes
          key={group.topic}
          title={messages.search.facets[group.topic]}
          boxes={group.options.map((option) => ({
            key: option.filter,
            label: facetLabel(group.topic, option, messages, wording),
            count: option.count,
            on: option.on,
          }))}
          toggle={(filter) => {
            const option = group.options.find((each) => each.filter === filter);
            if (option) change(toggleFacet(query, group.topic, option));
          }}
        />
      ))}
    </aside>
  );
}

function facetLabel(
  topic: FacetGroup['topic'],
  { label, earlier }: FacetOption,
  messages: Messages,
  wording: Wording,
): string {
  if (earlier) return messages.search.earlier;
  if (topic === 'year') return wording.date(label);
  if (topic === 'kind') return Object.entries(messages.search.kinds).find(([kind]) => kind === label)?.[1] ?? label;
  if (topic === 'issue') {
    const [, year, number] = /^(\d{4})年第(\d+)期$/.exec(label) ?? [];
    return year && number ? wording.issue(Number(year), Number(number)) : label;
  }
  return label;
}
