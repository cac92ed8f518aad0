/**
 * From a document to what is written: the one place from which the command line takes the steps.
 *
 * A STAND-IN until compose, layOut, excerptDocx and excerptMarkdown are here: it sets text in the plainest way, and makes no Word
 * document. Everything that is exported keeps its name and becomes an import from the file its comment names.
 */

import type { Language } from '../../preload/contract/settings.ts';
import type { Article, Issue } from '../../preload/contract/values.ts';
import type { AnnualIndex } from '../../renderer/domain/annual-index/annual-index.ts';
import type { ExcerptDocument, ExcerptOptions } from '../../renderer/domain/excerpts/document.ts';
import type { Flow, FlowPart } from '../../renderer/domain/excerpts/flow.ts';
import type { PlacedLine, Sheets } from '../../renderer/domain/excerpts/sheets.ts';
import { citation } from '../../renderer/domain/notes/citation.ts';

/** domain/excerpts/excerpt-words.ts */
export interface ExcerptWords {
  readonly language: Language;
}
/** domain/excerpts/excerpt-words.ts */
export const excerptWordsIn = (language: Language): ExcerptWords => ({ language });

/** domain/excerpts/compose.ts */
export interface ComposeSources {
  readonly articles: ReadonlyMap<string, Article>;
  /** By id of the issue. */
  readonly notices: ReadonlyMap<string, string>;
  readonly notes: readonly never[];
  readonly words: ExcerptWords;
  readonly dayOf: (instant: string) => string;
}

/** domain/excerpts/compose.ts */
export const noticeOf = ({ notice, permit }: Pick<Issue, 'notice' | 'permit'>, _words: ExcerptWords): string =>
  [notice, permit].filter((part) => part !== null && part !== '').join('　');

/** domain/excerpts/compose.ts */
export function compose(document: ExcerptDocument, { articles, notices }: ComposeSources): Flow {
  let number = 0;
  const parts = document.items.flatMap((item): readonly FlowPart[] => {
    if (item.kind === 'heading') return [item];
    if (item.kind === 'text') return [{ kind: 'text', id: item.id, paragraphs: item.text.split('\n').map(plain) }];
    const article = articles.get(item.articleId);
    number += 1;
    const text = article ? citation(article, null, document.options.edition) : '';
    const cited = { number, pages: null, pagesText: '', text, place: '' };
    const common = { id: item.id, number, articleId: item.articleId, cited, notes: [] };
    return item.kind === 'passage'
      ? [
          {
            kind: 'passage',
            ...common,
            ids: [item.id],
            tags: [],
            paragraphs: item.target.quote.exact.split('\n').map(plain),
          },
        ]
      : [
          {
            kind: 'article',
            ...common,
            kicker: article?.kicker ?? '',
            title: article?.title ?? '',
            subtitle: article?.subtitle ?? '',
            paragraphs: (article?.blocks ?? []).map(({ text }) => plain(text)),
          },
        ];
  });
  return { ...EMPTY, title: document.title, byline: document.byline, parts, notices: [...new Set(notices.values())] };
}

/** domain/excerpts/compose-index.ts */
export const composeIndex = (
  document: Pick<ExcerptDocument, 'byline'>,
  index: AnnualIndex,
  _words: ExcerptWords,
  notices: readonly string[] = [],
): Flow => ({
  ...EMPTY,
  title: index.publication,
  byline: document.byline,
  notices,
  parts: index.byColumn.flatMap(({ heading, entries }): readonly FlowPart[] => [
    { kind: 'heading', id: null, level: 1, text: heading },
    ...entries.map(({ title, people, number, page }) => ({
      kind: 'entry' as const,
      id: null,
      text: title,
      people: people.join('、'),
      place: `${number}期 ${page ?? ''}`,
    })),
  ]),
});

/** domain/excerpts/layout/lay-out.ts */
export function layOut(flow: Flow, _options: ExcerptOptions): Sheets {
  const rows = rowsOf(flow);
  const pages = Array.from({ length: Math.max(1, Math.ceil(rows.length / ROWS)) }, (_, page) => ({
    number: page + 1,
    rules: [],
    lines: rows.slice(page * ROWS, (page + 1) * ROWS).map(
      (text, row): PlacedLine => ({
        role: page === 0 && row === 0 ? 'title' : 'body',
        face: 'song',
        x: 28,
        y: 37 + row * PITCH,
        width: 156,
        height: PITCH,
        size: 15.7,
        spacing: 0,
        vertical: false,
        runs: [{ text, bold: false, pigment: null, raised: false }],
        source: null,
        paragraph: page * ROWS + row,
      }),
    ),
  }));
  return { width: 210, height: 297, area: { x: 28, y: 37, width: 156, height: 225 }, title: flow.title, pages };
}

/** domain/excerpts/excerpt-markdown.ts */
export const excerptMarkdown = (flow: Flow, _words: ExcerptWords): string => `${rowsOf(flow).join('\n\n')}\n`;

/** domain/word/excerpt-docx.ts, loaded when it is needed: the package that writes Word documents is large. */
export const excerptDocx = (
  _flow: Flow,
  _options: ExcerptOptions,
  _words: ExcerptWords,
  _making: { readonly creator: string; readonly created: string },
): Promise<Uint8Array> => Promise.reject(new Error('no Word document can be made before the pipeline is put together'));

const ROWS = 22;
const PITCH = 225 / ROWS;
const EMPTY = { citations: 'list', references: [], referencesHeading: '', notices: [] } as const;

const plain = (text: string) => ({
  kind: 'body' as const,
  level: 0,
  pieces: [{ text, bold: false, pigment: null }],
  citesAfter: null,
});

const rowsOf = (flow: Flow): readonly string[] =>
  [flow.title, flow.byline, ...flow.parts.flatMap(textsOf), ...flow.notices]
    .filter((text) => text !== '')
    .flatMap((text) =>
      Array.from({ length: Math.ceil(text.length / 28) }, (_, at) => text.slice(at * 28, at * 28 + 28)),
    );

function textsOf(part: FlowPart): readonly string[] {
  if (part.kind === 'heading') return [part.text];
  if (part.kind === 'entry') return [`${part.text}　${part.people}　${part.place}`];
  const texts = part.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  if (part.kind === 'text') return texts;
  return [...(part.kind === 'article' ? [part.title] : []), ...texts, `[${part.number}] ${part.cited.text}`];
}
