/** Draft -> rows: gives ids, counts characters, and says what changed against the issue that stands in the archive now. */
import { createHash } from 'node:crypto';
import type { IngestReport } from '../../../preload/contract/values.ts';
import type { IssueDraft } from '../ingest/draft.ts';
import { visibleCharacters } from '../text.ts';
import { identify, issueIdOf, type KnownArticle, publicationIdOf } from './identity.ts';
import type { IssueRows } from './issue-rows.ts';

export interface LaidOutIssue {
  readonly rows: IssueRows;
  readonly report: IngestReport;
}

/** @param before the rows of the same issue now in the archive, or `null` */
export function layOutIssue(draft: IssueDraft, before: IssueRows | null): LaidOutIssue {
  const publicationId = publicationIdOf(draft.facts.publication);
  const issueId = issueIdOf(publicationId, draft.facts.year, draft.facts.number);
  const { articleIds, blockIds } = identify(issueId, draft.articles, before ? knownArticles(before) : []);
  const articleId = (index: number | null): string | null => (index === null ? null : (articleIds[index] ?? null));
  const textHash = hashOf(draft);

  const known = new Set(before?.blocks.map((block) => String(block.id)));
  const all = blockIds.flat();
  const blocksKept = all.filter((id) => known.has(id)).length;
  const report: IngestReport = {
    file: draft.file,
    format: draft.format,
    encoding: draft.encoding,
    issueId,
    matched: draft.contents.map((entry) => ({
      title: entry.title,
      page: entry.page,
      articleId: articleId(entry.article),
      score: entry.score,
    })),
    unlisted: draft.articles.flatMap((article, index) =>
      article.listed || article.parent !== null
        ? []
        : [{ id: articleIds[index] ?? '', title: article.title, pageStart: article.pageStart }],
    ),
    repairs: draft.repairs.map(({ article, block, ...repair }) => ({
      articleId: articleId(article),
      blockId: article === null || block === null ? null : (blockIds[article]?.[block] ?? null),
      at: repair.at,
      line: repair.line,
      before: repair.before,
      after: repair.after,
      rule: repair.rule,
    })),
    suspicions: draft.suspicions.map(({ article, ...suspicion }) => ({ ...suspicion, articleId: articleId(article) })),
    leftOut: draft.leftOut,
    charactersRead: draft.charactersRead,
    charactersKept: draft.charactersKept,
    outcome: before === null ? 'new' : before.issue.text_hash === textHash ? 'unchanged' : 'replaced',
    blocksKept,
    blocksChanged: before === null ? 0 : all.length - blocksKept,
  };

  const { facts } = draft;
  const rows: IssueRows = {
    publication: { id: publicationId, name: facts.publication, organ: facts.organ },
    issue: {
      id: issueId,
      publication_id: publicationId,
      year: facts.year,
      number: facts.number,
      serial: facts.serial,
      date: facts.date,
      permit: facts.permit,
      notice: facts.notice,
      print_date: facts.printDate,
      print_run: facts.printRun,
      pages: facts.pages,
      cover_lines: JSON.stringify(facts.coverLines),
      from_headings: draft.format === 'headings-only' ? 1 : 0,
      text_hash: textHash,
      // The ledger has a table of its own.
      report: JSON.stringify({ ...report, repairs: [] }),
    },
    tables: {
      masthead_lines: draft.masthead.map((line, ordinal) => ({
        issue_id: issueId,
        ordinal,
        label: line.label,
        value: line.value,
      })),
      columns: draft.columns.map((column, ordinal) => ({
        issue_id: issueId,
        ordinal,
        name: column.name,
        name_english: column.nameEnglish,
      })),
      contents_entries: draft.contents.map((entry, ordinal) => ({
        issue_id: issueId,
        ordinal,
        column_ordinal: entry.column,
        title: entry.title,
        subtitle: entry.subtitle,
        page: entry.page,
        article_id: articleId(entry.article),
        score: entry.score,
      })),
      name_forms: nameForms(draft).map(([name, form], ordinal) => ({ issue_id: issueId, ordinal, name, form })),
      repairs: report.repairs.map((repair, ordinal) => ({
        issue_id: issueId,
        ordinal,
        article_id: repair.articleId,
        block_id: repair.blockId,
        at: repair.at,
        line: repair.line,
        before: repair.before,
        after: repair.after,
        rule: repair.rule,
      })),
    },
    articles: draft.articles.map((article, ordinal) => ({
      id: articleIds[ordinal] ?? '',
      issue_id: issueId,
      parent_id: articleId(article.parent),
      column_ordinal: article.column,
      ordinal,
      kind: article.kind,
      title: article.title,
      printed_title: article.printedTitle,
      kicker: article.kicker,
      subtitle: article.subtitle,
      date: article.date,
      page_start: article.pageStart,
      page_end: article.pageEnd,
      listed: article.listed ? 1 : 0,
      characters: article.blocks.reduce((sum, block) => sum + visibleCharacters(block.text), 0),
    })),
    contributors: draft.articles.flatMap((article, index) =>
      article.contributors.map((contributor, ordinal) => ({
        article_id: articleIds[index] ?? '',
        ordinal,
        name: contributor.name,
        role: contributor.role,
        office: contributor.office,
        represents: contributor.represents,
      })),
    ),
    blocks: draft.articles.flatMap((article, index) =>
      article.blocks.map((block, ordinal) => ({
        id: blockIds[index]?.[ordinal] ?? '',
        article_id: articleIds[index] ?? '',
        ordinal,
        kind: block.kind,
        level: block.level,
        text: block.text,
        page: block.page,
        turns: JSON.stringify(block.turns),
        emphasis: JSON.stringify(block.emphasis),
      })),
    ),
  };
  return { rows, report };
}

/** Every form of a name that was printed in two ways, with each of its other forms. */
const nameForms = (draft: IssueDraft): (readonly [name: string, form: string])[] =>
  draft.suspicions
    .filter((suspicion) => suspicion.kind === 'name-variant')
    .flatMap(({ forms }) =>
      forms.flatMap((name) => forms.filter((form) => form !== name).map((form) => [name, form] as const)),
    );

function knownArticles(rows: IssueRows): KnownArticle[] {
  const blocks = Map.groupBy(rows.blocks, (block) => block.article_id);
  return rows.articles.map((article) => ({
    id: String(article.id),
    texts: (blocks.get(article.id) ?? []).map((block) => String(block.text)),
  }));
}

/** Everything that can be read in the issue; not where it came from. */
function hashOf(draft: IssueDraft): string {
  const { facts, masthead, columns, contents, articles } = draft;
  return createHash('sha256')
    .update(JSON.stringify({ facts, masthead, columns, contents, articles }), 'utf8')
    .digest('hex');
}
