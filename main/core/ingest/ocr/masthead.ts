/**
 * The masthead: the block of labels and values (主编: …, 印数: …). It is found by its density of known labels, wherever in the
 * issue it stands, and kept whole and in order; issue facts are read from it without being taken out of it.
 */
import type { LeftOut, MastheadLine } from '../../../../preload/contract/values.ts';
import type { Converted } from '../converted.ts';
import { fullDateIn } from '../dates.ts';
import type { LedgerLine } from '../repairs/edits.ts';
import { setText } from '../repairs/set-text.ts';
import { withoutSpaces } from '../source-characters.ts';
import type { SourceLine } from './lines.ts';

export interface Masthead {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly MastheadLine[];
  readonly converted: readonly Converted[];
  readonly leftOut: readonly LeftOut[];
  readonly repairs: readonly LedgerLine[];
}

const LABEL = /^([\p{Script=Han}（）() ]{2,12}|E-?mail|Email|Tel|Fax|QQ|ISSN|CN)\s*[:：]\s*(.*)$/iu;
const KNOWN =
  /编辑|编委|主编|总编|责编|美编|校对|主任|委员|顾问|社长|地址|邮编|邮政|电话|传真|印刷|印数|印制|期数|刊期|刊号|准印|主办|主管|承办|出版|发行|发送|定价|封面|题字|设计|e-?mail|邮箱|网址|投稿/iu;
const FEWEST_LABELS = 4;
/** Between two pairs there may stand the further lines of a value. */
const WIDEST_GAP = 5;

const mastheadPair = (line: SourceLine): { label: string; value: string } | null => {
  const match = LABEL.exec(line.text);
  return match?.[1] && KNOWN.test(match[1]) ? { label: match[1], value: match[2] ?? '' } : null;
};

/** @param taken lines of the table of contents */
export function readMasthead(
  lines: readonly SourceLine[],
  publication: string | null,
  taken: (index: number) => boolean,
): Masthead | null {
  const region = findRegion(lines, publication, taken);
  return region === null ? null : takeApart(lines, region, publication);
}

function findRegion(
  lines: readonly SourceLine[],
  publication: string | null,
  taken: (index: number) => boolean,
): { from: number; to: number } | null {
  const groups: number[][] = [];
  for (const [index, line] of lines.entries()) {
    if (taken(index) || !mastheadPair(line)) continue;
    const group = groups.at(-1);
    if (group && index - (group.at(-1) ?? 0) <= WIDEST_GAP) group.push(index);
    else groups.push([index]);
  }
  const best = groups.filter((group) => group.length >= FEWEST_LABELS).sort((a, b) => b.length - a.length)[0];
  if (best?.[0] === undefined) return null;
  let from = best[0];
  // The journal's name and motto above the first label.
  for (let index = from - 1; index >= 0 && from - index <= 3 && !taken(index); index -= 1) {
    const line = lines[index];
    if (!line || isProse(line)) break;
    if (line.level > 0) from = index;
    if (line.level > 0 && publication !== null && withoutSpaces(line.text) === publication) break;
  }
  const outer = Math.min(...lines.slice(from, best[0] + 1).flatMap((line) => (line.level > 0 ? [line.level] : [])), 7);
  let to = (best.at(-1) ?? from) + 1;
  while (to < lines.length && !taken(to)) {
    const line = lines[to];
    if (!line || isProse(line) || (line.level > 0 && line.level <= outer)) break;
    // Without any heading above, the masthead ends at the next one.
    if (line.level > 0 && outer === 7) break;
    to += 1;
  }
  return { from, to };
}

const isProse = (line: SourceLine): boolean => line.text.length > 60 || /[。！？]$/u.test(line.text);

function takeApart(
  lines: readonly SourceLine[],
  { from, to }: { from: number; to: number },
  publication: string | null,
): Masthead {
  const pairs: { label: string; value: string; open: boolean }[] = [];
  const converted: Converted[] = [];
  const leftOut: LeftOut[] = [];
  const repairs: LedgerLine[] = [];
  const set = (line: number, text: string): string => {
    const { text: result, ledger, leftOut: marks } = setText([{ line, text }], { kind: 'names' });
    repairs.push(...ledger);
    leftOut.push(...marks);
    return result;
  };
  for (const line of lines.slice(from, to)) {
    if (line.mark !== '') leftOut.push({ line: line.number, text: line.mark, reason: 'markup' });
    const match = LABEL.exec(line.text);
    const open = pairs.at(-1);
    if (publication !== null && withoutSpaces(line.text) === publication) {
      leftOut.push({ line: line.number, text: line.text, reason: 'cover-repeat' });
    } else if (line.level > 0) {
      pairs.push({ label: set(line.number, line.text), value: '', open: true });
    } else if (match?.[1]) {
      const separator = /[:：]/u.exec(line.text)?.[0] ?? '';
      converted.push({ line: line.number, text: separator, into: 'separator' });
      pairs.push({ label: set(line.number, match[1].trim()), value: set(line.number, match[2] ?? ''), open: true });
    } else if (open?.open && !/^[（(].*[)）]$/u.test(line.text)) {
      open.value = [open.value, set(line.number, line.text)].filter((part) => part !== '').join(' ');
    } else {
      pairs.push({ label: '', value: set(line.number, line.text), open: false });
    }
  }
  return { from, to, lines: pairs.map(({ label, value }) => ({ label, value })), converted, leftOut, repairs };
}

export interface MastheadFacts {
  readonly printDate: string | null;
  readonly printRun: string | null;
  readonly permit: string | null;
  readonly organ: string | null;
}

export function mastheadFacts(lines: readonly MastheadLine[]): MastheadFacts {
  const valueUnder = (label: RegExp): string | null => lines.find((line) => label.test(line.label))?.value || null;
  const printed = valueUnder(/^(?:印刷|印制|出版)(?:日期|时间)$/u);
  const run = valueUnder(/^(?:印数|印量|发行量)$/u);
  return {
    printDate: printed === null ? null : fullDateIn(printed),
    printRun: run === null ? null : withoutSpaces(run),
    permit: valueUnder(/准印/u),
    organ: valueUnder(/^主办(?:单位|者)?$/u),
  };
}
