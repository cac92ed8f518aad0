/**
 * An excerpt as a Word document (ISO/IEC 29500, A4, zh-CN), whose pages Word itself breaks: it is meant to be worked on. The package
 * `docx` is large: import this file when it is needed.
 */
import type { FileChild } from 'docx';
import type { ExcerptOptions, Layout } from '../excerpts/document.ts';
import type { ExcerptWords } from '../excerpts/excerpt-words-needed.ts';
import type { Flow, FlowPart, FlowPassage } from '../excerpts/flow.ts';
import { recordWordsIn } from '../record/record-words.ts';
import { cardsOf } from './excerpt-cards.ts';
import { columnWidth, type Measures, measuresOf } from './excerpt-measures.ts';
import { articleOf, entryOf, headingOf, paragraph, passageOf, type Saying, textOf } from './excerpt-paragraphs.ts';
import { sectionsOf } from './excerpt-section.ts';
import { excerptStyles, STYLES } from './excerpt-styles.ts';
import { type Making, packed } from './making.ts';
import { noteNumbering } from './note-styles.ts';
import { plainRun } from './plain-run.ts';

/** The bytes of the file; the same for the same flow, options and making. */
export function excerptDocx(
  flow: Flow,
  options: ExcerptOptions,
  { language }: ExcerptWords,
  making: Making,
): Promise<Uint8Array> {
  const { layout } = options;
  const measures = measuresOf(options);
  const record = recordWordsIn(language);
  const saying: Saying = {
    record,
    citations: flow.citations,
    isNumbered: layout === 'study',
    isUnderlined: true,
    overTitle: measures.beforeHeading[0] * measures.line,
  };
  const parts = printsNotes(layout) ? flow.parts : flow.parts.map(withoutNotes);
  const children = {
    head: [
      // The air under the title is that under the people where there are some.
      paragraph(STYLES.title, [plainRun(flow.title)], flow.byline === '' ? {} : { spacing: { after: 0 } }),
      ...(flow.byline === '' ? [] : [paragraph(STYLES.byline, [plainRun(flow.byline)])]),
    ],
    body:
      layout === 'cards' ? inCards(parts, saying, measures) : parts.flatMap((part) => partOf(part, saying, measures)),
    tail: layout === 'cards' || flow.citations !== 'list' ? [] : referencesOf(flow),
  };
  const content = {
    styles: excerptStyles(layout, measures, record),
    numbering: noteNumbering,
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf(children, measures, layout === 'whole' && options.vertical, flow.notices),
  };
  return packed(flow.title, content, making);
}

/** Official and index print none. */
const printsNotes = (layout: Layout): boolean => layout !== 'official' && layout !== 'index';

const withoutNotes = (part: FlowPart): FlowPart =>
  part.kind === 'passage' || part.kind === 'article' ? { ...part, notes: [] } : part;

function partOf(part: FlowPart, saying: Saying, measures: Measures): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [headingOf(part)];
    case 'text':
      return textOf(part, saying.citations);
    case 'passage':
      return passageOf(part, saying);
    case 'article':
      return articleOf(part, saying);
    case 'entry':
      return [entryOf(part, saying.record.separator, columnWidth(measures))];
  }
}

/** Passages that follow one another are one table of cards. Under each a paragraph, without which two tables would be one. */
function inCards(parts: readonly FlowPart[], saying: Saying, measures: Measures): readonly FileChild[] {
  const runs: (FlowPart | FlowPassage[])[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.kind !== 'passage') runs.push(part);
    else if (Array.isArray(last)) last.push(part);
    else runs.push([part]);
  }
  return runs.flatMap((run) =>
    Array.isArray(run) ? [cardsOf(run, saying, measures), paragraph(STYLES.source, [])] : partOf(run, saying, measures),
  );
}

/** Numbered as the marks in the text are, and not by Word: a reference taken out by hand leaves the other numbers as they are. */
const referencesOf = ({ references, referencesHeading }: Flow): readonly FileChild[] =>
  references.length === 0
    ? []
    : [
        ...(referencesHeading === ''
          ? []
          : [headingOf({ kind: 'heading', id: null, level: 1, text: referencesHeading })]),
        ...references.map(({ number, text }) => paragraph(STYLES.reference, [plainRun(`[${number}] ${text}`)])),
      ];
