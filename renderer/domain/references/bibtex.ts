/** An article as an entry of BibTeX (btxdoc, Patashnik, 1988; `langid` is biblatex's). UTF-8, as biber and Zotero read it. */
import type { Reference } from './reference.ts';

const LANGID = 'chinese';

export function bibtex({ key, authors, title, publication, year, number, pages }: Reference): string {
  const fields: readonly (readonly [string, string])[] = [
    // A name in braces of its own is one name: a Chinese one is not turned round at a space.
    ['author', authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['journal', escaped(publication)],
    ['year', String(year)],
    ['number', String(number)],
    ['pages', pages ? (pages.from === pages.to ? `${pages.from}` : `${pages.from}--${pages.to}`) : ''],
    ['langid', LANGID],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@article{${key},`, ...lines, '}', ''].join('\n');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters that TeX would take for its own. */
const escaped = (text: string): string =>
  text.replace(/[\\{}~^]/gu, (sign) => SIGNS[sign] ?? sign).replace(/[%$&#_]/gu, '\\$&');
