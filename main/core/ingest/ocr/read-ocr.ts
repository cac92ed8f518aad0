/**
 * OCR text of a printed issue -> IssueDraft. This file is the order of the work: find the parts of the issue, match entries
 * with titles, cut, draft, and hold the result against the source.
 */
import type { ImportStage } from '../../../../preload/contract/contract.ts';
import { FailureError } from '../../../../preload/contract/failure.ts';
import type { IngestReport, LeftOut } from '../../../../preload/contract/values.ts';
import { assertConserved } from '../conservation.ts';
import type { IssueDraft, RepairDraft } from '../draft.ts';
import { gatherSpaceEvidence } from '../repairs/spaces.ts';
import { findSuspicions } from '../suspicions/find-suspicions.ts';
import { titleCandidates } from './candidates.ts';
import type { Entry } from './contents.ts';
import { type DraftedArticle, draftArticle } from './draft-article.ts';
import { contentsFrom, type DraftedContents, draftContents } from './draft-contents.ts';
import { cutByHeadings } from './headings-only.ts';
import type { GivenFacts } from './issue-facts.ts';
import { findParts, type IssueParts } from './issue-parts.ts';
import { type Match, matchEntries } from './match-entries.ts';
import { placeArticles } from './place-articles.ts';
import { cutIntoSections } from './sections.ts';

/** With fewer of its entries found, the text is not the whole issue. */
const LEAST_MATCHED = 0.5;

/** Names for the one column of an issue that prints none. */
const ONLY_TEXT = { name: '正文', nameEnglish: null };
const ONLY_LIST = { name: '目录', nameEnglish: null };

/** @throws FailureError `issue-without-facts`, `issue-incomplete`, `issue-without-text`, `conservation` */
export function readOcr(
  file: string,
  encoding: IngestReport['encoding'],
  source: string,
  given: GivenFacts = {},
  onProgress: (stage: ImportStage, done: number, total: number) => void = () => undefined,
): IssueDraft {
  const parts = findParts(file, source, given);
  const { contents, facts, body } = parts;
  onProgress('match', 0, 1);
  const entries = contents?.entries ?? [];
  const candidates = body.zones.flatMap((zone) => titleCandidates(body.lines.slice(zone.from, zone.to), zone.from));
  const matches = matchEntries(entries, candidates);
  assertWhole(file, entries, matches);
  const sections =
    contents === null
      ? cutByHeadings(body.lines, body.zones)
      : cutIntoSections(body.lines, body.zones, candidates, matches);

  const evidence = gatherSpaceEvidence(source);
  const drafted = sections.map((section, index) => {
    onProgress('match', index, sections.length);
    const entry = section.role.kind === 'entry' ? (entries[section.role.entry] ?? null) : null;
    return draftArticle(section, entry, { facts, evidence, untitled: facts.publication });
  });
  if (!drafted.some(hasText)) throw new FailureError('issue-without-text', { file });

  const articles = placeArticles(sections, drafted, contents, facts.pages);
  const listed = contents ? draftContents(contents, sections, drafted, matches) : null;
  const columns = (contents?.columns ?? []).map(({ name, nameEnglish }) => ({ name, nameEnglish }));
  const draft: IssueDraft = {
    file,
    format: contents === null ? 'headings-only' : 'ocr',
    encoding,
    facts,
    masthead: parts.masthead?.lines ?? [],
    columns: columns.length > 0 ? columns : [contents === null ? ONLY_TEXT : ONLY_LIST],
    contents: listed?.contents ?? contentsFrom(articles),
    articles,
    repairs: allRepairs(parts, listed, drafted),
    suspicions: [],
    leftOut: allLeftOut(parts, listed, drafted),
    charactersRead: 0,
    charactersKept: 0,
  };
  const { read, kept } = assertConserved(source, draft, {
    converted: [...parts.cover.converted, ...(contents?.converted ?? []), ...(parts.masthead?.converted ?? [])],
    borrowed: drafted.flatMap((each, article) => each.borrowed.map((field) => ({ article, field }))),
    columnNamedByUs: columns.length === 0,
  });
  const complete = { ...draft, charactersRead: read, charactersKept: kept };
  return { ...complete, suspicions: findSuspicions(complete, source) };
}

function assertWhole(file: string, entries: readonly Entry[], matches: readonly Match[]): void {
  if (matches.length >= entries.length * LEAST_MATCHED) return;
  const found = new Set(matches.map(({ entry }) => entry));
  const missing = entries.find((_, index) => !found.has(index));
  const where = { file, line: missing?.line ?? null };
  throw new FailureError('issue-incomplete', where, { entries: entries.length, matched: matches.length });
}

const hasText = ({ article }: DraftedArticle): boolean =>
  article.blocks.some((block) => block.kind === 'paragraph' || block.kind === 'item');

/** Repairs of cover, contents and masthead stand in no block. */
function allRepairs(
  parts: IssueParts,
  listed: DraftedContents | null,
  drafted: readonly DraftedArticle[],
): RepairDraft[] {
  const { cover, contents, masthead } = parts;
  const outside = [cover, contents, listed, masthead].flatMap((part) => part?.repairs ?? []);
  const inside = drafted.flatMap((draft, article) =>
    draft.repairs.map((repair) => ({ ...repair, article, at: repair.block === null ? null : repair.at })),
  );
  return [...outside.map((repair) => ({ ...repair, article: null, block: null, at: null })), ...inside];
}

function allLeftOut(parts: IssueParts, listed: DraftedContents | null, drafted: readonly DraftedArticle[]): LeftOut[] {
  const { cover, contents, masthead, body } = parts;
  return [cover, contents, listed, masthead, body, ...drafted]
    .flatMap((part) => part?.leftOut ?? [])
    .sort((a, b) => a.line - b.line);
}
