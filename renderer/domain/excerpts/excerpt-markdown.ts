/**
 * An excerpt as Markdown (CommonMark): passages as block quotations with the mark of their source, notes as lists under them, sources
 * as a numbered list at the end. Everything is escaped: nothing in a text or a note is an instruction.
 */
import { escaped, item, quoted } from '../notebook/export-markdown.ts';
import { type RecordWords, recordWordsIn } from '../record/record-words.ts';
import { citationMark, listedSources } from './citation-mark.ts';
import type { ExcerptWords } from './excerpt-words-needed.ts';
import type { Cited, Flow, FlowArticle, FlowNote, FlowParagraph, FlowPart, FlowPassage, FlowPiece } from './flow.ts';

/** Ends with a line feed. */
export function excerptMarkdown(flow: Flow, { language }: ExcerptWords): string {
  const words = recordWordsIn(language);
  const sources = listedSources(flow);
  const parts = [
    `# ${escaped(flow.title)}`,
    escaped(flow.byline),
    ...flow.parts.flatMap((part) => partText(part, flow, words)),
    sources.length === 0 || flow.referencesHeading === '' ? '' : `## ${escaped(flow.referencesHeading)}`,
    ...sources.map(({ number, text }) => escaped(`[${number}] ${text}`)),
    ...flow.notices.map(escaped),
  ];
  return `${joined(parts)}\n`;
}

/** Headings of one's own stand under the title of the document, those in print under the title of their article. */
const OWN = 1;
const IN_PRINT = 2;
const DEEPEST = 6;

function partText(part: FlowPart, flow: Flow, words: RecordWords): readonly string[] {
  switch (part.kind) {
    case 'heading':
      return [headed(part.level + OWN, escaped(part.text))];
    case 'text':
      return part.paragraphs.map((paragraph) => paragraphText(paragraph, flow, paragraph.citesAfter));
    case 'passage':
      return withNotes(part, flow, words, (text) => blockQuoted(text));
    case 'article':
      return [
        escaped(part.kicker),
        headed(1 + OWN, escaped(part.title)),
        escaped(part.subtitle),
        ...withNotes(part, flow, words, (text) => text),
      ];
    case 'entry':
      return [item(escaped(words.listed([part.text, part.people, part.place])))];
  }
}

/** A note stands under the block quotation that ends with its paragraph. */
function withNotes(
  part: FlowPassage | FlowArticle,
  flow: Flow,
  words: RecordWords,
  framed: (text: string) => string,
): readonly string[] {
  const paragraphs: readonly (FlowParagraph | null)[] = part.paragraphs.length === 0 ? [null] : part.paragraphs;
  const last = paragraphs.length - 1;
  const blocks: string[] = [];
  let open: string[] = [];
  paragraphs.forEach((paragraph, index) => {
    const cited = paragraph?.citesAfter ?? (index === last ? part.cited : null);
    open.push(paragraph ? paragraphText(paragraph, flow, cited) : markText(cited, flow));
    const notes = part.notes.filter((note) => Math.min(Math.max(note.paragraph, 0), last) === index);
    if (notes.length === 0 && index < last) return;
    blocks.push(framed(joined(open)), ...notes.map((note) => noteText(note, words)));
    open = [];
  });
  return blocks;
}

function paragraphText({ kind, level, pieces }: FlowParagraph, flow: Flow, cited: Cited | null): string {
  const text = lineText(pieces);
  const mark = markText(cited, flow);
  switch (kind) {
    case 'heading':
      return headed(Math.max(level, 1) + IN_PRINT, text + mark);
    case 'quotation':
    case 'verse':
      return quoted(plainOf(pieces)) + mark;
    default:
      return text + mark;
  }
}

const plainOf = (pieces: readonly FlowPiece[]): string => pieces.map(({ text }) => text).join('');
/** In one piece: what is escaped at the head of a line is not escaped in its midst. */
const lineText = (pieces: readonly FlowPiece[]): string => escaped(plainOf(pieces));
const markText = (cited: Cited | null, flow: Flow): string => (cited ? escaped(citationMark(cited, flow).text) : '');
const headed = (level: number, text: string): string => `${'#'.repeat(Math.min(level, DEEPEST))} ${text}`;
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const blockQuoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

function noteText({ person, day, quotation, text, tags, replies }: FlowNote, words: RecordWords): string {
  const head = escaped(words.listed([person, day, ...tags.map((tag) => `#${tag}`)]));
  return item(
    joined([
      quotation === '' ? '' : quoted(words.quoted(quotation)),
      head,
      ...linesText(text),
      ...replies.map((reply) =>
        item(joined([escaped(words.listed([words.reply, reply.person, reply.day])), ...linesText(reply.text)])),
      ),
    ]),
  );
}

const linesText = (text: string): readonly string[] => text.split(/\r\n|[\n\r\u2028\u2029]/u).map(escaped);
