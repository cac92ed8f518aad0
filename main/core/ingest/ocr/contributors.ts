/** People and bodies behind an article, from its bylines and credits as they are set in the draft. */
import type { ArticleKind, Contributor, ContributorRole } from '../../../../preload/contract/values.ts';
import { isPersonName, nameAtEnd, splitOfficeAndNames } from '../names.ts';
import { bracketed, squareLine } from './line-signs.ts';

export interface CreditText {
  readonly kind: 'byline' | 'credit';
  readonly text: string;
}

export function contributorsOf(credits: readonly CreditText[], kind: ArticleKind): Contributor[] {
  const own: ContributorRole = kind === 'speech' ? 'speaker' : 'author';
  const people: Contributor[] = [];
  let represents: string | null = null;
  for (const { kind: place, text } of credits) {
    const square = squareLine(text);
    const inside = bracketed(text) ?? text;
    if (square !== null) {
      const { office, names } = splitOfficeAndNames(square);
      // □ before a body: who spoke for it is said at the end.
      if (names.length === 0) represents = square;
      else people.push(...names.map((name) => person(name, own, office)));
    } else if (/^(?:发言人|发言者|讲话人|作者(?:系|为|单位)?)\s*[:：]?/u.test(inside)) {
      about(people, inside.replace(/^(?:发言人|发言者|讲话人|作者(?:系|为|单位)?)\s*[:：]?\s*/u, ''), own);
    } else if (place === 'byline') {
      people.push(...byline(text, own));
    } else {
      people.push(...credit(inside));
    }
  }
  if (represents === null) return people;
  const [speaker, ...others] = people;
  return speaker ? [{ ...speaker, represents }, ...others] : [{ ...person(represents, own, null), represents }];
}

const person = (name: string, role: ContributorRole, office: string | null): Contributor => ({
  name,
  role,
  office,
  represents: null,
});

/** 发言人 and 作者 lines: the office of the one already named, or office and name. */
function about(people: Contributor[], text: string, role: ContributorRole): void {
  const { office, names } = nameAtEnd(text);
  const [first] = people;
  if (names.length > 0 && !people.some(({ name }) => names.includes(name))) {
    people.push(...names.map((name) => person(name, role, office)));
  } else if (first) {
    people[0] = { ...first, office: names.length > 0 ? office : text };
  }
}

function byline(text: string, own: ContributorRole): Contributor[] {
  const labelled = /^(作者|文|撰文|编译|整理|记者|口述|执笔)\s*[:：/／]\s*/u.exec(text);
  const rest = labelled ? text.slice(labelled[0].length) : text;
  const { office, names } = nameAtEnd(rest);
  const reporter = labelled?.[1] === '记者' || /(?:记者|通讯员)$/u.test(office ?? '');
  return names.map((name) => person(name, reporter ? 'reporter' : own, office));
}

function credit(text: string): Contributor[] {
  const taken = /^(?:摘自|选自|转自|原载|据|来源)\s*[:：]?\s*(.+)$/u.exec(text)?.[1];
  if (taken !== undefined) return [person(/^《([^《》]+)》$/u.exec(taken)?.[1] ?? taken, 'source', null)];
  const photographer =
    /^(.+?)\s*[/／]?\s*摄(?:影)?$/u.exec(text)?.[1] ?? /^(?:摄影|图|图片|供图)\s*[:：/／]\s*(.+)$/u.exec(text)?.[1];
  if (photographer !== undefined) {
    const { office, names } = splitOfficeAndNames(photographer);
    return (names.length > 0 ? names : [photographer.trim()]).map((name) =>
      person(name, 'photographer', names.length > 0 ? office : null),
    );
  }
  const { office, names } = splitOfficeAndNames(text);
  if (names.length > 0) return names.map((name) => person(name, 'reporter', office));
  // A body that sent the item in is its author.
  return [person(isPersonName(text) ? text : text.trim(), 'author', null)];
}
