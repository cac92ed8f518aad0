import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type FacetGroup, type FacetOption, facetGroups, toggleFacet } from '../../domain/search-facets.ts';
import type { Messages } from '../../messages/index.ts';
import type { Wording } from '../../messages/wording.ts';
import type { Answered } from '../../state/search.ts';
import { useMessages, useWording } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';

/** Boxes of a group before 还有…项. */
const FEW = 5;

interface FacetListProps {
  readonly answer: Answered;
  readonly query: string;
  readonly change: (query: string) => void;
}

/** 年份、期、栏目、人、种类: each box puts a filter into the query or takes it out. */
export function FacetList({ answer, query, change }: FacetListProps) {
  const messages = useMessages();
  const groups = facetGroups(answer.facets, query);
  if (groups.length === 0) return null;
  return (
    <aside className="facets" aria-label={messages.search.narrow}>
      {groups.map((group) => (
        <FacetBoxes
          key={group.topic}
          group={group}
          toggle={(option) => change(toggleFacet(query, group.topic, option))}
        />
      ))}
    </aside>
  );
}

interface FacetBoxesProps {
  readonly group: FacetGroup;
  readonly toggle: (option: FacetOption) => void;
}

function FacetBoxes({ group: { topic, options }, toggle }: FacetBoxesProps) {
  const messages = useMessages();
  const wording = useWording();
  const [all, setAll] = useState(false);
  const shown = all ? options : options.filter(({ on }, index) => on || index < FEW);
  const hidden = options.length - shown.length;
  return (
    <fieldset>
      <legend className="label">{messages.search.facets[topic]}</legend>
      {shown.map((option) => (
        <CheckBox key={option.filter} selected={option.on} change={() => toggle(option)}>
          <span className="name">{facetLabel(topic, option, messages, wording)}</span>
          {option.count !== null && <span className="n num">{wording.count(option.count)}</span>}
        </CheckBox>
      ))}
      {(hidden > 0 || all) && options.length > FEW && (
        <Button className="more" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? messages.search.fewer : messages.search.more(hidden)}
        </Button>
      )}
    </fieldset>
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
