/**
 * A record as Markdown (CommonMark). The text is escaped, paragraph by paragraph; under each stands a list of its marks. The words
 * of a note are Markdown already and stay so, each wording in an item of its own, out of which it cannot reach (export-markdown.ts).
 */
import { contained, escaped, item, quoted } from '../notebook/export-markdown.ts';
import type { GroupRecord, RecordBlock, RecordMark, RecordNote } from './group-record.ts';
import {
  issueLine,
  lineOf,
  linesUnderTitle,
  markHead,
  type RecordSection,
  replyHead,
  sectionsAfter,
  sectionsBefore,
  wordingLine,
} from './record-lines.ts';
import type { RecordWords } from './record-words.ts';

export function recordMarkdown(record: GroupRecord, words: RecordWords): string {
  const parts = [
    ...head(record, words),
    ...sectionsBefore(record, words).flatMap((section) => sectionText(section, words)),
    `## ${escaped(words.text)}`,
    ...record.blocks.flatMap((block) => [blockText(block), ...marksText(block.marks, words)]),
    ...sectionsAfter(record, words).flatMap((section) => sectionText(section, words)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head(record: GroupRecord, words: RecordWords): readonly string[] {
  const { article, people, counts } = record;
  return [
    escaped(words.record),
    article.kicker === null ? '' : escaped(article.kicker),
    `# ${escaped(article.title)}`,
    ...linesUnderTitle(record, words).map(escaped),
    escaped(issueLine(record, words)),
    escaped(words.listed([words.citation, record.citation])),
    `## ${escaped(words.people)}`,
    people.map((person) => item(escaped(words.listed([person.name, words.counts(person)])))).join('\n'),
    escaped(people.length === 0 ? words.nothing : words.sum(people.length, counts)),
  ];
}

const sectionText = ({ heading, explanation, marks }: RecordSection, words: RecordWords): readonly string[] => [
  `## ${escaped(heading)}`,
  escaped(explanation),
  ...marksText(marks, words),
];

/** Headings of the text begin below that of their section. The printed number of an item is part of its text. */
function blockText({ kind, level, text }: RecordBlock): string {
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, level + 2))} ${escaped(text)}`;
    case 'quotation':
    case 'verse':
      return quoted(text);
    default:
      return escaped(text);
  }
}

const marksText = (marks: readonly RecordMark[], words: RecordWords): readonly string[] =>
  marks.map((mark) =>
    item(
      [
        mark.quotation === '' ? '' : quoted(words.quoted(mark.quotation)),
        escaped(lineOf(markHead(mark, words), words)),
        ...wordingsText(mark, words),
        ...mark.replies.map((reply) =>
          item([escaped(lineOf(replyHead(reply, words), words)), ...wordingsText(reply, words)].join('\n\n')),
        ),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
  );

function wordingsText(note: RecordNote, words: RecordWords): readonly string[] {
  const several = note.wordings.length > 1 ? [escaped(words.versions(note.wordings.length))] : [];
  return [
    ...several,
    ...note.wordings.map((wording) => {
      const line = escaped(wordingLine(note, wording, words) || words.note);
      return item(`${line}\n\n${contained(wording.text)}`);
    }),
  ];
}
