/** An article as a record of RIS (Research Information Systems format, 2001, as Zotero and NoteExpress read it): a tag a line, CR LF. */
import { LANGUAGE, type Reference } from './reference.ts';

export function ris({ authors, title, publication, year, date, number, pages }: Reference): string {
  const [, month, day] = date;
  const lines: readonly (readonly [string, string])[] = [
    ['TY', 'JOUR'],
    ...authors.map((name) => ['AU', name] as const),
    ['TI', title],
    ['T2', publication],
    ['PY', String(year)],
    ...(month === undefined ? [] : [['DA', [year, two(month), day === undefined ? '' : two(day)].join('/')] as const]),
    ['IS', String(number)],
    ...(pages ? [['SP', String(pages.from)] as const, ['EP', String(pages.to)] as const] : []),
    ['LA', LANGUAGE],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const two = (value: number): string => String(value).padStart(2, '0');
