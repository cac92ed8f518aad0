/** The text of an excerpt as paragraphs, each with its style, and what is cited in the way that was chosen. */
import {
  FootnoteReferenceRun,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { citationMark } from '../excerpts/citation-mark.ts';
import type { CitationPlace } from '../excerpts/document.ts';
import type {
  Cited,
  FlowArticle,
  FlowEntry,
  FlowHeading,
  FlowParagraph,
  FlowPassage,
  FlowText,
  ParagraphKind,
} from '../excerpts/flow.ts';
import { excerptNote, type NoteSaying } from './excerpt-notes.ts';
import { STYLES } from './excerpt-styles.ts';
import { linesOf, pieceRun } from './piece-runs.ts';
import { plainRun } from './plain-run.ts';

export const paragraph = (
  style: string,
  children: readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph => new Paragraph({ ...more, style, children });

export const headingOf = ({ level, text }: FlowHeading): Paragraph => heading(level, [plainRun(text)]);

export const textOf = ({ paragraphs }: FlowText, citations: CitationPlace): readonly Paragraph[] =>
  paragraphs.flatMap((each) => flowed(each, { citations, levelsDown: 0, number: null, isUnderlined: false }));

export interface Saying extends NoteSaying {
  readonly citations: CitationPlace;
  /** Before a passage stands its number. */
  readonly isNumbered: boolean;
  /** Marked words have a line under them, since a wash is lost in black and white. */
  readonly isUnderlined: boolean;
  /** Twentieths of a point over the title of an article. */
  readonly overTitle: number;
}

export const passageOf = (passage: FlowPassage, saying: Saying): readonly Paragraph[] =>
  withNotes(passage, saying, {
    levelsDown: 0,
    number: saying.isNumbered ? passage.number : null,
    isUnderlined: saying.isUnderlined,
  });

export function articleOf(article: FlowArticle, saying: Saying): readonly Paragraph[] {
  const { kicker, title, subtitle } = article;
  return [
    ...(kicker === ''
      ? []
      : [paragraph(STYLES.signature, [plainRun(kicker)], { keepNext: true, spacing: { before: saying.overTitle } })]),
    // The air over the title is over what stands before it.
    heading(1, [plainRun(title)], kicker === '' ? {} : { spacing: { before: 0 } }),
    ...(subtitle === '' ? [] : [paragraph(STYLES.signature, [plainRun(subtitle)], { keepNext: true })]),
    ...withNotes(article, saying, { levelsDown: 1, number: null, isUnderlined: saying.isUnderlined }),
  ];
}

/** Title and people, leader, place. */
export const entryOf = ({ text, people, place }: FlowEntry, separator: string, width: number): Paragraph =>
  paragraph(
    STYLES.entry,
    [
      plainRun([text, people].filter(Boolean).join(separator)),
      ...(place === '' ? [] : [new TextRun({ children: [new Tab()] }), plainRun(place)]),
    ],
    { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] },
  );

const heading = (
  level: number,
  children: readonly ParagraphChild[],
  more: Pick<IParagraphOptions, 'spacing'> = {},
): Paragraph => paragraph(`Heading${Math.min(Math.max(level, 1), DEEPEST)}`, children, more);
const DEEPEST = 4;

interface Setting {
  readonly citations: CitationPlace;
  /** By how many levels headings in print stand under those of Word. */
  readonly levelsDown: number;
  /** Before the first paragraph. */
  readonly number: number | null;
  readonly isUnderlined: boolean;
}

function withNotes(
  { paragraphs, cited, notes }: Pick<FlowPassage, 'paragraphs' | 'cited' | 'notes'>,
  saying: Saying,
  setting: Pick<Setting, 'levelsDown' | 'number' | 'isUnderlined'>,
): readonly Paragraph[] {
  const last = paragraphs.length - 1;
  const after = (index: number) => notes.filter(({ paragraph: at }) => Math.min(Math.max(at, 0), last) === index);
  return [
    ...paragraphs.flatMap((each, index) => [
      ...flowed(index === last ? { ...each, citesAfter: each.citesAfter ?? cited } : each, {
        ...setting,
        citations: saying.citations,
        number: index === 0 ? setting.number : null,
      }),
      ...after(index).flatMap((note) => excerptNote(note, saying)),
    ]),
    // A passage whose words are all left out, and whose source is still named.
    ...(last < 0
      ? [paragraph(STYLES.body, citing(cited, saying.citations)), ...notes.flatMap((note) => excerptNote(note, saying))]
      : []),
  ];
}

/** A line feed within a paragraph begins another. */
export function flowed({ kind, level, pieces, citesAfter }: FlowParagraph, setting: Setting): readonly Paragraph[] {
  const lines = linesOf(pieces);
  return lines.map((own, index) => {
    const number = index === 0 ? setting.number : null;
    const children = [
      ...(number === null ? [] : [plainRun(`${number}　`, { bold: true })]),
      ...own.map(({ text, ...look }) => pieceRun(text, look, setting.isUnderlined)),
      ...(citesAfter && index === lines.length - 1 ? citing(citesAfter, setting.citations) : []),
    ];
    return kind === 'heading' ? heading(level + setting.levelsDown, children) : paragraph(STYLE_OF[kind], children);
  });
}

/** The printed number of an item is part of its text. */
const STYLE_OF: Readonly<Record<Exclude<ParagraphKind, 'heading'>, string>> = {
  body: STYLES.body,
  quotation: STYLES.quotation,
  verse: STYLES.verse,
  item: STYLES.item,
  byline: STYLES.signature,
  remark: STYLES.quotation,
};

function citing(cited: Cited, citations: CitationPlace): readonly ParagraphChild[] {
  if (citations === 'footnotes')
    return [new FootnoteReferenceRun({ children: [paragraph(STYLES.footnote, [plainRun(` ${cited.text}`)])] })];
  const { text, raised } = citationMark(cited, { citations });
  return [plainRun(text, raised ? { superScript: true } : {})];
}
