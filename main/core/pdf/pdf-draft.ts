/** A PDF that came without a text -> an issue, whose articles are cut out of the words of its pages. */
import { FailureError } from '../../../preload/contract/failure.ts';
import type { PageBlock } from '../../../preload/contract/page-values.ts';
import type { LeftOut } from '../../../preload/contract/values.ts';
import type { ReadPage, ReadPdf } from '../archive/pdf-rows.ts';
import type { ArticleDraft, BlockDraft, IssueDraft } from '../ingest/draft.ts';
import type { GivenFacts } from '../ingest/ocr/issue-facts.ts';
import { kindOfArticle } from '../ingest/ocr/kind.ts';
import { codePoints, visibleCharacters } from '../text.ts';
import { guessFacts, sizeOf } from './guess-facts.ts';
import { betweenLines, endsSentence } from './joining.ts';
import { type Section, sectionsOf } from './pdf-sections.ts';

/** Against the size of most of the text. */
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 40;
/** What stands before the first article: cover, contents. */
const FRONT = '封面与目录';
/** An article of pages that have no words. */
const NO_WORDS = '（这几页没有文字，请看原版。）';

interface PlacedBlock {
  readonly block: PageBlock;
  readonly ordinal: number;
  /** Among those of its page with role `text`. */
  readonly index: number;
}

interface CutArticle {
  readonly article: ArticleDraft;
  /** All its words that stand on the pages. */
  readonly printed: readonly string[];
}

/** @throws FailureError `pdf-without-issue`, naming what is missing and telling what was guessed */
export function draftFromPdf(file: string, pdf: ReadPdf, given: GivenFacts): IssueDraft {
  const facts = pdfFacts(file, pdf, given);
  const { sections } = sectionsOf(pdf);
  const blocks = pdf.pages.flatMap(({ blocks: own }, ordinal): PlacedBlock[] =>
    own.filter(({ role }) => role === 'text').map((block, index) => ({ block, ordinal, index })),
  );
  const body = usualBlockSize(blocks);
  const columns = [...new Set(sections.map(({ column }) => column ?? '正文'))];
  const front = blocks.filter((placed) => sections[0] !== undefined && isBefore(placed, sections[0]));
  const cut = [
    ...(front.length > 0 ? [toArticle({ title: FRONT, column: null }, front, pdf.pages, body, null)] : []),
    ...sections.map((section, index) => {
      const next = sections[index + 1];
      const own = blocks.filter((placed) => !isBefore(placed, section) && (!next || isBefore(placed, next)));
      return toArticle(section, own, pdf.pages, body, columns.indexOf(section.column ?? '正文'));
    }),
  ];
  const articles = cut.map(({ article }) => article);
  const leftOut = leftOutOf(pdf.pages);
  const charactersRead = count(pdf.pages.flatMap((page) => page.blocks.map(({ text }) => text)));
  const charactersKept = count([...cut.flatMap(({ printed }) => printed), ...leftOut.map(({ text }) => text)]);
  if (charactersRead !== charactersKept)
    throw new FailureError('conservation', { file }, { characters: Math.abs(charactersRead - charactersKept) });
  return {
    file,
    format: 'pdf',
    encoding: 'utf-8',
    facts: {
      ...facts,
      organ: null,
      permit: null,
      notice: null,
      printDate: null,
      printRun: null,
      pages: pdf.pages.reduce<number | null>(
        (last, { printed }) => (printed === null ? last : Math.max(printed, last ?? 0)),
        null,
      ),
      coverLines: [],
    },
    masthead: [],
    columns: columns.map((name) => ({ name, nameEnglish: null })),
    contents: articles.flatMap(({ title, pageStart, column, listed }, article) =>
      listed && column !== null ? [{ column, title, subtitle: null, page: pageStart, article, score: 1 }] : [],
    ),
    articles,
    repairs: [],
    suspicions: [],
    leftOut,
    charactersRead,
    charactersKept,
  };
}

/** @throws FailureError `pdf-without-issue` */
export function pdfFacts(file: string, pdf: ReadPdf, given: GivenFacts) {
  const facts = { ...guessFacts(file, pdf.pages), ...given };
  const { publication, year, number } = facts;
  if (publication === null || year === null || number === null) {
    const missing = Object.entries({ publication, year, number }).flatMap(([name, value]) =>
      value === null ? [name] : [],
    );
    throw new FailureError('pdf-without-issue', { file }, { missing: missing.join(',') });
  }
  return { publication, year, number, serial: facts.serial, date: facts.date };
}

const isBefore = ({ ordinal, index }: PlacedBlock, section: Pick<Section, 'ordinal' | 'block'>): boolean =>
  ordinal < section.ordinal || (ordinal === section.ordinal && index < section.block);

function toArticle(
  section: Pick<Section, 'title' | 'column'> & Partial<Section>,
  placed: readonly PlacedBlock[],
  pages: readonly ReadPage[],
  body: number,
  column: number | null,
): CutArticle {
  const first = section.isTitled ? placed[0] : undefined;
  const own = first ? placed.slice(1) : placed;
  const blocks = joinedBlocks(own, pages, body);
  const printed = (ordinal: number | undefined) => (ordinal === undefined ? null : (pages[ordinal]?.printed ?? null));
  const from = section.ordinal ?? placed[0]?.ordinal;
  const article: ArticleDraft = {
    column,
    parent: null,
    kind: kindOfArticle({ titles: [section.title], child: false, credits: [], textLength: 100, dated: false }),
    title: section.title,
    printedTitle: first && first.block.text !== section.title ? first.block.text : null,
    kicker: null,
    subtitle: null,
    contributors: [],
    date: null,
    pageStart: printed(from),
    pageEnd: printed(placed.at(-1)?.ordinal ?? from),
    listed: column !== null,
    blocks: blocks.length > 0 ? blocks : [toBlock('remark', NO_WORDS, printed(from))],
  };
  return { article, printed: [first?.block.text ?? '', ...blocks.map(({ text }) => text)] };
}

const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + visibleCharacters(text), 0);

const toBlock = (kind: BlockDraft['kind'], text: string, page: number | null): BlockDraft => ({
  kind,
  level: kind === 'heading' ? 1 : 0,
  text,
  page,
  turns: [],
  emphasis: [],
});

/** A paragraph that goes on over the page is one again, and says where the page turns. */
function joinedBlocks(placed: readonly PlacedBlock[], pages: readonly ReadPage[], body: number): readonly BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let before: PlacedBlock | null = null;
  for (const one of placed) {
    const page = pages[one.ordinal]?.printed ?? null;
    const kind = isHeading(one.block, body) ? 'heading' : 'paragraph';
    const last = blocks.at(-1);
    if (last && before && before.ordinal !== one.ordinal && kind === 'paragraph' && goesOn(last, before, one)) {
      const { between } = betweenLines(last.text, one.block.text);
      const at = codePoints(last.text + between);
      blocks[blocks.length - 1] = {
        ...last,
        text: last.text + between + one.block.text,
        turns: page === null ? last.turns : [...last.turns, { at, page }],
      };
    } else blocks.push(toBlock(kind, one.block.text, page));
    before = one;
  }
  return blocks;
}

const goesOn = (last: BlockDraft, before: PlacedBlock, one: PlacedBlock): boolean =>
  last.kind === 'paragraph' &&
  !endsSentence(last.text) &&
  codePoints(last.text) > LONGEST_HEADING / 2 &&
  Math.abs(sizeOf(before.block) - sizeOf(one.block)) < sizeOf(one.block) * 0.1;

const isHeading = (block: PageBlock, body: number): boolean =>
  sizeOf(block) > body * HEADING_SIZE &&
  codePoints(block.text) <= LONGEST_HEADING &&
  !/[。！？；，]$/u.test(block.text);

function usualBlockSize(placed: readonly PlacedBlock[]): number {
  const weights = new Map<number, number>();
  for (const { block } of placed) {
    const size = Math.round(sizeOf(block) * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + block.text.length);
  }
  return [...weights].reduce((best, one) => (one[1] > best[1] ? one : best), [Number.POSITIVE_INFINITY, -1])[0] ?? 0;
}

function leftOutOf(pages: readonly ReadPage[]): readonly LeftOut[] {
  return pages.flatMap(({ blocks }, ordinal) =>
    blocks.flatMap(({ role, text }): LeftOut[] =>
      role === 'text'
        ? []
        : [{ line: ordinal + 1, text, reason: role === 'page-number' ? 'page-number' : 'running-header' }],
    ),
  );
}
