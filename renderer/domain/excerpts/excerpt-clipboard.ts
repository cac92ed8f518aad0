/** What is put on the clipboard: words with their source, for a plain text editor and for a word processor. */
import { type RecordWords, recordWordsIn } from '../record/record-words.ts';
import { citationMark, listedSources } from './citation-mark.ts';
import type { ExcerptWords } from './excerpt-words-needed.ts';
import type { Cited, Flow, FlowNote, FlowParagraph, FlowPart } from './flow.ts';

export interface ClipboardText {
  readonly plain: string;
  /** A fragment: elements without attributes, everything else escaped. */
  readonly html: string;
}

/** A single quotation, as it is quoted in writing. */
export const quotationWithSource = (words: string, source: string): string => `${words}\n${source}`;

/** A flow without a title that is one passage is a quotation with its source; any other has marks, and a list they point to. */
export function excerptClipboard(flow: Flow, { language }: ExcerptWords): ClipboardText {
  const blocks = blocksOf(flow, recordWordsIn(language));
  const [only] = flow.parts;
  const plain =
    flow.title === '' && flow.parts.length === 1 && only?.kind === 'passage' && isOfOneSource(only.paragraphs)
      ? quotationWithSource(only.paragraphs.map(textOf).join('\n'), only.cited.text)
      : blocks.map((block) => block.text + block.mark).join('\n');
  return { plain: withoutControls(plain), html: htmlOf(blocks) };
}

const isOfOneSource = (paragraphs: readonly FlowParagraph[]): boolean =>
  paragraphs.every(({ citesAfter }) => citesAfter === null);

type Element = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'blockquote';

interface Block {
  readonly element: Element;
  readonly text: string;
  readonly mark: string;
  readonly isRaised: boolean;
}

const block = (element: Element, text: string): Block => ({ element, text, mark: '', isRaised: false });

function blocksOf(flow: Flow, words: RecordWords): readonly Block[] {
  const sources = listedSources(flow);
  return [
    block('h1', flow.title),
    block('p', flow.byline),
    ...flow.parts.flatMap((part) => partBlocks(part, flow, words)),
    block('h2', sources.length === 0 ? '' : flow.referencesHeading),
    ...sources.map(({ number, text }) => block('p', `[${number}] ${text}`)),
    ...flow.notices.map((notice) => block('p', notice)),
  ].filter(({ text, mark }) => text + mark !== '');
}

function partBlocks(part: FlowPart, flow: Flow, words: RecordWords): readonly Block[] {
  switch (part.kind) {
    case 'heading':
      return [block(headingAt(part.level + 1), part.text)];
    case 'text':
      return part.paragraphs.map((paragraph) => marked(paragraph, paragraph.citesAfter, flow, 'p'));
    case 'entry':
      return [block('p', words.listed([part.text, part.people, part.place]))];
    case 'passage':
      return passageBlocks(part, flow, words, 'blockquote');
    case 'article':
      return [
        block('p', part.kicker),
        block('h2', part.title),
        block('p', part.subtitle),
        ...passageBlocks(part, flow, words, 'p'),
      ];
  }
}

function passageBlocks(
  { paragraphs, cited, notes }: Extract<FlowPart, { kind: 'passage' | 'article' }>,
  flow: Flow,
  words: RecordWords,
  element: Element,
): readonly Block[] {
  const last = paragraphs.length - 1;
  if (last < 0) return [{ ...block(element, ''), ...markOf(cited, flow) }];
  return paragraphs.flatMap((paragraph, index) => [
    marked(paragraph, paragraph.citesAfter ?? (index === last ? cited : null), flow, element),
    ...notes
      .filter((note) => Math.min(Math.max(note.paragraph, 0), last) === index)
      .flatMap((note) => noteLines(note, words).map((text) => block('p', text))),
  ]);
}

function marked(paragraph: FlowParagraph, cited: Cited | null, flow: Flow, element: Element): Block {
  const own = paragraph.kind === 'heading' ? headingAt(Math.max(paragraph.level, 1) + 2) : element;
  return { ...block(own, textOf(paragraph)), ...(cited && markOf(cited, flow)) };
}

function markOf(cited: Cited, flow: Flow): Pick<Block, 'mark' | 'isRaised'> {
  const { text, raised } = citationMark(cited, flow);
  return { mark: text, isRaised: raised };
}

const noteLines = ({ person, day, tags, text, replies }: FlowNote, words: RecordWords): readonly string[] => [
  words.listed([words.note, person, day, ...tags.map((tag) => `#${tag}`)]),
  ...(text === '' ? [] : [text]),
  ...replies.flatMap((reply) => [words.listed([words.reply, reply.person, reply.day]), reply.text]),
];

const textOf = ({ pieces }: FlowParagraph): string => pieces.map(({ text }) => text).join('');

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const headingAt = (level: number): Element => HEADINGS[level - 1] ?? 'h6';

const htmlOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ element, text, mark, isRaised }) => {
      const words = escapedHtml(text).replace(/\r\n|[\n\r\u2028\u2029]/gu, '<br>');
      const raised = isRaised ? `<sup>${escapedHtml(mark)}</sup>` : escapedHtml(mark);
      return `<${element}>${words}${raised}</${element}>`;
    })
    .join('\n');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapedHtml = (text: string): string => withoutControls(text).replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);

/** Neither a text nor a clipboard is the place for them, and half of a pair is no character. */
const withoutControls = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}');
