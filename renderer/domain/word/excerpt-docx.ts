/**
 * An excerpt as a Word document (ISO/IEC 29500, A4, zh-CN), whose pages Word itself breaks: it is meant to be worked on. The package
 * `docx` is large: import this file when it is needed.
 */
import type { FileChild } from 'docx';
import type { ExcerptOptions } from '../excerpts/document.ts';
import type { ExcerptWords } from '../excerpts/excerpt-words.ts';
import type { Flow, FlowPart, FlowPassage } from '../excerpts/flow.ts';
import { recordWordsIn } from '../record/record-words.ts';
import { cardsOf } from './excerpt-cards.ts';
import { type Measures, measuresOf } from './excerpt-measures.ts';
import { articleOf, entryOf, headingOf, paragraph, passageOf, type Saying, textOf } from './excerpt-paragraphs.ts';
import { sectionsOf } from './excerpt-section.ts';
import { excerptStyles, STYLES } from './excerpt-styles.ts';
import { type Making, packed } from './making.ts';
import { noteNumbering } from './note-styles.ts';
import { plainRun } from './plain-run.ts';
import { referenceType, sourceRuns } from './source-runs.ts';

/** The bytes of the file; the same for the same flow, options and making. */
export function excerptDocx(
  flow: Flow,
  options: ExcerptOptions,
  { language }: Pick<ExcerptWords, 'language'>,
  making: Making,
): Promise<Uint8Array> {
  const { layout } = options;
  const measures = measuresOf(options);
  const record = recordWordsIn(language);
  const saying: Saying = {
    record,
    citations: flow.citations,
    layout,
    measures,
  };
  const parts = printsNotes(options) ? flow.parts : flow.parts.map(withoutNotes);
  const children = {
    head: [
      // The air under the title is that under the people where there are some.
      paragraph(STYLES.title, [plainRun(flow.title)], flow.byline === '' ? {} : { spacing: { after: 0 } }),
      ...(flow.byline === '' ? [] : [paragraph(STYLES.byline, [plainRun(flow.byline)])]),
    ],
    body:
      layout === 'cards'
        ? inCards(parts, saying, measures)
        : parts.flatMap((part, index) => partOf(part, saying, parts[index - 1] ?? null)),
    tail: layout === 'cards' || flow.citations !== 'list' ? [] : referencesOf(flow, measures),
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
const printsNotes = ({ layout, notes }: ExcerptOptions): boolean =>
  notes !== 'none' && layout !== 'official' && layout !== 'index';

const withoutNotes = (part: FlowPart): FlowPart =>
  part.kind === 'passage' || part.kind === 'article' ? { ...part, notes: [] } : part;

/** @param before what stands over it; `null` of the first, over which the title has its own air */
function partOf(part: FlowPart, saying: Saying, before: FlowPart | null): readonly FileChild[] {
  switch (part.kind) {
    case 'heading':
      return [headingOf(part, before === null || (before.kind === 'heading' && saying.layout !== 'index'))];
    case 'text':
      return textOf(part, saying);
    case 'passage':
      return passageOf(part, saying, before?.kind === 'passage');
    case 'article':
      return articleOf(part, saying, before?.kind ?? null);
    case 'entry':
      return [entryOf(part, saying)];
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
    Array.isArray(run) ? [cardsOf(run, saying, measures), paragraph(STYLES.source, [])] : partOf(run, saying, null),
  );
}

/** Numbered as the marks in the text are, and not by Word: a reference taken out by hand leaves the other numbers as they are. */
const referencesOf = ({ references, referencesHeading }: Flow, measures: Measures): readonly FileChild[] =>
  references.length === 0
    ? []
    : [
        ...(referencesHeading === ''
          ? []
          : [headingOf({ kind: 'heading', id: null, level: 1, text: referencesHeading }, false)]),
        ...references.map(({ number, text }) =>
          paragraph(STYLES.reference, sourceRuns(`[${number}]${text}`, referenceType(measures))),
        ),
      ];
