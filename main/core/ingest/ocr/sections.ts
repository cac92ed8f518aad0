/**
 * Cuts the body into articles: where an entry of the contents leads, and where a heading that no entry leads to shows by
 * what stands around it that an article begins (a decision, a list, a speech under a collection, a picture page).
 */
import { withoutSpaces } from '../source-characters.ts';
import { isTitleLike } from './candidates.ts';
import { isCredit, isDateline, isPhotographer, isSpeakerLine, squareLine } from './line-signs.ts';
import type { SourceLine } from './lines.ts';
import type { Match, TitleCandidate } from './match-entries.ts';
import { numberingOf } from './numbering.ts';

export type SectionRole =
  /** An entry of the contents leads here. */
  | { readonly kind: 'entry'; readonly entry: number; readonly score: number }
  /** Printed under the article of an entry, like the speeches of a meeting. */
  | { readonly kind: 'child' }
  /** In a column, but not in the contents. */
  | { readonly kind: 'unlisted' }
  /** Before the contents or after the last entry: cover pages. */
  | { readonly kind: 'cover-page' };

export interface Section {
  readonly role: SectionRole;
  /** Lines of title and, where an entry tells, subtitle. */
  readonly head: readonly SourceLine[];
  readonly lines: readonly SourceLine[];
}

/** A stretch of the source between cover, contents and masthead. */
export interface Zone {
  readonly from: number;
  readonly to: number;
  readonly place: 'before-contents' | 'body';
}

interface Start {
  readonly index: number;
  readonly headLines: number;
  readonly role: SectionRole;
}

/** A decision or list is an article wherever it stands. */
const DOCUMENT = /(?:决定|决议|名单|公告|通告|公报|办法|条例|规则|章程|倡议书|启事|声明|讣告)(?:[（(].{1,12}[)）])?$/u;

export function cutIntoSections(
  lines: readonly SourceLine[],
  zones: readonly Zone[],
  candidates: readonly TitleCandidate[],
  matches: readonly Match[],
): Section[] {
  const matched = new Map(matches.map((match) => [candidates[match.candidate]?.index ?? -1, match]));
  const lastMatched = Math.max(-1, ...matched.keys());
  return zones.flatMap((zone) => {
    const starts = findStarts(lines, zone, matched, lastMatched);
    return starts.map((start, at): Section => {
      const end = starts[at + 1]?.index ?? zone.to;
      const text = start.index + start.headLines;
      return { role: start.role, head: lines.slice(start.index, text), lines: lines.slice(text, end) };
    });
  });
}

function findStarts(
  lines: readonly SourceLine[],
  zone: Zone,
  matched: ReadonlyMap<number, Match>,
  lastMatched: number,
): Start[] {
  const starts: Start[] = [];
  for (let index = zone.from; index < zone.to; index += 1) {
    const line = lines[index];
    if (!line) break;
    const match = matched.get(index);
    const open = starts.at(-1);
    if (match) {
      starts.push({
        index,
        headLines: 1 + match.extra,
        role: { kind: 'entry', entry: match.entry, score: match.score },
      });
      index += match.extra;
    } else if (!open) {
      starts.push({ index, headLines: 1, role: zone.place === 'body' ? { kind: 'unlisted' } : { kind: 'cover-page' } });
    } else if (line.level > 0) {
      const role = roleOfHeading(lines, index, zone, open, lastMatched);
      if (role) starts.push({ index, headLines: 1, role });
    }
  }
  return starts;
}

function roleOfHeading(
  lines: readonly SourceLine[],
  index: number,
  zone: Zone,
  open: Start,
  lastMatched: number,
): SectionRole | null {
  const line = lines[index];
  if (!line || numberingOf(line.text) !== null || line.text.length > 80) return null;
  const below = lines.slice(index + 1, Math.min(index + 4, zone.to));
  const above = lines[index - 1];
  const openLevel = lines[open.index]?.level ?? 0;
  const picture = below.some((next, at) => isPhotographer(next.text) && below.slice(0, at).every(isTitleLike));
  if (zone.place === 'before-contents') {
    return line.level <= Math.max(2, openLevel) && index > open.index + open.headLines ? { kind: 'cover-page' } : null;
  }
  if (picture && index > lastMatched) return { kind: 'cover-page' };
  const square = below.slice(0, 2).some((next) => squareLine(next.text) !== null);
  if (square) {
    // A collection has no text of its own, or has already given way to its first speech.
    const parent =
      open.role.kind === 'child' ||
      (open.role.kind === 'entry' && lines.slice(open.index + open.headLines, index).every(isTitleLike));
    return { kind: parent ? 'child' : 'unlisted' };
  }
  const document = DOCUMENT.test(withoutSpaces(line.text));
  const dated = below.slice(0, 2).some((next) => isDateline(next.text));
  const afterEnd =
    above !== undefined && index > open.index + open.headLines && (isCredit(above.text) || endsInCredit(above.text));
  if (document && (dated || line.level <= 2)) return { kind: 'unlisted' };
  if (dated || picture) return { kind: 'unlisted' };
  if (afterEnd && (openLevel === 0 || line.level <= openLevel))
    return { kind: open.role.kind === 'child' && isSpeakerLine(above.text) ? 'child' : 'unlisted' };
  return null;
}

const endsInCredit = (text: string): boolean => {
  const tail = /[。！？”]\s*([（(][^（()）]{2,40}[)）])$/u.exec(text)?.[1];
  return tail !== undefined && isCredit(tail);
};
