/**
 * Parts the lines of an entry, and the lines over the text, into title and subtitle so that both agree best: the subtitle may
 * stand on a line of its own, on two, glued to the title, or not at all.
 */
import { comparable, likeness } from '../similarity.ts';
import type { Entry } from './contents.ts';
import type { Fragment } from './lines.ts';

export interface SplitTitle {
  readonly entryTitle: readonly Fragment[];
  readonly entrySubtitle: readonly Fragment[];
  readonly title: readonly Fragment[];
  readonly subtitle: readonly Fragment[];
}

/** All but the last line of an entry are its title, unless the body says otherwise. */
export const usualTitleLines = (entry: Entry): number => entry.titleLines ?? Math.max(1, entry.lines.length - 1);

export function splitTitle(entry: Entry, printed: readonly Fragment[]): SplitTitle {
  const usual = usualTitleLines(entry);
  let best: { score: number; split: SplitTitle } | null = null;
  for (let lines = 1; lines <= entry.lines.length; lines += 1) {
    const entryTitle = entry.lines.slice(0, lines);
    const entrySubtitle = entry.lines.slice(lines);
    for (const { title, subtitle } of waysToPart(printed)) {
      const score =
        agreement(entryTitle, title) +
        agreement(entrySubtitle, subtitle) +
        (lines === usual ? 2 : 0) -
        (dashInside(title) ? 4 : 0);
      if (best === null || score > best.score) best = { score, split: { entryTitle, entrySubtitle, title, subtitle } };
    }
  }
  return best?.split ?? { entryTitle: entry.lines, entrySubtitle: [], title: printed, subtitle: [] };
}

/** A line that opens with a dash is a subtitle. */
const dashInside = (title: readonly Fragment[]): boolean =>
  title.slice(1).some((line) => /^(?:——|—|--)/u.test(line.text));

/** In characters, so that title and subtitle weigh as much as they are long. */
function agreement(one: readonly Fragment[], other: readonly Fragment[]): number {
  const first = comparable(textOf(one));
  const second = comparable(textOf(other));
  return (likeness(first, second) * (first.length + second.length)) / 2;
}

const textOf = (lines: readonly Fragment[]): string => lines.map((line) => line.text).join('');

function waysToPart(printed: readonly Fragment[]): { title: readonly Fragment[]; subtitle: readonly Fragment[] }[] {
  const between = printed.map((_, index) => ({
    title: printed.slice(0, index + 1),
    subtitle: printed.slice(index + 1),
  }));
  const [only] = printed;
  if (!only || printed.length > 1) return between;
  const glued = [...only.text.matchAll(/\s+|(?=——)/gu)].map((gap) => ({
    title: [{ line: only.line, text: only.text.slice(0, gap.index) }],
    subtitle: [{ line: only.line, text: only.text.slice(gap.index + gap[0].length) }],
  }));
  return [...between, ...glued.filter(({ title, subtitle }) => title[0]?.text !== '' && subtitle[0]?.text !== '')];
}
