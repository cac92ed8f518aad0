/** Which numbers are printed on the pages, where a reader knows better: said, taken back, and said again. */
import type { NumberedPage, PrintedEdition } from '../../preload/contract/page-values.ts';
import { showNotice } from './notice.ts';
import { keepEdition } from './pages.ts';
import type { Program } from './program.ts';
import { readyValue } from './remote.ts';
import { keepStep, type PageNumberStep } from './steps.ts';

/**
 * Says which number is printed on a page; the others are counted from it.
 * @param printed `null`: as it was recognised
 * @returns whether it was noted
 */
export async function numberPage(
  program: Program,
  issueId: string,
  ordinal: number,
  printed: number | null,
): Promise<boolean> {
  const before = readyValue(program.store.getState().pages.editions[issueId])?.numbered ?? null;
  const edition = await say(program, issueId, ordinal, printed);
  if (!edition) return false;
  const { hash, numbered: after } = edition;
  if (!isSame(before, after)) keepStep(program, { of: 'page-numbers', issueId, hash, before, after });
  showNotice(program, { kind: 'numbered', page: after });
  return true;
}

/** `overtaken`: something else has been said since, or the issue has another PDF. `refused`: the core did not do it. */
export type TakenBack = 'done' | 'overtaken' | 'refused';

/** Brings back what was said before a step. */
export async function takeBackNumber(
  program: Program,
  { issueId, hash, before, after }: PageNumberStep,
): Promise<TakenBack> {
  const now = await program.bound.pages.edition({ issueId });
  if (!now.ok) return now.failure.code === 'not-found' ? 'overtaken' : 'refused';
  if (now.value?.hash !== hash || !isSame(now.value.numbered, after)) {
    keepEdition(program, issueId, now.value);
    return 'overtaken';
  }
  const edition = await say(program, issueId, (before ?? after)?.ordinal ?? 0, before?.printed ?? null);
  return edition ? 'done' : 'refused';
}

async function say(
  program: Program,
  issueId: string,
  ordinal: number,
  printed: number | null,
): Promise<PrintedEdition | null> {
  const edition = await program.bound.pages.number({ issueId, ordinal, printed });
  if (!edition.ok) return null;
  keepEdition(program, issueId, edition.value);
  return edition.value;
}

const isSame = (one: NumberedPage | null, other: NumberedPage | null): boolean =>
  one?.ordinal === other?.ordinal && one?.printed === other?.printed;
