/** The text of an excerpt as paragraphs, each with its style, and what is cited in the way that was chosen. */
import {
  AlignmentType,
  FootnoteReferenceRun,
  type IParagraphOptions,
  LeaderType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { citationMark } from '../excerpts/citation-mark.ts';
import type { CitationPlace, Layout } from '../excerpts/document.ts';
import type {
  Cited,
  FlowArticle,
  FlowEntry,
  FlowHeading,
  FlowParagraph,
  FlowPart,
  FlowPassage,
  FlowText,
  ParagraphKind,
} from '../excerpts/flow.ts';
import { spokenNotes } from '../excerpts/spoken-notes.ts';
import { columnWidth, type Measures, titleHeight } from './excerpt-measures.ts';
import { excerptNote, type NoteSaying } from './excerpt-notes.ts';
import { STYLES } from './excerpt-styles.ts';
import { TITLE_SONG } from './paper.ts';
import { linesOf, pieceRun } from './piece-runs.ts';
import { plainRun } from './plain-run.ts';
import { footnoteType, sourceRuns } from './source-runs.ts';

export const paragraph = (
  style: string,
  children: readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph => new Paragraph({ ...more, style, children });

/** @param isClose no air over it */
export const headingOf = ({ level, text }: FlowHeading, isClose: boolean): Paragraph =>
  heading(level, [plainRun(text)], isClose ? { spacing: { before: 0 } } : {});

export const textOf = ({ paragraphs }: FlowText, saying: Saying): readonly Paragraph[] =>
  paragraphs.flatMap((each) => flowed(each, saying, { ...PLAIN, isUnderlined: false }));

export interface Saying extends NoteSaying {
  readonly layout: Layout;
  readonly citations: CitationPlace;
  readonly measures: Measures;
}

/** @param isNext after another passage */
export const passageOf = (passage: FlowPassage, saying: Saying, isNext: boolean): readonly Paragraph[] => [
  ...withNotes(passage, saying, {
    ...PLAIN,
    prefix: saying.layout === 'study' ? `${passage.number}. ` : '',
    over: isNext ? saying.measures.beforePassage * saying.measures.line : null,
  }),
  ...writingLines(saying.measures),
];

/** @param before what it stands under; `null`: the head of the document */
export function articleOf(article: FlowArticle, saying: Saying, before: FlowPart['kind'] | null): readonly Paragraph[] {
  const { kicker, title, subtitle, paragraphs } = article;
  const { measures } = saying;
  const gap = before === null ? 0 : before === 'heading' ? 1 : measures.beforeArticle;
  const over = { before: gap * measures.line };
  const under = { after: measures.line };
  const hasByline = paragraphs[0]?.kind === 'byline' && paragraphs.some(({ kind }) => kind !== 'byline');
  return [
    ...(kicker === '' ? [] : [paragraph(STYLES.signature, [plainRun(kicker)], { keepNext: true, spacing: over })]),
    // A heading, so that the outline has it, and looks like the title it was.
    heading(1, [plainRun(title, { size: measures.title }, TITLE_SONG)], {
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0, firstLineChars: 0 },
      spacing: {
        line: titleHeight(measures),
        lineRule: LineRuleType.EXACT,
        ...(kicker === '' ? over : { before: 0 }),
        ...(subtitle === '' && !hasByline && under),
      },
    }),
    ...(subtitle === ''
      ? []
      : [paragraph(STYLES.signature, [plainRun(subtitle)], { keepNext: true, ...(!hasByline && { spacing: under }) })]),
    ...withNotes(article, saying, { ...PLAIN, levelsDown: 1, hasAirUnderByline: hasByline }),
    ...writingLines(measures),
  ];
}

/**
 * Title and people, leader, place. Where the last line of the words leaves no room for the place it begins a line of its own, that it
 * is neither parted nor stands where words do. (A right indent would do the same in Word; LibreOffice loses what stands beyond one.)
 */
export function entryOf({ text, people, place }: FlowEntry, { record, measures }: Saying): Paragraph {
  const width = columnWidth(measures);
  const words = [text, people].filter(Boolean).join(record.separator);
  const line = width / (measures.size * 10);
  const isFull = place !== '' && lastLine(ems(words), line) + ems(place) + LEADER > line;
  return paragraph(
    STYLES.entry,
    [
      plainRun(words),
      ...(place === '' ? [] : [new TextRun({ children: [new Tab()], ...(isFull && { break: 1 }) }), plainRun(place)]),
    ],
    { tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }] },
  );
}
/** Ems of dots that are seen as a leader, and of what lines lose where marks may not begin the next one. */
const LEADER = 3;
/** By which lines after the first stand in (excerpt-styles.ts). */
const HANG = 1;

/** What words of so many ems take of their last line, indent included. */
function lastLine(width: number, line: number): number {
  let left = width;
  for (let room = line; left > room; room = line - HANG) left -= room;
  return left < width ? left + HANG : left;
}

const ems = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u{20}-\u{7e}]/u.test(character) ? 0.5 : 1), 0);

/** After a passage, to write on by hand. */
const writingLines = ({ ruled }: Measures): readonly Paragraph[] =>
  Array.from({ length: ruled }, () => paragraph(STYLES.ruled, []));

const heading = (
  level: number,
  children: readonly ParagraphChild[],
  more: Pick<IParagraphOptions, 'spacing' | 'alignment' | 'indent'> = {},
): Paragraph => paragraph(`Heading${Math.min(Math.max(level, 1), DEEPEST)}`, children, more);
const DEEPEST = 4;

interface Setting {
  /** By how many levels headings in print stand under those of Word. */
  readonly levelsDown: number;
  /** Before the first paragraph. */
  readonly prefix: string;
  /** Twentieths of a point over the first paragraph; `null`: what its style says. */
  readonly over: number | null;
  /** Of an article: its text stands a line under who wrote it. */
  readonly hasAirUnderByline: boolean;
  /** Marked words have a line under them, since a wash is lost in black and white. */
  readonly isUnderlined: boolean;
}
export const PLAIN: Setting = { levelsDown: 0, prefix: '', over: null, hasAirUnderByline: false, isUnderlined: true };

function withNotes(
  { paragraphs, cited, notes }: Pick<FlowPassage, 'paragraphs' | 'cited' | 'notes'>,
  saying: Saying,
  setting: Setting,
): readonly Paragraph[] {
  const last = paragraphs.length - 1;
  const endOfBylines = setting.hasAirUnderByline ? paragraphs.findIndex(({ kind }) => kind !== 'byline') - 1 : -1;
  return [
    ...paragraphs.flatMap((each, index) => [
      ...flowed(index === last ? { ...each, citesAfter: each.citesAfter ?? cited } : each, saying, {
        ...setting,
        ...(index > 0 && { prefix: '', over: null }),
        hasAirUnderByline: index === endOfBylines,
      }),
      ...spokenNotes(notes, index, paragraphs.length).flatMap((note) => excerptNote(note, saying)),
    ]),
    // A passage whose words are all left out, and whose source is still named.
    ...(last < 0
      ? [
          paragraph(STYLES.body, citing(cited, saying)),
          ...spokenNotes(notes, 0, 1).flatMap((note) => excerptNote(note, saying)),
        ]
      : []),
  ];
}

/** A line feed within a paragraph begins another. */
export function flowed(
  { kind, level, pieces, citesAfter }: FlowParagraph,
  saying: Pick<Saying, 'citations' | 'measures'>,
  setting: Setting,
): readonly Paragraph[] {
  const lines = linesOf(pieces);
  return lines.map((own, index) => {
    const [isFirst, isLast] = [index === 0, index === lines.length - 1];
    const children = [
      ...(isFirst && setting.prefix !== '' ? [plainRun(setting.prefix, { bold: true })] : []),
      ...own.map(({ text, ...look }) => pieceRun(text, look, setting.isUnderlined)),
      ...(citesAfter && isLast ? citing(citesAfter, saying) : []),
    ];
    // Headings in print have no air over them, as on our sheets.
    const before = isFirst ? (setting.over ?? (kind === 'heading' ? 0 : null)) : null;
    const spacing = {
      ...(before !== null && { before }),
      ...(isLast && setting.hasAirUnderByline && { after: saying.measures.line }),
    };
    const more = Object.keys(spacing).length > 0 ? { spacing } : {};
    return kind === 'heading'
      ? heading(level + setting.levelsDown, children, more)
      : paragraph(STYLE_OF[kind], children, more);
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

function citing(
  cited: Cited,
  { citations, measures }: Pick<Saying, 'citations' | 'measures'>,
): readonly ParagraphChild[] {
  if (citations === 'footnotes') {
    const note = paragraph(STYLES.footnote, sourceRuns(` ${cited.text}`, footnoteType(measures)));
    return [new FootnoteReferenceRun({ children: [note] })];
  }
  const { text, raised } = citationMark(cited, { citations });
  return [plainRun(text, raised ? { superScript: true } : {})];
}
