/**
 * An issue without a table of contents: its headings are all there is. The level that parts the text into articles is the
 * one of the headings that follow a closing credit, where articles have such; else the outermost that occurs more than once.
 */
import { isCredit } from './line-signs.ts';
import type { SourceLine } from './lines.ts';
import { numberingOf } from './numbering.ts';
import type { Section, Zone } from './sections.ts';

export function cutByHeadings(lines: readonly SourceLine[], zones: readonly Zone[]): Section[] {
  const level = articleLevel(lines);
  return zones.flatMap((zone) => {
    const starts: number[] = [];
    for (let index = zone.from; index < zone.to; index += 1) {
      const line = lines[index];
      if (starts.length === 0 || (line && begins(line, level))) starts.push(index);
    }
    return starts.map((start, at): Section => {
      const role = { kind: 'unlisted' } as const;
      return { role, head: lines.slice(start, start + 1), lines: lines.slice(start + 1, starts[at + 1] ?? zone.to) };
    });
  });
}

/** A numbered heading is a part of an article. */
const begins = (line: SourceLine, level: number): boolean =>
  line.level > 0 && line.level <= level && line.text.length <= 80 && numberingOf(line.text) === null;

/** Fewer may be chance. */
const FEWEST_ENDINGS = 3;

function articleLevel(lines: readonly SourceLine[]): number {
  const afterCredits = lines.flatMap((line, index) =>
    line.level > 0 && isCredit(lines[index - 1]?.text ?? '') ? [line.level] : [],
  );
  if (afterCredits.length >= FEWEST_ENDINGS) return mostFrequent(afterCredits);
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (line.level > 0 && numberingOf(line.text) === null) counts.set(line.level, (counts.get(line.level) ?? 0) + 1);
  }
  const repeated = [...counts].filter(([, count]) => count > 1).map(([level]) => level);
  return repeated.length > 0 ? Math.min(...repeated) : 6;
}

function mostFrequent(levels: readonly number[]): number {
  const counts = Map.groupBy(levels, (level) => level);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 6;
}
