/** Which issue a PDF is, as far as its first pages and its name tell. A guess is shown to a person, who corrects it. */
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import { fullDateIn } from '../ingest/dates.ts';
import { factsInFileName } from '../ingest/ocr/issue-facts.ts';
import { withoutSpaces } from '../ingest/source-characters.ts';

export interface GuessedFacts {
  readonly publication: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly serial: number | null;
  readonly date: string | null;
}

/** Cover, inside cover, contents. */
const FIRST_PAGES = 3;
const LONGEST_NAME = 12;

/** @param pages of the whole file; running heads name the journal too */
export function guessFacts(file: string, pages: readonly { readonly blocks: readonly PageBlock[] }[]): GuessedFacts {
  const blocks = pages.slice(0, FIRST_PAGES).flatMap((page) => page.blocks);
  const heads = pages.slice(0, 12).flatMap((page) => page.blocks.filter(({ role }) => role === 'running-head'));
  const text = [...blocks, ...heads].map((block) => block.text.normalize('NFKC')).join('\n');
  const named = factsInFileName(file);
  const date = fullDateIn(text);
  const serial = numberIn(/总\s*第\s*(\d{1,5})\s*期/u, text);
  return {
    publication: nameOn(pages[0]?.blocks ?? [], [...blocks, ...heads]),
    year: numberIn(/(?<!\d)((?:19|20)\d\d)\s*年/u, text) ?? named?.year ?? (date ? Number(date.slice(0, 4)) : null),
    number: numberIn(/(?<!总\s{0,2})第\s*(\d{1,3})\s*期/u, text) ?? named?.number ?? null,
    serial,
    date,
  };
}

const numberIn = (pattern: RegExp, text: string): number | null => {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** The largest short line of Chinese on the cover; else what stands between 《 and 》 or before 年 in a running head. */
function nameOn(cover: readonly PageBlock[], others: readonly PageBlock[]): string | null {
  const candidates = cover
    .map((block) => ({ name: withoutSpaces(block.text), size: sizeOf(block) }))
    .filter(({ name }) => isName(name))
    .sort((one, other) => other.size - one.size);
  const largest = candidates[0];
  const next = candidates[1];
  // A name is set larger than all else on the cover, or it is no cover.
  if (largest && (!next || largest.size > next.size * 1.15)) return largest.name;
  const heads = others.map(({ text }) => withoutSpaces(text));
  const said = heads.map((text) => /^[《]?([\p{Script=Han}]{2,12})[》]?[·•|]?(?:19|20)\d\d年/u.exec(text)?.[1]);
  return said.find((name) => name !== undefined) ?? null;
}

const isName = (name: string): boolean =>
  /^[\p{Script=Han}·]+$/u.test(name) &&
  [...name].length >= 2 &&
  [...name].length <= LONGEST_NAME &&
  !/目录|[年期]$/u.test(name);

export const sizeOf = ({ runs }: PageBlock): number =>
  Math.max(
    0,
    ...runs.map(({ box: [left, bottom, right, top], advance }) =>
      advance === 'right' || advance === 'left' ? top - bottom : right - left,
    ),
  );
