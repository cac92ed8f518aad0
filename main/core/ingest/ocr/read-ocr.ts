/** OCR text of a printed issue -> IssueDraft: finds cover, contents, masthead and body, matches, drafts, and collects the report. */
import type { ImportStage } from '../../../../preload/contract/contract.ts';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { IngestReport, LeftOut } from '../../../../preload/contract/values.ts';
import { assertConserved } from '../conservation.ts';
import type { Converted } from '../converted.ts';
import type { ArticleDraft, ContentsDraft, IssueDraft, RepairDraft } from '../draft.ts';
import { setText } from '../repairs/set-text.ts';
import { gatherSpaceEvidence } from '../repairs/spaces.ts';
import { findSuspicions } from '../suspicions/find-suspicions.ts';
import { readBody } from './body.ts';
import { titleCandidates } from './candidates.ts';
import { type PrintedContents, readContents } from './contents.ts';
import { readCover } from './cover.ts';
import { type DraftedArticle, draftArticle } from './draft-article.ts';
import { cutByHeadings } from './headings-only.ts';
import { type GivenFacts, issueFacts } from './issue-facts.ts';
import { type Fragment, readLines } from './lines.ts';
import { readMasthead } from './masthead.ts';
import { type Match, matchEntries } from './match-entries.ts';
import { pageRanges } from './pages.ts';
import { cutIntoSections, type Section } from './sections.ts';
import { usualTitleLines } from './split-title.ts';

/** With fewer of its entries found, the text is not the whole issue. */
const LEAST_MATCHED = 0.5;

/** Names for the one column of an issue that prints none. */
const ONLY_TEXT = { name: '正文', nameEnglish: null };
const ONLY_LIST = { name: '目录', nameEnglish: null };

export function readOcr(
  file: string,
  encoding: IngestReport['encoding'],
  source: string,
  given: GivenFacts = {},
  onProgress: (stage: ImportStage, done: number, total: number) => void = () => undefined,
): IssueDraft {
  const lines = readLines(source);
  const evidence = gatherSpaceEvidence(source);
  const contents = readContents(lines);
  const inContents = (index: number): boolean => contents !== null && index >= contents.from && index < contents.to;
  const beforeMasthead = readMasthead(lines, null, inContents);
  const cover = readCover(lines, Math.min(contents?.from ?? lines.length, beforeMasthead?.from ?? lines.length));
  const inCover = (index: number): boolean => index < cover.to;
  const masthead = readMasthead(lines, cover.facts.publication, (index) => inContents(index) || inCover(index));
  const inMasthead = (index: number): boolean => masthead !== null && index >= masthead.from && index < masthead.to;
  const facts = issueFacts(file, given, cover, masthead?.lines ?? [], contents);
  const body = readBody(
    lines,
    (index) => inCover(index) || inContents(index) || inMasthead(index),
    contents?.from ?? 0,
    facts.publication,
  );

  onProgress('match', 0, 1);
  const entries = contents?.entries ?? [];
  const candidates = body.zones.flatMap((zone) => titleCandidates(body.lines.slice(zone.from, zone.to), zone.from));
  const matches = matchEntries(entries, candidates);
  if (entries.length > 0 && matches.length < entries.length * LEAST_MATCHED) {
    const missing = entries.find((_, index) => !matches.some((match) => match.entry === index));
    const where = { file, line: missing?.line ?? null };
    throw new FailureError('issue-incomplete', where, { entries: entries.length, matched: matches.length });
  }
  const byHeadings = contents === null ? cutByHeadings(body.lines, body.zones) : null;
  const sections = byHeadings ?? cutIntoSections(body.lines, body.zones, candidates, matches);

  const drafted = sections.map((section, index) => {
    onProgress('match', index, sections.length);
    const entry = section.role.kind === 'entry' ? (entries[section.role.entry] ?? null) : null;
    return draftArticle(section, entry, { facts, evidence, untitled: facts.publication });
  });
  if (
    !drafted.some(({ article }) => article.blocks.some((block) => block.kind === 'paragraph' || block.kind === 'item'))
  ) {
    throw new FailureError('issue-without-text', { file });
  }
  const articles = placeArticles(sections, drafted, contents, byHeadings !== null, facts.pages);
  const listed = draftContents(contents, sections, drafted, matches);
  const repairs: RepairDraft[] = [
    ...[...cover.repairs, ...(contents?.repairs ?? []), ...listed.repairs, ...(masthead?.repairs ?? [])].map(
      (repair) => ({
        ...repair,
        article: null,
        block: null,
        at: null,
      }),
    ),
    ...drafted.flatMap((draft, article) =>
      draft.repairs.map((repair) => ({ ...repair, article, at: repair.block === null ? null : repair.at })),
    ),
  ];
  const leftOut: LeftOut[] = [
    ...cover.leftOut,
    ...(contents?.leftOut ?? []),
    ...listed.leftOut,
    ...(masthead?.leftOut ?? []),
    ...body.leftOut,
    ...drafted.flatMap((draft) => draft.leftOut),
  ].sort((a, b) => a.line - b.line);
  const converted: Converted[] = [...cover.converted, ...(contents?.converted ?? []), ...(masthead?.converted ?? [])];

  const columns = (contents?.columns ?? []).map(({ name, nameEnglish }) => ({ name, nameEnglish }));
  const draft: IssueDraft = {
    file,
    format: contents === null ? 'headings-only' : 'ocr',
    encoding,
    facts,
    masthead: masthead?.lines ?? [],
    columns: columns.length > 0 ? columns : [contents === null ? ONLY_TEXT : ONLY_LIST],
    contents: contents === null ? contentsFrom(articles) : listed.contents,
    articles,
    repairs,
    suspicions: [],
    leftOut,
    charactersRead: 0,
    charactersKept: 0,
  };
  const borrowed = drafted.flatMap((each, article) => each.borrowed.map((field) => ({ article, field })));
  const characters = assertConserved(source, draft, { converted, borrowed, columnNamedByUs: columns.length === 0 });
  const complete = { ...draft, charactersRead: characters.read, charactersKept: characters.kept };
  return { ...complete, suspicions: findSuspicions(complete, source) };
}

/** Columns, parents and pages: what an article has from its neighbours. */
function placeArticles(
  sections: readonly Section[],
  drafted: readonly DraftedArticle[],
  contents: PrintedContents | null,
  byHeadings: boolean,
  lastPage: number | null,
): ArticleDraft[] {
  const entries = contents?.entries ?? [];
  const ranges = pageRanges(
    entries.map(({ page }) => page),
    lastPage,
  );
  let column: number | null = null;
  let parent: number | null = null;
  let parentStart: number | null = null;
  return drafted.map(({ article }, index): ArticleDraft => {
    const section = sections[index];
    const role = section?.role.kind ?? 'cover-page';
    const listed = section?.role.kind === 'entry' ? section.role.entry : -1;
    const entry = entries[listed];
    if (role === 'entry') {
      column = entry?.column ?? null;
      parent = index;
      parentStart = entry?.page ?? null;
    }
    const range = ranges[listed] ?? { start: null, end: null };
    // A collection's first speech begins under its title.
    const first = role === 'child' && parent === index - 1 && drafted[parent]?.article.blocks.length === 0;
    const pageStart = first ? parentStart : range.start;
    const onePage = pageStart !== null && pageStart === range.end;
    return {
      ...article,
      column: byHeadings ? 0 : role === 'cover-page' ? null : column,
      parent: role === 'child' ? parent : null,
      pageStart,
      pageEnd: range.end,
      blocks: article.blocks.map((block, at) => ({ ...block, page: onePage || at === 0 ? pageStart : null })),
    };
  });
}

function draftContents(
  contents: PrintedContents | null,
  sections: readonly Section[],
  drafted: readonly DraftedArticle[],
  matches: readonly Match[],
): { contents: ContentsDraft[]; repairs: DraftedArticle['repairs']; leftOut: LeftOut[] } {
  const repairs: DraftedArticle['repairs'][number][] = [];
  const leftOut: LeftOut[] = [];
  const set = (fragments: readonly Fragment[]): string => {
    const { text, ledger, leftOut: marks } = setText(fragments, { kind: 'contents' });
    repairs.push(...ledger.map((repair) => ({ ...repair, block: null })));
    leftOut.push(...marks);
    return text;
  };
  const rows = (contents?.entries ?? []).map((entry, index): ContentsDraft => {
    const article = sections.findIndex((section) => section.role.kind === 'entry' && section.role.entry === index);
    const found = drafted[article];
    const usual = usualTitleLines(entry);
    return {
      column: entry.column,
      title: set(found ? found.entryTitle : entry.lines.slice(0, usual)),
      subtitle: set(found ? found.entrySubtitle : entry.lines.slice(usual)) || null,
      page: entry.page,
      article: article === -1 ? null : article,
      score: matches.find((match) => match.entry === index)?.score ?? 0,
    };
  });
  return { contents: rows, repairs, leftOut };
}

const contentsFrom = (articles: readonly ArticleDraft[]): ContentsDraft[] =>
  articles.map((article, index) => ({
    column: 0,
    title: article.title,
    subtitle: article.subtitle,
    page: null,
    article: index,
    score: 1,
  }));
