/** Ids and stamps of what other programs wrote: worked out from the file alone, so that one file brought in twice is the same twice. */
import { fingerprint } from '../../notes/fingerprint.ts';
import { canonical } from '../../notes/json.ts';
import type { Person } from '../../notes/note.ts';
import { newClock, readStamp, type Stamp, tickPast } from '../../notes/stamp.ts';
import type { ForeignMark, ForeignSource } from './foreign-mark.ts';

/**
 * Where a mark stands of which no article is known: in none that any library holds, so that lists show it as lost, with its words.
 * One for each book. They begin with a sign that comes before letters and digits: of a birth here and one in an article, met in a
 * merge, the article's is the greater and stays.
 */
export const ELSEWHERE_ISSUE = '-elsewhere';
export const elsewhereOf = ({ source, title }: Pick<ForeignMark, 'source' | 'title'>) => ({
  articleId: `${ELSEWHERE_ISSUE}.${fingerprint(canonical([source, title]))}`,
  issueId: ELSEWHERE_ISSUE,
});

export const noteIdOf = (source: ForeignSource, externalId: string): string =>
  `${source}-${fingerprint(canonical([source, externalId]))}`;

/** Where a file does not say who annotated, the program is named: nobody else is known. */
const PROGRAMS: Readonly<Record<ForeignSource, string>> = {
  hypothesis: 'Hypothesis',
  readest: 'Readest',
  koreader: 'KOReader',
  kindle: 'Kindle',
  w3c: 'Web Annotation',
};

const LONGEST_ACCOUNT = 150;

/** Never the person who brings the file in. */
export function personOf({ source, account, author }: Pick<ForeignMark, 'source' | 'account' | 'author'>): Person {
  const known = account || author;
  if (known === '') return { id: `${source}:`, name: PROGRAMS[source] };
  const short = known.length <= LONGEST_ACCOUNT ? known : `${known.slice(0, 100)}~${fingerprint(known)}`;
  return { id: `${source}:${short}`, name: author || known.slice(0, 200) };
}

/** One for each person, as if each had a device of their own on which they wrote: who changed a field is told by its device. */
export const deviceOf = (source: ForeignSource, person: Person): string => `${source}.${fingerprint(person.id)}`;

/** @param at instant: the mark's own date. The stamp lies there, and past what it replaces: a program that dates no changes writes a newer wording under the old date. */
export const stampPast = (device: string, at: string, replaced: readonly Stamp[]): Stamp =>
  tickPast(newClock(device), Date.parse(at), replaced).stamp;

export const isStampOf = (device: string, stamp: Stamp): boolean => readStamp(stamp).device === device;
