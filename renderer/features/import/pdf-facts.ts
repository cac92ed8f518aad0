/** The facts of an issue as they are typed, and as they are handed over. */
import type { ImportQuestion } from '../../../preload/contract/contract.ts';
import type { IssueSummary } from '../../../preload/contract/values.ts';
import type { Program } from '../../state/program.ts';

type Guessed = Extract<ImportQuestion, { kind: 'issue' }>['guessed'];
type Facts = Extract<Parameters<Program['bound']['import']['answer']>[0]['answer'], { facts: unknown }>['facts'];

export type FactsDraft = Readonly<Record<keyof Guessed, string>>;

export const guessedFacts = ({ publication, year, number, serial, date }: Guessed): FactsDraft => ({
  publication: publication ?? '',
  year: String(year ?? ''),
  number: String(number ?? ''),
  serial: String(serial ?? ''),
  date: date ?? '',
});

/** `null` while something that is needed is missing, or something is no number or no date. */
export function factsOf(draft: FactsDraft): Facts | null {
  const publication = draft.publication.trim();
  const [year, number, serial] = [draft.year, draft.number, draft.serial].map(wholeNumber);
  const date = draft.date.trim();
  if (publication === '' || !year || year < 1800 || year > 2200 || !number || serial === undefined) return null;
  if (date !== '' && !/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(date)) return null;
  return { publication, year, number, serial, date: date === '' ? null : date };
}

/** `null` for nothing, `undefined` for what is no number. */
function wholeNumber(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  return /^[1-9]\d{0,4}$/u.test(text) ? Number(text) : undefined;
}

/** The issue on the shelf that a PDF seems to be: same year and number, and the same name where one was guessed. */
export const issueGuessed = (guessed: Guessed, issues: readonly IssueSummary[]): IssueSummary | undefined =>
  issues.find(
    ({ publication, year, number }) =>
      year === guessed.year &&
      number === guessed.number &&
      (guessed.publication === null || guessed.publication === publication),
  );
