/** The body of one article in issue Markdown -> blocks. */
import type { BlockKind, Contributor } from '../../../../preload/contract/values.ts';
import type { BlockDraft } from '../draft.ts';
import { readCredit } from '../people.ts';
import type { SourceLine } from './article-head.ts';
import { readInline } from './inline.ts';

export interface ArticleBody {
  readonly blocks: readonly BlockDraft[];
  readonly credited: readonly Contributor[];
  readonly markup: readonly { readonly line: number; readonly text: string }[];
  /** Page marks in the order they stand, for checking. */
  readonly marks: readonly { readonly line: number; readonly page: number }[];
}

interface RawBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly line: number;
  text: string;
  readonly syntax: string;
}

const HEADING = /^(#{4,6})\s+(.+)$/;
const ITEM = /^(?:\d{1,3}[.．、]\s*\S|（[一二三四五六七八九十]{1,3}）\S|[①-⑳]\S|[-*]\s+\S)/u;
const BULLET = /^[-*]\s+/;
const VERSE = /(?: {2}|\\)$/;

export function readBody(lines: readonly SourceLine[], pageStart: number | null, pageEnd: number | null): ArticleBody {
  const raw = rawBlocks(lines);
  const markup: { line: number; text: string }[] = [];
  const marks: { line: number; page: number }[] = [];
  const credited: Contributor[] = [];
  const blocks: BlockDraft[] = [];
  const singlePage = pageStart !== null && pageStart === (pageEnd ?? pageStart);
  const marked = raw.some((block) => /<!--\s*\d+\s*-->/.test(block.text));
  let page: number | null = pageStart;
  raw.forEach((block, index) => {
    const inline = readInline(block.text);
    if (block.syntax !== '') markup.push({ line: block.line, text: block.syntax });
    for (const text of inline.markup) markup.push({ line: block.line, text });
    for (const turn of inline.turns) marks.push({ line: block.line, page: turn.page });
    const opening = inline.turns.find((turn) => turn.at === 0);
    if (opening) page = opening.page;
    if (inline.text.trim() !== '') {
      const kind = recognise(block.kind, inline.text, index === raw.length - 1);
      if (kind === 'credit') credited.push(...readCredit(inline.text));
      const known = singlePage || marked || blocks.length === 0;
      const turns = inline.turns.filter((turn) => turn.at > 0);
      blocks.push({
        kind,
        level: block.level,
        text: inline.text,
        page: known ? page : null,
        turns,
        emphasis: inline.emphasis,
      });
    }
    page = inline.turns.at(-1)?.page ?? page;
  });
  return { blocks, credited, markup, marks };
}

/** Cuts the lines into blocks; joins the lines of a paragraph. */
function rawBlocks(lines: readonly SourceLine[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: RawBlock | null = null;
  let stanza = false;
  const start = (kind: BlockKind, level: number, line: number, text: string, syntax = ''): RawBlock => {
    const block = { kind, level, line, text, syntax };
    blocks.push(block);
    return block;
  };
  for (const { line, text: source } of lines) {
    const text = source.replace(/^[\s　]+/u, '').trimEnd();
    const heading = HEADING.exec(text);
    if (text === '') {
      open = null;
      stanza = false;
    } else if (heading) {
      start('heading', (heading[1]?.length ?? 4) - 3, line, heading[2] ?? '', heading[1]);
      open = null;
    } else if (text.startsWith('>')) {
      const quoted = text.replace(/^>\s?/, '');
      if (open?.kind === 'quotation') open.text = joinLines(open.text, quoted);
      else open = quoted === '' ? null : start('quotation', 0, line, quoted, '>');
    } else if (VERSE.test(source.trimStart()) || stanza) {
      start('verse', stanza ? 0 : 1, line, text.replace(/\\$/, ''), text.endsWith('\\') ? '\\' : '');
      open = null;
      stanza = VERSE.test(source.trimStart());
    } else if (ITEM.test(text)) {
      const bullet = BULLET.exec(text)?.[0] ?? '';
      open = start('item', 1, line, text.slice(bullet.length), bullet.trim());
    } else if (open) {
      open.text = joinLines(open.text, text);
    } else {
      open = start('paragraph', 0, line, text);
    }
  }
  return blocks;
}

/** Chinese needs no space where a line ended; two Latin words do. */
const joinLines = (before: string, after: string): string =>
  /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after) ? `${before} ${after}` : before + after;

function recognise(kind: BlockKind, text: string, last: boolean): BlockKind {
  if (kind !== 'paragraph') return kind;
  if (/^【[^】]*】$/u.test(text)) return 'caption';
  if (/^(?:尊敬的)?(?:各位|同志们|朋友们|乡亲们)[^。！？]{0,30}[：:]$/u.test(text)) return 'salutation';
  if (/^（[^（）]*(?:未完待续|全文完|续完|笔画|笔划)[^（）]*）$/u.test(text)) return 'remark';
  if (/^（[^（）]*\d{4}年\d{1,2}月\d{1,2}日[^（）]*）$/u.test(text)) return 'dateline';
  if (/^（[^（）]{2,40}）$/u.test(text) && readCredit(text).length > 0 && (last || /摄|供图/u.test(text)))
    return 'credit';
  return kind;
}
