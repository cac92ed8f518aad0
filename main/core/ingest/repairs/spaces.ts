/**
 * Spaces inside Chinese words. A space may also be meant (two halves of a headline, office and name), so one is removed only
 * on evidence: the characters around it stand together, without the space, somewhere else in the same issue, and not more
 * often with it. In lists of names the evidence is the surname.
 */
import { isSurname } from '../names.ts';
import type { Edit } from './edits.ts';

/** Up to three ideographs on each side, at least two: fewer would find chance neighbours. */
const BROKEN = /(?<=(\p{Script=Han}{2,3}))\s+(?=(\p{Script=Han}{2,3}))/gu;

export interface SpaceEvidence {
  readonly standTogether: (left: string, right: string) => boolean;
}

/** One pass to collect the doubtful places, one to look for them unbroken. */
export function gatherSpaceEvidence(source: string): SpaceEvidence {
  const broken = new Map<string, number>();
  for (const match of source.matchAll(BROKEN)) {
    const key = `${match[1]}${match[2]}`;
    broken.set(key, (broken.get(key) ?? 0) + 1);
  }
  const whole = countUnbroken(source, new Set(broken.keys()));
  return {
    standTogether: (left, right) => (whole.get(left + right) ?? 0) >= (broken.get(left + right) ?? 1),
  };
}

function countUnbroken(source: string, wanted: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted.size === 0) return counts;
  const heads = new Set([...wanted].map((key) => key.slice(0, 2)));
  for (let at = 0; at < source.length - 3; at += 1) {
    if (!heads.has(source.slice(at, at + 2))) continue;
    for (const length of [4, 5, 6]) {
      const key = source.slice(at, at + length);
      if (wanted.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const removed = (start: number, length: number): Edit => ({
  start,
  end: start + length,
  after: '',
  rule: 'space-in-words',
});

export const spacesInWords = (text: string, evidence: SpaceEvidence): Edit[] =>
  [...text.matchAll(BROKEN)]
    .filter((match) => !match[0].includes('\n') && evidence.standTogether(match[1] ?? '', match[2] ?? ''))
    .map((match) => removed(match.index, match[0].length));

/** 王 某: a surname and a single given name, set wide so that names of two and three characters end flush. */
export const spacesInNames = (text: string): Edit[] =>
  [...text.matchAll(/(?<=(?:^|[\s、，：:（(])(\p{Script=Han}))[ \u3000]+(?=\p{Script=Han}(?:$|[\s、，。（()）]))/gu)]
    .filter((match) => isSurname(match[1] ?? ''))
    .map((match) => removed(match.index, match[0].length));
