/**
 * Marks as Markdown (CommonMark), article by article. Whatever is quoted is escaped. The words of a note are Markdown already and
 * stay so, but inside a list item, which ends where the next line begins at the margin: a fence or a comment that was never
 * closed ends with it, and cannot swallow what follows. Definitions ([x]: address) would reach out of the item and are escaped.
 */
import type { ExportedNote } from './export-record.ts';

export interface MarkdownWords {
  readonly title: string;
  /** Of marks whose article is not on the shelf. */
  readonly untitled: string;
  readonly note: string;
  readonly list: (parts: readonly string[]) => string;
}

export function notesMarkdown(notes: readonly ExportedNote[], words: MarkdownWords): string {
  const articles = [...Map.groupBy(notes, articleOf).values()].map((own) => articleText(own, words));
  return `${[`# ${escaped(words.title)}`, ...articles].join('\n\n')}\n`;
}

const articleOf = ({ title, publication, year, number }: ExportedNote): string =>
  [publication, year, number, title].join('\n');

function articleText(notes: readonly ExportedNote[], words: MarkdownWords): string {
  const [first] = notes;
  return [`## ${escaped(first?.title || words.untitled)}`, ...notes.map((note) => noteText(note, words))].join('\n\n');
}

function noteText(note: ExportedNote, words: MarkdownWords): string {
  const facts = [note.pigment, ...note.tags.map((tag) => `#${tag}`), note.person, note.made, note.mishap].filter(
    Boolean,
  );
  const parts = [
    note.quotation === '' ? '' : quoted(note.quotation),
    note.citation === '' ? '' : escaped(note.citation),
    ...note.wordings.map(({ text, person }) =>
      item(`${escaped(`${words.note} ${person}`.trim())}\n\n${contained(text)}`),
    ),
    escaped(words.list(facts)),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const LINE = /\r\n|[\n\r\u2028\u2029]/u;

/** Each paragraph of the quotation one of the block quotation. */
export const quoted = (text: string): string =>
  text
    .split(LINE)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `> ${escaped(line)}`)
    .join('\n>\n');

/** Set in by two, which is where the text of an item begins. */
export const item = (text: string): string =>
  `- ${text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : `  ${line}`))
    .join('\n')}`;

export const contained = (text: string): string =>
  text
    .replaceAll('\0', '\ufffd')
    .split(LINE)
    .map((line) => (line.trim() === '' ? '' : line.replaceAll(']:', ']\\:')))
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');

/** One line of text that says exactly itself in Markdown. */
export const escaped = (text: string): string =>
  text
    .replaceAll('\0', '\ufffd')
    .split(LINE)
    .join(' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|!#$]/gu, '\\$&')
    .replace(/^([-+=:])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
