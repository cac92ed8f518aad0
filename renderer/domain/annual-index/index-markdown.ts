/** Annual indexes as Markdown (CommonMark): a list a section, each entry with its people, issue and page. */
import { escaped } from '../notebook/export-markdown.ts';
import type { AnnualIndex, IndexEntry, IndexSection } from './annual-index.ts';

export interface IndexWords {
  /** @param years one, or from and to */
  readonly title: (publication: string, from: number, to: number) => string;
  readonly count: (articles: number) => string;
  readonly byColumn: string;
  readonly byPerson: string;
  readonly byPinyin: string;
  readonly byStrokes: string;
  readonly noColumn: string;
  readonly noLetter: string;
  readonly place: (year: number, number: number, page: number | null) => string;
}

export const indexMarkdown = (indexes: readonly AnnualIndex[], words: IndexWords): string =>
  `${indexes.map((index) => onePublication(index, words)).join('\n\n')}\n`;

function onePublication(index: AnnualIndex, words: IndexWords): string {
  const { publication, years, count, byColumn, byPerson, byPinyin, byStrokes } = index;
  const lists = (sections: readonly IndexSection[], nameless: string) =>
    sections.map(({ heading, entries }) => [`### ${escaped(heading || nameless)}`, list(entries, words)].join('\n\n'));
  return [
    `# ${escaped(words.title(publication, years.from, years.to))}`,
    escaped(words.count(count)),
    `## ${words.byColumn}`,
    ...lists(byColumn, words.noColumn),
    `## ${words.byPerson}`,
    ...lists(byPerson, ''),
    `## ${words.byPinyin}`,
    ...lists(byPinyin, words.noLetter),
    `## ${words.byStrokes}`,
    list(byStrokes, words),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const list = (entries: readonly IndexEntry[], words: IndexWords): string =>
  entries
    .map(
      ({ title, people, year, number, page }) =>
        `- ${[title, people.join('、'), words.place(year, number, page)]
          .filter((part) => part !== '')
          .map(escaped)
          .join('　')}`,
    )
    .join('\n');
