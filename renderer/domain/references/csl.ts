/** Articles as CSL JSON (citation-style-language/schema, csl-data.json, 1.0.2), which Zotero, Pandoc and Word add-ins read. */
import { LANGUAGE, type Reference } from './reference.ts';

export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 2)}\n`;
}

const cslItem = ({ key, authors, title, publication, date, number, pages }: Reference): object => ({
  id: key,
  type: 'article-journal',
  ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
  title,
  'container-title': publication,
  issued: { 'date-parts': [date] },
  issue: String(number),
  ...(pages && { page: pages.from === pages.to ? `${pages.from}` : `${pages.from}-${pages.to}` }),
  language: LANGUAGE,
});
