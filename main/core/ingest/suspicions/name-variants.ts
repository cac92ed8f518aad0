/**
 * One person printed under two names. Two signs: the same office is followed by names of one surname that differ in one
 * character; or two full names of three characters, each standing where only names stand, differ in one.
 */
import type { IssueDraft, SuspicionDraft } from '../draft.ts';
import { isPersonName, splitOfficeAndNames } from '../names.ts';
import type { LineFinder } from './line-finder.ts';

interface NamedOffice {
  readonly name: string;
  readonly office: string | null;
  readonly article: number | null;
}

/** Shorter offices (主任) are held by many. */
const SHORTEST_OFFICE = 4;

export function findNameVariants(draft: IssueDraft, source: string, lineOf: LineFinder): SuspicionDraft[] {
  const named = namesInPlaces(draft);
  const text = source.replace(/[ \u3000]+/gu, '');
  const pairs = new Map<string, { one: NamedOffice; other: string }>();
  for (const one of named) {
    for (const other of [...sameOffice(one, text), ...nearlySame(one, named)]) {
      const key = [one.name, other].sort().join();
      if (!pairs.has(key)) pairs.set(key, { one, other });
    }
  }
  return [...pairs.values()].map(({ one, other }): SuspicionDraft => {
    const forms = [one.name, other].sort((a, b) => count(text, b) - count(text, a));
    // The rarer form is the one to look at.
    const rare = forms[1] ?? one.name;
    const place = named.find(({ name }) => name === rare);
    const line = lineOf(`${place?.office ?? ''}${rare}`) ?? lineOfName(source, rare);
    return { kind: 'name-variant', line, article: place?.article ?? null, forms, explanation: 'name-in-two-forms' };
  });
}

/** Bylines, credits and the masthead: where a name is certainly one. */
function namesInPlaces(draft: IssueDraft): NamedOffice[] {
  const people = draft.articles.flatMap((article, index) =>
    article.contributors
      .filter(({ name, role }) => role !== 'source' && isPersonName(name))
      .map(({ name, office }): NamedOffice => ({ name, office, article: index })),
  );
  const masthead = draft.masthead.flatMap(({ value }) =>
    splitOfficeAndNames(value).names.map((name): NamedOffice => ({ name, office: null, article: null })),
  );
  const unique = new Map([...people, ...masthead].map((each) => [`${each.name}|${each.office}`, each]));
  return [...unique.values()];
}

/** 某会主席陆川 in the text, where the byline says 某会主席 陆穿. */
function sameOffice({ name, office }: NamedOffice, text: string): string[] {
  if (office === null) return [];
  const found = new Set<string>();
  const offices = new Set([office, ...office.split(/[、，]/u)].map((each) => each.replace(/\s/gu, '')));
  for (const each of offices) {
    if (each.length < SHORTEST_OFFICE) continue;
    for (let at = text.indexOf(each); at !== -1; at = text.indexOf(each, at + each.length)) {
      const other = text.slice(at + each.length, at + each.length + name.length);
      if (other.slice(0, 1) === name.slice(0, 1) && isPersonName(other) && differInOne(name, other)) found.add(other);
    }
  }
  return [...found];
}

function nearlySame({ name }: NamedOffice, named: readonly NamedOffice[]): string[] {
  if ([...name].length < 3) return [];
  return named.flatMap((each) => (each.name !== name && differInOne(name, each.name) ? [each.name] : []));
}

function differInOne(one: string, other: string): boolean {
  const [first, second] = [[...one], [...other]];
  return first.length === second.length && first.filter((character, at) => character !== second[at]).length === 1;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Names are set wide in bylines: 陆 川. */
function lineOfName(source: string, name: string): number | null {
  const index = source.split('\n').findIndex((line) => line.replace(/[ \u3000]+/gu, '').includes(name));
  return index === -1 ? null : index + 1;
}
