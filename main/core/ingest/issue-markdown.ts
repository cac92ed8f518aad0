/**
 * Issue Markdown -> draft. The format is an editorial office's own, written with care: what is wrong in it is refused with
 * file and line, never guessed. `resources/issues/README.md` describes it.
 */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { ArticleKind, Contributor, IngestReport } from '../../../preload/contract/values.ts';
import { bareText } from '../text.ts';
import { assertConserved } from './conservation.ts';
import type { Converted } from './converted.ts';
import type { ArticleDraft, ColumnDraft, ContentsDraft, IssueDraft, SuspicionDraft } from './draft.ts';
import { type ArticleHead, headLine, readHead, type SourceLine } from './markdown/article-head.ts';
import { type ArticleBody, readBody } from './markdown/blocks.ts';
import { readFrontMatter } from './markdown/front-matter.ts';

interface Section {
  readonly line: number;
  readonly title: string;
  readonly column: number;
  readonly head: SourceLine[];
  readonly body: SourceLine[];
}

const COLUMN = /^##\s+(.+?)\s*$/;
const ARTICLE = /^###\s+(.+?)\s*$/;

/** @throws FailureError `front-matter`, `issue-without-facts`, `markdown-structure`, `issue-without-text` */
export function parseIssueMarkdown(file: string, encoding: IngestReport['encoding'], source: string): IssueDraft {
  const text = source.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
  const front = readFrontMatter(file, text);
  const converted: Converted[] = [...front.converted];
  const structure = (line: number, value: string) => converted.push({ line, text: value, into: 'separator' });

  const columns: ColumnDraft[] = [];
  const sections = cutSections(file, front.body, front.bodyLine, columns, structure);
  if (sections.length === 0) throw new FailureError('issue-without-text', { file });

  const articles: ArticleDraft[] = [];
  const suspicions: SuspicionDraft[] = [];
  sections.forEach((section, index) => {
    const head = readHead(file, section.head);
    const body = readBody(section.body, head.pageStart, head.pageEnd);
    checkMarks(file, head, body);
    for (const { line, text: value } of section.head) converted.push({ line, ...convertedHead(value) });
    for (const { line, text: value } of body.markup) structure(line, value);
    if (/^\s*\|.*\|\s*$|!?\[[^\]]*\]\([^)]*\)|<[a-z][^>]*>/mu.test(section.body.map((line) => line.text).join('\n'))) {
      suspicions.push({
        kind: 'other',
        line: section.line,
        article: index,
        forms: [],
        explanation: 'markdown-kept-as-text',
      });
    }
    articles.push(toArticle(file, section, head, body, articles));
  });

  const contents: ContentsDraft[] = articles.flatMap((article, index) =>
    article.listed && article.parent === null && article.column !== null
      ? [
          {
            column: article.column,
            title: article.title,
            subtitle: article.subtitle,
            page: article.pageStart,
            article: index,
            score: 1,
          },
        ]
      : [],
  );
  const draft: IssueDraft = {
    file,
    format: 'issue-markdown',
    encoding,
    facts: front.facts,
    masthead: front.masthead,
    columns,
    contents,
    articles,
    repairs: [],
    suspicions,
    leftOut: [],
    charactersRead: 0,
    charactersKept: 0,
  };
  const { read, kept } = assertConserved(source, draft, { converted, borrowed: [] });
  return { ...draft, charactersRead: read, charactersKept: kept };
}

/** Kicker and subtitle are text; the values of all other lines became facts. */
function convertedHead(line: string): Omit<Converted, 'line'> {
  const found = headLine(line);
  const isText = found?.key === 'kicker' || found?.key === 'subtitle';
  return found && isText ? { text: `${found.key}:`, into: 'separator' } : { text: line, into: 'fact' };
}

function cutSections(
  file: string,
  body: string,
  firstLine: number,
  columns: ColumnDraft[],
  structure: (line: number, text: string) => void,
): Section[] {
  const sections: Section[] = [];
  let section: Section | null = null;
  let inHead = false;
  body.split('\n').forEach((text, index) => {
    const line = firstLine + index;
    const column = COLUMN.exec(text);
    const article = ARTICLE.exec(text);
    if (column) {
      const [name = '', english] = (column[1] ?? '').split(/\s+\|\s+/);
      columns.push({ name, nameEnglish: english ?? null });
      structure(line, english === undefined ? '##' : '##|');
      section = null;
    } else if (article) {
      if (columns.length === 0)
        throw new FailureError('markdown-structure', { file, line }, { reason: '文章之前还没有栏目（## 栏目）' });
      section = { line, title: article[1] ?? '', column: columns.length - 1, head: [], body: [] };
      sections.push(section);
      structure(line, '###');
      inHead = true;
    } else if (section) {
      if (inHead && (text.trim() === '' || (section.head.length === 0 && !headLine(text)))) inHead = false;
      if (inHead) section.head.push({ line, text });
      else section.body.push({ line, text });
    } else if (text.trim() !== '') {
      throw new FailureError('markdown-structure', { file, line }, { reason: '这一行不在任何文章（### 标题）之下' });
    }
  });
  return sections;
}

function toArticle(
  file: string,
  section: Section,
  head: ArticleHead,
  body: ArticleBody,
  before: readonly ArticleDraft[],
): ArticleDraft {
  const parent =
    head.within === null
      ? null
      : before.findLastIndex((article) => bareText(article.title) === bareText(head.within ?? ''));
  if (parent === -1) {
    throw new FailureError(
      'markdown-structure',
      { file, line: section.line },
      { reason: `前面没有题为“${head.within}”的文章` },
    );
  }
  const contributors = [...head.contributors];
  for (const person of body.credited) {
    if (!contributors.some((known) => known.name === person.name)) contributors.push(person);
  }
  return {
    column: section.column,
    parent,
    kind: head.kind ?? guessKind(section.title, contributors, body),
    title: section.title,
    printedTitle: null,
    kicker: head.kicker,
    subtitle: head.subtitle,
    contributors,
    date: head.date,
    pageStart: head.pageStart,
    pageEnd: head.pageEnd,
    listed: head.listed && parent === null,
    blocks: body.blocks,
  };
}

function guessKind(title: string, contributors: readonly Contributor[], body: ArticleBody): ArticleKind {
  if (/决定$/u.test(title)) return 'decision';
  if (/名单$/u.test(title)) return 'list';
  if (contributors.some((person) => person.role === 'speaker') || /讲话$/u.test(title)) return 'speech';
  if (/(?:报告|通报|调查)$/u.test(title)) return 'report';
  if (contributors.some((person) => person.role === 'source')) return 'excerpt';
  if (contributors.some((person) => person.role === 'reporter')) return 'news';
  if (body.blocks.length > 0 && body.blocks.every((block) => block.kind === 'caption' || block.kind === 'credit'))
    return 'photo';
  return 'essay';
}

function checkMarks(file: string, head: ArticleHead, body: ArticleBody): void {
  let last = head.pageStart ?? 0;
  for (const { line, page } of body.marks) {
    if (head.pageStart !== null && (page < head.pageStart || page > (head.pageEnd ?? head.pageStart))) {
      const range = `${head.pageStart}-${head.pageEnd ?? head.pageStart}`;
      throw new FailureError(
        'markdown-structure',
        { file, line },
        { reason: `页码标记 ${page} 不在本文的 ${range} 页之内` },
      );
    }
    if (page < last)
      throw new FailureError('markdown-structure', { file, line }, { reason: `页码标记 ${page} 小于前面的 ${last}` });
    last = page;
  }
}
