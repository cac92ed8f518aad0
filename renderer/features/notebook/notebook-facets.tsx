import { NOTEBOOK_TOPICS, type NotebookFilter, type NotebookTopic } from '../../domain/notebook/filter.ts';
import { issueNamed } from '../../domain/notebook/sources.ts';
import { PIGMENTS } from '../../domain/notes/note.ts';
import type { NotebookView } from '../../state/notebook.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useWording } from '../../state/use-program.ts';
import { FacetBoxes } from '../../ui/facet-boxes.tsx';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';
import { DateRange } from './date-range.tsx';

interface NotebookFacetsProps {
  readonly view: NotebookView;
  readonly filter: NotebookFilter;
  readonly toggle: (topic: NotebookTopic, value: string, on: boolean) => void;
  readonly change: (filter: NotebookFilter) => void;
}

/** 待处理、种类、颜色、标签、人、期、栏目、写于. A topic in which there is nothing to choose is left out. */
export function NotebookFacets({ view: { facets }, filter, toggle, change }: NotebookFacetsProps) {
  const { notebook: words } = useMessages();
  const label = useFacetLabels();
  const topics = NOTEBOOK_TOPICS.filter(
    (topic) => facets[topic].length > 1 || topic === 'standing' || facets[topic].some(({ on }) => on),
  ).filter((topic) => facets[topic].length > 0);
  return (
    <aside className="facets" aria-label={words.narrow}>
      {topics.map((topic) => (
        <FacetBoxes
          key={topic}
          title={words.facets[topic]}
          boxes={facets[topic].map(({ value, count, on }) => ({
            key: value,
            label: label(topic, value),
            count,
            on,
            within:
              topic === 'written' &&
              value.length > 4 &&
              facets.written.some((year) => year.value === value.slice(0, 4)),
          }))}
          toggle={(value) => toggle(topic, value, !(filter.chosen[topic] ?? []).includes(value))}
        />
      ))}
      <DateRange filter={filter} change={change} />
    </aside>
  );
}

function useFacetLabels() {
  const { notebook: words, annotating } = useMessages();
  const wording = useWording();
  const person = usePersonName();
  const people = useAppState(({ notes }) => notes.notes.people);
  const issues = useAppState(({ noteSources }) => noteSources.issues);
  return (topic: NotebookTopic, value: string) => {
    switch (topic) {
      case 'pigment': {
        const pigment = PIGMENTS.find((each) => each === value);
        return pigment ? (
          <span className="pigment-label">
            <PigmentPatch pigment={pigment} />
            {annotating.pigments[pigment]}
          </span>
        ) : (
          value
        );
      }
      case 'standing':
        return Object.entries(words.standings).find(([mishap]) => mishap === value)?.[1] ?? value;
      case 'kind':
        return Object.entries(words.kinds).find(([kind]) => kind === value)?.[1] ?? value;
      case 'person':
        return person({ id: value, name: people.get(value)?.value ?? '' });
      case 'issue': {
        const issue = issues.get(value) ?? issueNamed(value);
        return issue ? wording.issue(issue.year, issue.number) : value;
      }
      case 'written':
        return wording.date(value);
      case 'tag':
        return `#${value}`;
      case 'column':
        return value;
    }
  };
}
