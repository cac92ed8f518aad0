/** The lines of an article's text -> its blocks, still as source fragments. */
import type { BlockKind } from '../../../../preload/contract/values.ts';
import { hasSeparateName } from '../names.ts';
import { HAN } from '../source-characters.ts';
import { splitClosingCredit } from './closing-credit.ts';
import { isByline, isCaption, isCredit, isRemark, isSalutation, isSubtitleDash } from './line-signs.ts';
import { type Fragment, fragmentOf, type SourceLine } from './lines.ts';
import { consistentLevels, numberingOf } from './numbering.ts';
import { endsSentence } from './sentence-end.ts';

export interface BlockOutline {
  readonly kind: BlockKind;
  readonly level: number;
  readonly fragments: readonly Fragment[];
}

interface Growing {
  kind: BlockKind;
  level: number;
  marks: number;
  fragments: Fragment[];
  /** The last line ended in a printed line break. */
  closed: boolean;
}

/** A heading longer than this, or one that is a sentence, is a paragraph that the OCR took for a heading. */
const LONGEST_HEADING = 70;

export function outlineBlocks(lines: readonly SourceLine[]): BlockOutline[] {
  const blocks: Growing[] = [];
  const verses = verseLines(lines);
  for (const line of lines) {
    const verse = verses.get(line);
    if (verse !== undefined) {
      if (verse === line) blocks.push({ kind: 'verse', level: 0, marks: 0, fragments: [], closed: true });
      blocks.at(-1)?.fragments.push(fragmentOf(line));
      continue;
    }
    const kind = kindOf(line, blocks.length);
    const cut = kind === 'paragraph' ? unfinished(blocks) : null;
    if (cut && continues(cut, line, blocks[blocks.lastIndexOf(cut) - 1])) {
      cut.fragments.push(fragmentOf(line));
      cut.closed = line.hardBreak;
    } else {
      blocks.push({ kind, level: 0, marks: line.level, fragments: [fragmentOf(line)], closed: line.hardBreak });
    }
  }
  const parted = blocks.flatMap(partCredit);
  setLevels(parted);
  return markQuotations(parted).map(({ kind, level, fragments }) => ({ kind, level, fragments }));
}

const LONGEST_VERSE_LINE = 24;
const FEWEST_VERSE_LINES = 3;

/** Lines of verse, each with the first line of its stanza: short lines that end in printed line breaks. */
function verseLines(lines: readonly SourceLine[]): Map<SourceLine, SourceLine> {
  const verses = new Map<SourceLine, SourceLine>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (lines[to]?.hardBreak && lines[to + 1]?.blanksBefore === 0) to += 1;
    const stanza = lines.slice(from, to + 1);
    const [first] = stanza;
    const isVerse = stanza.length >= FEWEST_VERSE_LINES && stanza.every(isVerseLine);
    if (first && isVerse) for (const line of stanza) verses.set(line, first);
    from = to;
  }
  return verses;
}

const isVerseLine = (line: SourceLine): boolean =>
  line.mark === '' && line.text.length <= LONGEST_VERSE_LINE && !isRow(line.text) && !isCredit(line.text);

function kindOf(line: SourceLine, before: number): BlockKind {
  const { text } = line;
  if (line.level > 0 && text.length <= LONGEST_HEADING && !/[。；]$/u.test(text)) return 'heading';
  if (isCaption(text)) return 'caption';
  if (isRemark(text)) return 'remark';
  if (isCredit(text)) return 'credit';
  if (before <= 2 && isSalutation(text)) return 'salutation';
  if (line.mark === '>') return 'quotation';
  const numbering = numberingOf(text);
  if (
    numbering &&
    numbering.system >= 2 &&
    text.length <= 30 &&
    numbering.system <= 3 &&
    !endsSentence(text) &&
    HAN.test(text)
  )
    return 'heading';
  if (line.bullet || (numbering && numbering.system >= 2)) return 'item';
  if (/^\*\*[^*]{1,30}\*\*$/u.test(text) && !/[。；，]\*\*$/u.test(text)) return 'heading';
  return 'paragraph';
}

/** The paragraph that a column or page break has cut; a caption may stand in the gap. */
function unfinished(blocks: readonly Growing[]): Growing | null {
  const last = blocks.findLast((block) => block.kind !== 'caption');
  if (!last || last.closed || !['paragraph', 'item', 'quotation'].includes(last.kind)) return null;
  const end = last.fragments.at(-1)?.text ?? '';
  return endsSentence(end) || isRow(end) ? null : last;
}

/** A line of names, or of name and office, is whole without a full stop. */
const isRow = (text: string): boolean => !/[，,。；;！!？?]/u.test(text) && (isByline(text) || hasSeparateName(text));

const endsInSemicolon = (text: string): boolean => /[；;]$/u.test(text);

/** @param above the block before the one that was cut */
function continues(cut: Growing, line: SourceLine, above: Growing | undefined): boolean {
  if (isSubtitleDash(line.text)) return false;
  const end = cut.fragments.at(-1)?.text ?? '';
  // Lines of links, and numbers alone on a line, come from Markdown: such texts have no columns to be cut by.
  if (/\]\([^()]*\)(?:[（(][^（()）]{1,10}[)）])?$|^\d+[.、]$/u.test(end) || /^!?\[/u.test(line.text)) return false;
  // Clauses of a list end in semicolons, each on its own line.
  if (endsInSemicolon(end)) return !endsInSemicolon(line.text) && !endsInSemicolon(above?.fragments.at(-1)?.text ?? '');
  return true;
}

function partCredit(block: Growing): Growing[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return [block];
  const last = block.fragments.at(-1);
  const parts = last ? splitClosingCredit(last.text) : null;
  if (!last || !parts) return [block];
  const credit: Growing = {
    kind: 'credit',
    level: 0,
    marks: 0,
    fragments: [{ line: last.line, text: parts.credit }],
    closed: true,
  };
  return [{ ...block, fragments: [...block.fragments.slice(0, -1), { line: last.line, text: parts.text }] }, credit];
}

function setLevels(blocks: Growing[]): void {
  const textOf = (block: Growing): string => block.fragments.map((fragment) => fragment.text).join('');
  const headings = blocks.filter((block) => block.kind === 'heading');
  const levels = consistentLevels(headings.map((block) => ({ text: textOf(block), marks: block.marks })));
  for (const [index, block] of headings.entries()) block.level = levels[index] ?? 1;
  const items = blocks.filter((block) => block.kind === 'item');
  const depths = consistentLevels(items.map((block) => ({ text: textOf(block), marks: 0 })));
  for (const [index, block] of items.entries()) block.level = depths[index] ?? 1;
}

/** Longer passages are quoted by paragraphs; a closing mark further off than this belongs to something else. */
const LONGEST_QUOTATION = 6;
const SHORTEST_QUOTATION = 20;

/** A paragraph, or several, that begin with “ and end with ” and are nothing but the quotation. */
function markQuotations(blocks: Growing[]): Growing[] {
  for (let index = 0; index < blocks.length; index += 1) {
    const end = quotationEnd(blocks, index);
    if (end === null) continue;
    for (const block of blocks.slice(index, end + 1)) block.kind = 'quotation';
    index = end;
  }
  return blocks;
}

function quotationEnd(blocks: readonly Growing[], from: number): number | null {
  let depth = 0;
  let length = 0;
  for (let index = from; index < Math.min(blocks.length, from + LONGEST_QUOTATION); index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') return null;
    const text = block.fragments.map((fragment) => fragment.text).join('');
    if (index === from && !text.startsWith('“')) return null;
    for (const [at, character] of [...text].entries()) {
      if (character === '“') depth += 1;
      if (character === '”') depth -= 1;
      if (depth > 0) continue;
      const rest = [...text].slice(at + 1).join('');
      const whole = /^[。]?(?:[（(][^（()）]{1,40}[)）])?[。]?$/u.test(rest);
      return whole && length + at >= SHORTEST_QUOTATION ? index : null;
    }
    length += text.length;
  }
  return null;
}
