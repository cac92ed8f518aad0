/** The parts of a flow as blocks for pages of running text: official, study and whole. */
import { citedAfter } from '../citation-mark.ts';
import type { CitationPlace, HeadingLevel, NotesShown } from '../document.ts';
import type { Cited, Flow, FlowArticle, FlowNote, FlowParagraph, FlowPart, FlowPassage } from '../flow.ts';
import { type Block, block, type MarginNote } from './block.ts';
import type { SetPiece } from './cells.ts';
import { citationPiece, piece } from './citation.ts';
import type { Manner } from './manner.ts';
import type { SetText } from './note-texts.ts';
import { type NoteSettings, noteTexts, saysSomething } from './note-texts.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import type { Setting } from './setting.ts';
import { titleLines } from './title-lines.ts';

export interface BlockManner {
  readonly manner: Manner;
  readonly notes: NotesShown;
  /** Of notes below, and of those in the margin. */
  readonly below: NoteSettings;
  readonly margin: NoteSettings;
  /** Passages are numbered: 1. 2. … */
  readonly isNumbered: boolean;
  /** Dotted lines after each passage. */
  readonly ruled: number;
  /** Lines of the grid that a line of this size takes. */
  height(setting: Setting): number;
}

export interface BlockSetter {
  readonly set: SetText;
  title(flow: Flow): readonly Block[];
  /** Of an article what stands below its head. */
  part(part: FlowPart, isFirst: boolean): readonly Block[];
  /** Kicker, title, subtitle and who wrote it. */
  articleHead(article: FlowArticle): readonly Block[];
  references(flow: Flow): readonly Block[];
}

/** @param step of the numbers of paragraphs, from 0: -1 for what is no part of the text, so that the text is numbered alike without it */
export function createSetText(memory: ParagraphMemory, step: 1 | -1 = 1): SetText {
  let paragraph = step === 1 ? -1 : 0;
  return (pieces, setting, source) => {
    paragraph += step;
    return { lines: memory.lines(pieces, setting), setting, source, paragraph };
  };
}

export function createBlockSetter(set: SetText, citations: CitationPlace, as: BlockManner): BlockSetter {
  const { manner } = as;
  let footnotes = 0;

  const headingBlock = (
    text: string | readonly SetPiece[],
    level: HeadingLevel,
    id: string | null,
    isFirst = false,
  ) => {
    const setting = manner.headings[(level - 1) as 0 | 1 | 2 | 3];
    const pieces = typeof text === 'string' ? [piece(text)] : text;
    return block(set(pieces, setting, id), {
      keepsNext: true,
      height: as.height(setting),
      before: isFirst ? 0 : manner.beforeHeading[(level - 1) as 0 | 1 | 2 | 3],
    });
  };

  const centred = (text: string, setting: Setting, id: string | null, before: number): Block => {
    const lines = titleLines(text, setting);
    const texts = lines.map((words) => set([piece(words)], setting, id));
    const first = texts[0] ?? set([piece(text)], setting, id);
    return block(
      { ...first, lines: texts.flatMap((each) => each.lines) },
      { keepsNext: true, height: as.height(setting), before },
    );
  };

  const paragraphBlock = (
    paragraph: FlowParagraph,
    cited: Cited | null,
    id: string | null,
    more: { readonly before: number; readonly prefix: string; readonly notes: readonly MarginNote[] },
  ): Block => {
    const pieces: SetPiece[] = more.prefix === '' ? [] : [piece(more.prefix, true)];
    pieces.push(...paragraph.pieces);
    const number = cited && citations === 'footnotes' ? ++footnotes : 0;
    if (cited) pieces.push(citationPiece(cited, citations, number));
    const isHeading = paragraph.kind === 'heading';
    const level = Math.min(Math.max(paragraph.level, 1), 4) as HeadingLevel;
    const setting =
      paragraph.kind === 'heading' ? manner.headings[(level - 1) as 0 | 1 | 2 | 3] : manner.paragraphs[paragraph.kind];
    return block(set(pieces, setting, id), {
      keepsNext: isHeading && !cited,
      height: as.height(setting),
      before: more.before,
      footnotes: number > 0 && cited ? [set([piece(`${number} ${cited.text}`)], manner.footnote, id)] : [],
      notes: more.notes,
    });
  };

  const belowBlocks = (notes: readonly FlowNote[], id: string): readonly Block[] =>
    notes.flatMap((note) =>
      noteTexts(note, as.below, set, id).map((text, index) => block(text, { keepsPrevious: index === 1, height: 1 })),
    );

  const paragraphs = (part: FlowPassage | FlowArticle, before: number): readonly Block[] => {
    const shown = as.notes === 'none' ? [] : part.notes.filter(saysSomething);
    const all = part.paragraphs.length > 0 ? part.paragraphs : [EMPTY];
    const last = all.length - 1;
    return all.flatMap((paragraph, index) => {
      const own = shown.filter((note) => Math.min(Math.max(note.paragraph, 0), last) === index);
      const margin =
        as.notes === 'margin' ? own.map((note) => ({ texts: noteTexts(note, as.margin, set, part.id) })) : [];
      const prefix = index === 0 && as.isNumbered && part.kind === 'passage' ? `${part.number}. ` : '';
      const more = { before: index === 0 ? before : 0, prefix, notes: margin };
      return [
        paragraphBlock(paragraph, citedAfter(all, index, part.cited), part.id, more),
        ...(as.notes === 'below' ? belowBlocks(own, part.id) : []),
      ];
    });
  };

  const ruledAfter = (id: string): readonly Block[] =>
    as.ruled === 0
      ? []
      : [block({ ...set([], manner.reference, id), lines: [] }, { ruled: as.ruled, keepsPrevious: true, whole: true })];

  const articleHead = (article: FlowArticle): readonly Block[] => {
    const { id, kicker, title, subtitle } = article;
    const small = manner.byline;
    const heading: Setting = { ...manner.title, role: 'heading-1' };
    return [
      ...(kicker === '' ? [] : [centred(kicker, small, id, 0)]),
      centred(title, heading, id, 0),
      ...(subtitle === '' ? [] : [centred(subtitle, small, id, 0)]),
      ...article.paragraphs.slice(0, leadingBylines(article)).map((paragraph) => ({
        ...paragraphBlock(paragraph, paragraph.citesAfter, id, { before: 0, prefix: '', notes: [] }),
        keepsNext: true,
      })),
    ];
  };

  return {
    set,
    articleHead,
    title: ({ title, byline }) => [
      ...(title === '' ? [] : [centred(title, manner.title, null, 0)]),
      ...(byline === '' ? [] : [centred(byline, manner.byline, null, 0)]),
    ],
    part(part, isFirst) {
      switch (part.kind) {
        case 'heading':
          return [headingBlock(part.text, part.level, part.id, isFirst)];
        case 'text':
          return part.paragraphs.map((paragraph) =>
            paragraphBlock(paragraph, paragraph.citesAfter, part.id, { before: 0, prefix: '', notes: [] }),
          );
        case 'passage':
          return [...paragraphs(part, isFirst ? 0 : manner.beforePart), ...ruledAfter(part.id)];
        case 'article':
          return [...paragraphs(withoutBylines(part), 1), ...ruledAfter(part.id)];
        case 'entry':
          return [
            block(
              set(
                [piece([part.text, part.people, part.place].filter((words) => words !== '').join('\u3000'))],
                manner.paragraphs.item,
                part.id,
              ),
            ),
          ];
      }
    },
    references: ({ citations: place, references, referencesHeading }) =>
      place !== 'list' || references.length === 0
        ? []
        : [
            headingBlock(referencesHeading, 1, null),
            ...references.map(({ number, text }) => block(set([piece(`[${number}]${text}`)], manner.reference, null))),
          ],
  };
}

/** Who wrote it stands with the title, so long as there is something else. */
function leadingBylines({ paragraphs }: FlowArticle): number {
  const first = paragraphs.findIndex(({ kind }) => kind !== 'byline');
  return Math.max(0, first);
}

function withoutBylines(article: FlowArticle): FlowArticle {
  const skipped = leadingBylines(article);
  const notes = article.notes.map((note) => ({ ...note, paragraph: note.paragraph - skipped }));
  return skipped === 0 ? article : { ...article, paragraphs: article.paragraphs.slice(skipped), notes };
}

const EMPTY: FlowParagraph = { kind: 'body', level: 0, pieces: [], citesAfter: null };
