/** Lines of the body that may be the title of an article. */
import { HAN } from '../source-characters.ts';
import { bracketed, isByline, isCaption, isCredit, isDateline, isPhotographer } from './line-signs.ts';
import type { SourceLine } from './lines.ts';
import type { TitleCandidate } from './match-entries.ts';
import { numberingOf } from './numbering.ts';

const LONGEST_TITLE = 80;

/** Short, and not a sentence. */
export const isTitleLike = (line: SourceLine): boolean =>
  line.text.length <= LONGEST_TITLE &&
  HAN.test(line.text) &&
  !/[。；，,;：:]$/u.test(line.text) &&
  bracketed(line.text) === null &&
  !isCaption(line.text);

/** @param zone lines in one piece of the body; @param offset index of its first line in the whole source */
export function titleCandidates(zone: readonly SourceLine[], offset: number): TitleCandidate[] {
  return zone.flatMap((line, index): TitleCandidate[] => {
    const heading = line.level > 0;
    const standsAlone = line.blanksBefore > 0 && !line.bullet;
    if (!isTitleLike(line) || !(heading || standsAlone)) return [];
    if (!heading && (line.text.length > 60 || isByline(line.text) || isCredit(line.text))) return [];
    const following = followingLines(zone, index);
    const picture = zone
      .slice(index + 1, index + 4)
      .some((below, at, lines) => isPhotographer(below.text) && lines.slice(0, at).every(isTitleLike));
    return [
      { index: offset + index, text: line.text, following: following.map((below) => below.text), heading, picture },
    ];
  });
}

/** At most three lines that are no text, no byline and no numbered heading. */
function followingLines(zone: readonly SourceLine[], index: number): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const line of zone.slice(index + 1, index + 4)) {
    if (!isTitleLike(line) || line.text.length > 60 || isDateline(line.text) || isCredit(line.text)) break;
    if (isByline(line.text) || (line.level > 0 && numberingOf(line.text) !== null)) break;
    lines.push(line);
  }
  return lines;
}
