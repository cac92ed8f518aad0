/** An annual index as the text that goes to paper: by column, by person, by title in the order of pinyin and of strokes. */
import type { AnnualIndex, IndexEntry } from '../annual-index/annual-index.ts';
import { oneLine } from '../notes/citation.ts';
import type { ExcerptDocument } from './document.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { Flow, FlowEntry, FlowHeading, FlowPart } from './flow.ts';

/**
 * @param document says who made it; what it has collected does not enter
 * @param notices of the issues that are indexed, in their order
 */
export function composeIndex(
  document: Pick<ExcerptDocument, 'byline'>,
  index: AnnualIndex,
  words: ExcerptWords,
  notices: readonly string[] = [],
): Flow {
  const own = words.index;
  const { publication, years, count, byColumn, byPerson, byPinyin, strokeSections } = index;
  const placeOf = ({ year, number, page }: IndexEntry) =>
    years.from === years.to ? own.shortPlace(number, page) : own.longPlace(year, number, page);
  const entry = (said: IndexEntry, people: readonly string[] = said.people): FlowEntry => ({
    kind: 'entry',
    id: null,
    text: oneLine(said.title),
    people: own.people(people),
    place: placeOf(said),
  });
  const section = (text: string, entries: readonly FlowEntry[]): readonly FlowPart[] => [heading(2, text), ...entries];
  const parts: readonly FlowPart[] = [
    heading(1, own.byColumn),
    ...byColumn.flatMap((part) =>
      section(
        part.heading || own.noColumn,
        part.entries.map((said) => entry(said)),
      ),
    ),
    heading(1, own.byPerson),
    // Of one who wrote alone the heading says it.
    ...byPerson.flatMap((part) =>
      section(
        part.heading,
        part.entries.map((said) => entry(said, said.people.length > 1 ? said.people : [])),
      ),
    ),
    heading(1, own.byPinyin),
    ...byPinyin.flatMap((part) =>
      section(
        part.heading || own.noLetter,
        part.entries.map((said) => entry(said)),
      ),
    ),
    heading(1, own.byStrokes),
    ...strokeSections.flatMap((part) =>
      section(
        part.strokes === null ? own.noStrokes : own.strokes(part.strokes),
        part.entries.map((said) => entry(said)),
      ),
    ),
  ];
  return {
    title: own.title(publication, years.from, years.to),
    byline: document.byline || own.count(count),
    parts,
    citations: 'list',
    references: [],
    referencesHeading: words.references,
    notices: [...new Set(notices.filter((notice) => notice !== ''))],
  };
}

const heading = (level: 1 | 2, text: string): FlowHeading => ({ kind: 'heading', id: null, level, text });
