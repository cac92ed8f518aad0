/** The lines that belong to articles, in stretches, without what a page carries besides its text. */
import type { LeftOut } from '../../../../preload/contract/values.ts';
import { HAN, withoutSpaces } from '../source-characters.ts';
import type { SourceLine } from './lines.ts';
import type { Zone } from './sections.ts';

export interface Body {
  readonly lines: readonly SourceLine[];
  readonly zones: readonly Zone[];
  readonly leftOut: readonly LeftOut[];
}

/** @param taken lines of cover, contents and masthead; @param contentsFrom where the contents begin, or 0 */
export function readBody(
  lines: readonly SourceLine[],
  taken: (index: number) => boolean,
  contentsFrom: number,
  publication: string,
): Body {
  const kept: SourceLine[] = [];
  const zones: Zone[] = [];
  const leftOut: LeftOut[] = [];
  const lastLine = lines.findLastIndex((_, index) => !taken(index));
  let from: number | null = null;
  const close = (index: number): void => {
    // Contents at the end of an issue have no front pages before them, but the issue.
    const before = index <= contentsFrom && contentsFrom < lines.length / 2;
    if (from !== null && kept.length > from)
      zones.push({ from, to: kept.length, place: before ? 'before-contents' : 'body' });
    from = null;
  };
  for (const [index, line] of lines.entries()) {
    if (taken(index)) {
      close(index);
      continue;
    }
    from ??= kept.length;
    const reason = noise(line, publication, index === lastLine);
    if (reason) leftOut.push({ line: line.number, text: line.mark + line.text, reason });
    else kept.push(line);
    if (!reason && line.mark !== '') leftOut.push({ line: line.number, text: line.mark, reason: 'markup' });
  }
  close(lines.length);
  return { lines: kept, zones, leftOut };
}

function noise(line: SourceLine, publication: string, last: boolean): LeftOut['reason'] | null {
  const text = withoutSpaces(line.text);
  if (/^!\[[^\]]*\]\([^)]*\)$/u.test(text)) return 'picture-placeholder';
  if (/^[-—·•.]*\d{1,3}[-—·•.]*$/u.test(text) && line.level === 0) return 'page-number';
  if (/^[-—_=*·•.~]{3,}$/u.test(text)) return 'ornament';
  if (/^[>#*`|]+$/u.test(text)) return 'markup';
  if (text === publication || /^(?:19|20)\d\d年第?\d{1,2}期$/u.test(text)) return 'running-header';
  // The journal's name in letters on the back cover.
  if (last && line.level > 0 && !HAN.test(text)) return 'cover-repeat';
  return null;
}
