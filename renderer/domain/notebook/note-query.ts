/**
 * A query of the search screen, asked of the notes: all of its words must stand in the note's words, tags or passage, and its
 * filters narrow by the article the note stands in. Quotation marks keep words together, a minus leaves out, as in the core.
 */
import type { FilterKey } from '../../../preload/contract/query-filters.ts';
import { type QueryPart, queryParts } from '../query-text.ts';
import type { NotebookEntry } from './entry.ts';
import { askedWords, folded } from './folded.ts';

interface Filter {
  readonly topic: FilterKey;
  /** Folded. */
  readonly value: string;
  readonly isExcluded: boolean;
}

export interface NoteQuery {
  /** Each in the forms it may have. */
  readonly words: readonly (readonly string[])[];
  readonly excluded: readonly (readonly string[])[];
  readonly filters: readonly Filter[];
}

export function noteQuery(query: string, simplified?: (text: string) => string): NoteQuery {
  const words: (readonly string[])[] = [];
  const excluded: (readonly string[])[] = [];
  const filters: Filter[] = [];
  for (const part of queryParts(query)) {
    const { text, isExcluded } = withoutMinus(part);
    const [own] = queryParts(text);
    if (own?.topic) filters.push({ topic: own.topic, value: folded(own.value), isExcluded });
    else {
      const forms = askedWords(unquoted(text), simplified);
      if (forms.length > 0) (isExcluded ? excluded : words).push(forms);
    }
  }
  // With nothing to look for, nothing can be left out.
  return words.length === 0 && filters.length === 0
    ? { words: excluded, excluded: [], filters }
    : { words, excluded, filters };
}

function withoutMinus({ text, topic }: QueryPart): { readonly text: string; readonly isExcluded: boolean } {
  const isExcluded = topic === null && /^[-－]./u.test(text);
  return { text: isExcluded ? text.slice(1) : text, isExcluded };
}

const unquoted = (text: string): string => /^["“「＂](.+)["”」＂]$/u.exec(text)?.[1] ?? text;

/**
 * Notes without a word of the query are no answer to it: filters alone list articles, not all notes in them.
 * @param kindOf what a kind of article is called, folded, in all languages
 */
export function findNotes(
  entries: readonly NotebookEntry[],
  { words, excluded, filters }: NoteQuery,
  kindOf: (kind: string) => readonly string[],
): readonly NotebookEntry[] {
  if (words.length === 0) return [];
  const stands = (text: string) => (forms: readonly string[]) => forms.some((form) => text.includes(form));
  return entries.filter((entry) => {
    const text = writtenText(entry);
    return (
      words.every(stands(text)) &&
      !excluded.some(stands(text)) &&
      filters.every((filter) => passes(entry, filter, kindOf) !== filter.isExcluded)
    );
  });
}

/** Without the title: what has the words in its title is found among the articles. */
const writtenText = ({ text }: NotebookEntry): string => text.slice(0, text.lastIndexOf('\n'));

function passes(entry: NotebookEntry, { topic, value }: Filter, kindOf: (kind: string) => readonly string[]): boolean {
  const { card, source, issue } = entry;
  const article = source?.article;
  switch (topic) {
    case 'year':
      return issue !== null && isWithin(issue.year, value);
    case 'issue':
      return issue !== null && isWithin(issue.number, value);
    case 'column':
      return folded(article?.column ?? '').includes(value);
    case 'publication':
      return folded(issue?.publication ?? '').includes(value);
    case 'kind':
      return article !== undefined && kindOf(article.kind).includes(value);
    case 'author':
      return [card.author.name, ...(article?.contributors.map(({ name }) => name) ?? [])].some((name) =>
        folded(name).includes(value),
      );
  }
}

/** 2023 or 2020-2023, either way round; with 年, 期 and 第 or without. */
function isWithin(number: number, value: string): boolean {
  const found = /^第?(\d{1,6})(?:\s*[-–—~至到]\s*(\d{1,6}))?[年期]?$/u.exec(value);
  if (!found) return false;
  const one = Number(found[1]);
  const other = Number(found[2] ?? found[1]);
  return number >= Math.min(one, other) && number <= Math.max(one, other);
}
