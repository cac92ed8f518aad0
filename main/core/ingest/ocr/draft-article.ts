/** One section of the body -> an article of the draft, with the repairs made in it. */
import type { ArticleKind, LeftOut } from '../../../../preload/contract/values.ts';
import { eventDateIn, fullDateIn } from '../dates.ts';
import type { ArticleDraft, BlockDraft, IssueFacts } from '../draft.ts';
import type { LedgerLine } from '../repairs/edits.ts';
import { type Place, setText } from '../repairs/set-text.ts';
import type { SpaceEvidence } from '../repairs/spaces.ts';
import { visibleText } from '../source-characters.ts';
import { type BlockOutline, outlineBlocks } from './blocks.ts';
import { isTitleLike } from './candidates.ts';
import type { Entry } from './contents.ts';
import { type CreditText, contributorsOf } from './contributors.ts';
import { kindOfArticle } from './kind.ts';
import { type Fragment, fragmentOf } from './lines.ts';
import { readOpening } from './opening.ts';
import type { Section } from './sections.ts';
import { splitTitle } from './split-title.ts';

export interface DraftedArticle {
  readonly article: Omit<ArticleDraft, 'column' | 'parent' | 'pageStart' | 'pageEnd'>;
  readonly repairs: readonly (LedgerLine & { readonly block: number | null })[];
  readonly leftOut: readonly LeftOut[];
  /** Title and subtitle of the entry as the contents print them. */
  readonly entryTitle: readonly Fragment[];
  readonly entrySubtitle: readonly Fragment[];
  /** What does not stand over the text but was taken from elsewhere; conservation does not count it. */
  readonly borrowed: readonly ('title' | 'subtitle')[];
}

interface Setting {
  readonly facts: IssueFacts;
  readonly evidence: SpaceEvidence;
  /** For text that stands before any title. */
  readonly untitled: string;
}

export function draftArticle(
  section: Section,
  entry: Entry | null,
  { facts, evidence, untitled }: Setting,
): DraftedArticle {
  const repairs: (LedgerLine & { block: number | null })[] = [];
  const leftOut: LeftOut[] = [];
  const set = (fragments: readonly Fragment[], place: Place, block: number | null) => {
    const result = setText(fragments, place);
    for (const repair of result.ledger) repairs.push({ ...repair, block });
    for (const mark of result.leftOut) leftOut.push(mark);
    return result;
  };
  const title = (fragments: readonly Fragment[]): string => set(fragments, { kind: 'title', evidence }, null).text;

  const headless = section.role.kind !== 'entry' && !section.head.every(isTitleLike);
  const split = headless
    ? { entryTitle: [], entrySubtitle: [], title: [], subtitle: [] }
    : entry
      ? splitTitle(entry, section.head.map(fragmentOf))
      : { entryTitle: [], entrySubtitle: [], title: section.head.map(fragmentOf), subtitle: [] };
  const printed = title(split.title);
  // What the contents say is set again where the contents are drafted; its repairs are recorded there.
  const listedTitle = setText(split.entryTitle, { kind: 'contents' }).text;
  const listedSubtitle = setText(split.entrySubtitle, { kind: 'contents' }).text;
  const isList = /名单\s*$/u.test(printed);
  const opening = readOpening(headless ? [...section.head, ...section.lines] : section.lines, {
    plainSubtitle: entry === null && section.role.kind !== 'child' && !isList,
    bylines: !isList,
  });
  const printedSubtitle = title([...split.subtitle, ...opening.subtitle.map(fragmentOf)]);

  const outlines: BlockOutline[] = [
    ...opening.lines.map(({ kind, line }) => ({ kind, level: 0, fragments: [fragmentOf(line)] })),
    ...outlineBlocks(opening.rest),
  ];
  const blocks = outlines.map((outline, index): BlockDraft => {
    const { text, emphasis } = set(outline.fragments, placeOf(outline, isList, evidence), index);
    return { kind: outline.kind, level: outline.level, text, page: null, turns: [], emphasis };
  });

  const credits = blocks.flatMap((block): CreditText[] =>
    block.kind === 'byline' || block.kind === 'credit' ? [{ kind: block.kind, text: block.text }] : [],
  );
  const running = blocks.filter((block) => ['paragraph', 'item', 'quotation', 'verse'].includes(block.kind));
  const event = eventDate(running, facts);
  const kind = kindOfArticle({
    titles: [listedTitle || printed, printed],
    child: section.role.kind === 'child',
    credits: credits.flatMap((line) => (line.kind === 'credit' ? [line.text] : [])),
    textLength: running.reduce((sum, block) => sum + block.text.length, 0),
    dated: event !== null || running.slice(0, 1).some((block) => /^.{0,12}(?:近日|日前|近期)/u.test(block.text)),
  });
  const dateline = blocks.find((block) => block.kind === 'dateline');
  const sameTitle = visibleText(printed) === visibleText(listedTitle);
  const sameSubtitle = visibleText(printedSubtitle) === visibleText(listedSubtitle);
  const borrowed: ('title' | 'subtitle')[] = [];
  if (printed === '') borrowed.push('title');
  if (printedSubtitle === '' && listedSubtitle !== '') borrowed.push('subtitle');
  return {
    article: {
      kind,
      title: listedTitle || printed || untitled,
      printedTitle: listedTitle !== '' && printed !== '' && !sameTitle ? printed : null,
      kicker: null,
      // The contents know where a space is meant; the lines over the text only where they ended.
      subtitle: (sameSubtitle ? listedSubtitle : printedSubtitle || listedSubtitle) || null,
      contributors: contributorsOf(credits, kind),
      date: (dateline ? fullDateIn(dateline.text) : null) ?? (hasEventDate(kind) ? event : null),
      listed: section.role.kind === 'entry',
      blocks,
    },
    repairs,
    leftOut,
    entryTitle: split.entryTitle,
    entrySubtitle: split.entrySubtitle,
    borrowed,
  };
}

function placeOf(outline: BlockOutline, isList: boolean, evidence: SpaceEvidence): Place {
  if (['byline', 'dateline', 'credit'].includes(outline.kind)) return { kind: 'names' };
  if (outline.kind === 'heading') return { kind: 'title', evidence };
  if (outline.kind === 'verse') return { kind: 'verse' };
  return isList ? { kind: 'names' } : { kind: 'prose', evidence };
}

/** A speech was made on the day its dateline says; a report of an event names the day itself. */
const hasEventDate = (kind: ArticleKind): boolean => kind === 'news' || kind === 'excerpt' || kind === 'photo';

/** News give the day at once; later days belong to what is told. */
const LEAD_PARAGRAPHS = 2;

function eventDate(running: readonly BlockDraft[], facts: IssueFacts): string | null {
  for (const block of running.slice(0, LEAD_PARAGRAPHS)) {
    const date = eventDateIn(block.text, facts);
    if (date) return date;
  }
  return null;
}
