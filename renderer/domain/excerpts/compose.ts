// replaced by the merge
import type { Article } from '../../../preload/contract/values.ts';
import type { AnnualIndex } from '../annual-index/annual-index.ts';
import type { NoteCard } from '../notes/card.ts';
import { citation, type Pages, pagesOf, pagesOfRanges } from '../notes/citation.ts';
import type { ArticleItem, ExcerptDocument, PassageItem } from './document.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { Cited, Flow, FlowParagraph, FlowPart, FlowReference } from './flow.ts';

export interface ComposeSources {
  readonly articles: ReadonlyMap<string, Article>;
  readonly notices: ReadonlyMap<string, string>;
  readonly notes: readonly NoteCard[];
  readonly words: ExcerptWords;
  readonly dayOf: (instant: string) => string;
}

const paragraph = (text: string): FlowParagraph => ({
  kind: 'body',
  level: 0,
  pieces: [{ text, bold: false, pigment: null }],
  citesAfter: null,
});

export function compose({ title, byline, items, options }: ExcerptDocument, sources: ComposeSources): Flow {
  const references: FlowReference[] = [];
  let number = 0;
  const cite = (
    { articleId, issueId }: PassageItem | ArticleItem,
    pages: (article: Article) => Pages | null,
  ): Cited => {
    const article = sources.articles.get(articleId);
    let reference = references.find((each) => each.articleId === articleId);
    if (!reference) {
      const text = article ? citation(article, null, options.edition) : sources.words.unknownSource;
      reference = { number: references.length + 1, articleId, issueId, text };
      references.push(reference);
    }
    const found = article ? pages(article) : null;
    const pagesText = found ? (found.from === found.to ? `${found.from}` : `${found.from}-${found.to}`) : '';
    const place = article ? `${article.issue.year}（${article.issue.number}）${pagesText && `：${pagesText}`}` : '';
    return { number: reference.number, pages: found, pagesText, text: reference.text, place };
  };
  const parts: FlowPart[] = [];
  for (const item of items) {
    if (item.kind === 'heading') parts.push(item);
    else if (item.kind === 'text') {
      parts.push({ kind: 'text', id: item.id, paragraphs: item.text.split('\n').map(paragraph) });
    } else if (item.kind === 'passage') {
      const { exact } = item.target.quote;
      const cuts = item.omitted.flat();
      const points = Array.from(exact);
      const text = [0, ...cuts, points.length]
        .flatMap((from, index, all) => (index % 2 === 0 ? [points.slice(from, all[index + 1]).join('')] : []))
        .join('……');
      const cited = cite(item, ({ blocks }) => pagesOfRanges(blocks, item.target.ranges));
      const before = parts.at(-1);
      if (item.runsOn && before?.kind === 'passage') {
        const joined = {
          ...before,
          ids: [...before.ids, item.id],
          paragraphs: [...before.paragraphs, paragraph(text)],
        };
        parts.splice(-1, 1, { ...joined, cited });
      } else {
        number += 1;
        const paragraphs = text.split('\n').map(paragraph);
        parts.push({ ...item, ids: [item.id], number, paragraphs, cited, tags: [], notes: [] });
      }
    } else {
      number += 1;
      const article = sources.articles.get(item.articleId);
      parts.push({
        ...item,
        number,
        kicker: '',
        title: article?.title ?? sources.words.unknownSource,
        subtitle: '',
        paragraphs: (article?.blocks ?? []).map(({ text }) => paragraph(text)),
        cited: cite(item, pagesOf),
        notes: [],
      });
    }
  }
  const issues = new Set(references.map(({ issueId }) => issueId));
  const notices = [...new Set([...issues].flatMap((id) => sources.notices.get(id) ?? []))];
  const { citations } = options;
  return { title, byline, parts, citations, references, referencesHeading: sources.words.references, notices };
}

export const createCompose = () => compose;

export function composeIndex(document: ExcerptDocument, index: AnnualIndex, words: ExcerptWords): Flow {
  const parts = index.byColumn.flatMap(({ heading, entries }): FlowPart[] => [
    { kind: 'heading', id: null, level: 1, text: heading },
    ...entries.map(({ title, people, number, page }): FlowPart => {
      const place = `${number}期 ${page ?? ''}`;
      return { kind: 'entry', id: null, text: title, people: people.join('　'), place };
    }),
  ]);
  const flow = { references: [], notices: [], citations: 'inline', referencesHeading: words.references } as const;
  return { ...flow, title: document.title, byline: document.byline, parts };
}
