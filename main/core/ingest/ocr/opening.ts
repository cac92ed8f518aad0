/** What stands between a title and the text: further subtitle lines, byline, dateline, the photographer. */
import { isPersonName } from '../names.ts';
import { isTitleLike } from './candidates.ts';
import { isByline, isCredit, isDateline, isPhotographer, isRemark, isSubtitleDash, squareLine } from './line-signs.ts';
import type { SourceLine } from './lines.ts';

export interface Opening {
  readonly subtitle: readonly SourceLine[];
  readonly lines: readonly { readonly kind: 'byline' | 'dateline' | 'remark' | 'credit'; readonly line: SourceLine }[];
  /** The text. */
  readonly rest: readonly SourceLine[];
}

const MOST_LINES = 8;

export interface OpeningRules {
  /** A short plain line under the title is its subtitle: only where no entry of the contents says what the subtitle is. */
  readonly plainSubtitle: boolean;
  /** Names under a title are its authors; in a list they are the list. */
  readonly bylines: boolean;
}

export function readOpening(lines: readonly SourceLine[], rules: OpeningRules): Opening {
  const subtitle: SourceLine[] = [];
  const opening: Opening['lines'][number][] = [];
  let index = 0;
  for (; index < Math.min(lines.length, MOST_LINES); index += 1) {
    const line = lines[index];
    if (!line) break;
    const kind = kindOf(line, rules, opening.length + subtitle.length);
    if (kind === null) break;
    if (kind === 'subtitle') subtitle.push(line);
    else opening.push({ kind, line });
  }
  return { subtitle, lines: opening, rest: lines.slice(index) };
}

function kindOf(
  line: SourceLine,
  rules: OpeningRules,
  before: number,
): Opening['lines'][number]['kind'] | 'subtitle' | null {
  const { text } = line;
  if (isSubtitleDash(text)) return 'subtitle';
  if (line.level > 0) return null;
  if (isDateline(text)) return 'dateline';
  if (isRemark(text)) return 'remark';
  if (isPhotographer(text)) return 'credit';
  if (squareLine(text) !== null) return 'byline';
  if (rules.bylines && isByline(text) && !(isPersonName(text) && /[。]/u.test(text))) return 'byline';
  if (rules.plainSubtitle && before === 0 && isTitleLike(line) && text.length <= 50 && !isCredit(text))
    return 'subtitle';
  return null;
}
