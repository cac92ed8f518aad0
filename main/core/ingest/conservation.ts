/**
 * Nothing is lost and nothing invented: the visible characters of the source, as a multiset, are those of the draft with its
 * repairs undone, of what was turned into values, and of what was left out. It reads the finished draft only, and shares no
 * code with the parser that made it.
 */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { Converted } from './converted.ts';
import type { IssueDraft } from './draft.ts';
import { visibleText } from './source-characters.ts';

export interface Aside {
  readonly converted: readonly Converted[];
  /** True when the one column has a name that we gave it, because none is printed. */
  readonly columnNamedByUs?: boolean;
  /** Fields of articles that repeat what stands elsewhere. */
  readonly borrowed: readonly { readonly article: number; readonly field: 'title' | 'subtitle' }[];
}

/** Characters read and kept, which are equal. Throws `conservation` with the first line whose text is not accounted for. */
export function assertConserved(source: string, draft: IssueDraft, aside: Aside): { read: number; kept: number } {
  const read = countCharacters([source]);
  const passages = [
    ...draftTexts(draft, aside),
    ...draft.leftOut.map(({ text }) => text),
    ...aside.converted.map(({ text }) => text),
  ];
  const kept = countCharacters([...passages, ...draft.repairs.map(({ before }) => before)]);
  for (const [character, count] of countCharacters(draft.repairs.map(({ after }) => after))) {
    kept.set(character, (kept.get(character) ?? 0) - count);
  }
  const differing = [...new Set([...read.keys(), ...kept.keys()])].filter(
    (character) => (read.get(character) ?? 0) !== (kept.get(character) ?? 0),
  );
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (differing.length > 0) {
    const difference = differing.reduce(
      (sum, character) => sum + Math.abs((read.get(character) ?? 0) - (kept.get(character) ?? 0)),
      0,
    );
    throw new FailureError(
      'conservation',
      { file: draft.file, line: firstLostLine(source, passages, differing) },
      { characters: difference },
    );
  }
  return { read: total(read), kept: total(kept) };
}

function draftTexts(draft: IssueDraft, aside: Aside): string[] {
  const borrowed = new Set(aside.borrowed.map(({ article, field }) => `${article} ${field}`));
  const isBorrowed = (article: number, field: string): boolean => borrowed.has(`${article} ${field}`);
  const articles = draft.articles.flatMap((article, index) => [
    isBorrowed(index, 'title') ? '' : (article.printedTitle ?? article.title),
    isBorrowed(index, 'subtitle') ? '' : (article.subtitle ?? ''),
    article.kicker ?? '',
    ...article.blocks.map((block) => block.text),
  ]);
  const masthead = draft.masthead.flatMap(({ label, value }) => [label, value]);
  if (draft.format === 'headings-only') return [...articles, ...masthead, ...draft.facts.coverLines];
  // Only OCR text has a table of contents of its own; that of issue Markdown is made from the articles.
  const printed = (draft.format === 'ocr' ? draft.contents : []).flatMap(({ title, subtitle }) => [
    title,
    subtitle ?? '',
  ]);
  const columns = aside.columnNamedByUs
    ? []
    : draft.columns.flatMap(({ name, nameEnglish }) => [name, nameEnglish ?? '']);
  return [...articles, ...masthead, ...printed, ...columns, ...draft.facts.coverLines];
}

function countCharacters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of visibleText(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** The first line with a differing character whose text stands nowhere in the draft; else the first with the character. */
function firstLostLine(source: string, passages: readonly string[], differing: readonly string[]): number | null {
  const lost = new Set(differing);
  const everything = visibleText(passages.join('\n'));
  const suspects = source
    .split(/\r\n|\n|\r/u)
    .map((text, index) => ({ number: index + 1, text: visibleText(text).replace(/^#+/u, '') }))
    .filter(({ text }) => [...text].some((character) => lost.has(character)));
  const missing = suspects.find(({ text }) => !everything.includes(text));
  return (missing ?? suspects[0])?.number ?? null;
}
