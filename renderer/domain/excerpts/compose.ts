/**
 * From a document to the text that goes to paper: everything looked up, numbered and cited, nothing broken into lines yet. Parts that an
 * edit does not touch keep their identity, so that what is laid out by identity need not be laid out again.
 */
import type { Article, Issue } from '../../../preload/contract/values.ts';
import type { NoteCard } from '../notes/card.ts';
import type { InPrint } from '../printed/pages-in-print.ts';
import type { RecordAudience } from '../record/record-cards.ts';
import { peopleOf } from '../record/record-people.ts';
import { type CitedItem, createCiter } from './cited.ts';
import { audibleCards } from './compose-notes.ts';
import { createPartWriter, type PartContext } from './compose-parts.ts';
import type { ArticleItem, ExcerptDocument, ExcerptItem, ExcerptOptions, PassageItem } from './document.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { Flow, FlowPart } from './flow.ts';
import { runsOnIn } from './joining.ts';

export { composeIndex } from './compose-index.ts';

export interface ComposeSources {
  /** By id, with their blocks. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Cover notices by id of the issue (`noticeOf`). */
  readonly notices: ReadonlyMap<string, string>;
  /** By id, those whose text leaves open on which page some of it stands, where they were found in print. */
  readonly inPrint?: ReadonlyMap<string, InPrint>;
  /** Everything the reader sees. */
  readonly notes: readonly NoteCard[];
  readonly words: ExcerptWords;
  /** The day of an instant where the reader is: 2026-11-25. The same function each time, or every note is written anew. */
  readonly dayOf: (instant: string) => string;
  /** For whom it is printed; without it for the reader who sees the notes. A group gets no private ones. */
  readonly audience?: RecordAudience;
}

export const compose = (document: ExcerptDocument, sources: ComposeSources): Flow => createCompose()(document, sources);

/** Remembers parts between calls: for one document that is being edited. */
export function createCompose(): (document: ExcerptDocument, sources: ComposeSources) => Flow {
  const parts = createPartWriter();
  const cardsOf = createGrouping();
  return (document, sources) => {
    const { options, items } = document;
    const { words, articles } = sources;
    const groups = grouped(items);
    const all = groups.flatMap((group) => (group.kind === 'other' ? [] : [citedItem(group.items[0], articles)]));
    const citer = createCiter(all, { citations: options.citations, edition: options.edition, words });
    const { byArticle, names } = cardsOf(sources);
    const context: PartContext = {
      options,
      words,
      dayOf: sources.dayOf,
      names,
      printsNotes: printsNotes(options),
      printsMarks: options.layout === 'whole' && options.marks,
      cardsOf: (articleId) => byArticle.get(articleId) ?? NO_CARDS,
      printOf: (articleId) => sources.inPrint?.get(articleId) ?? null,
    };
    let number = 0;
    const written = groups.map((group): FlowPart => {
      if (group.kind === 'other') return parts.plain(group.item);
      number += 1;
      const cited = citedItem(group.items[0], articles);
      return group.kind === 'article'
        ? parts.article(group.items[0], cited, number, citer, context)
        : parts.passage(group.items, cited, number, citer, context);
    });
    parts.forgetOthers();
    return {
      title: document.title.trim() || words.untitled,
      byline: document.byline,
      parts: written,
      citations: options.citations,
      references: options.citations === 'inline' ? [] : parts.references(citer.references()),
      referencesHeading: words.references,
      notices: noticesOf(all, sources.notices),
    };
  };
}

const NO_CARDS: readonly NoteCard[] = [];

/** The cover notice of an issue and its permit, as they are printed there; '' where it has neither. */
export const noticeOf = ({ notice, permit }: Pick<Issue, 'notice' | 'permit'>, words: Pick<ExcerptWords, 'notice'>) =>
  words.notice(notice?.trim() ?? '', permit?.trim() ?? '');

const printsNotes = ({ layout, notes }: ExcerptOptions): boolean =>
  layout === 'cards' || ((layout === 'study' || layout === 'whole') && notes !== 'none');

type Group =
  | { readonly kind: 'other'; readonly item: Extract<ExcerptItem, { readonly kind: 'heading' | 'text' }> }
  | { readonly kind: 'article'; readonly items: readonly [ArticleItem] }
  | { readonly kind: 'passage'; readonly items: readonly [PassageItem, ...PassageItem[]] };

/** A passage runs on in the one before it where that is of the same article and nothing stands between them. */
function grouped(items: readonly ExcerptItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1);
    if (item.kind === 'heading' || item.kind === 'text') groups.push({ kind: 'other', item });
    else if (item.kind === 'article') groups.push({ kind: 'article', items: [item] });
    else if (last?.kind === 'passage' && runsOnIn(item, items[index - 1]))
      groups[groups.length - 1] = { kind: 'passage', items: [...last.items, item] };
    else groups.push({ kind: 'passage', items: [item] });
  }
  return groups;
}

const citedItem = ({ articleId, issueId }: CitedItemIds, articles: ComposeSources['articles']): CitedItem => ({
  articleId,
  issueId,
  article: articles.get(articleId) ?? null,
});
type CitedItemIds = Pick<PassageItem, 'articleId' | 'issueId'>;

/** In the order in which their issues are first cited; one that several issues print alike once. */
const noticesOf = (all: readonly CitedItem[], notices: ComposeSources['notices']): readonly string[] => [
  ...new Set(
    all
      .map(({ article, issueId }) => notices.get(article?.issue.id ?? issueId) ?? notices.get(issueId) ?? '')
      .filter((notice) => notice !== ''),
  ),
];

interface Grouping {
  readonly byArticle: ReadonlyMap<string, readonly NoteCard[]>;
  /** Of people, each told from namesakes. */
  readonly names: ReadonlyMap<string, string>;
}

/** Cards by article; those of an article are the same array as before while none of them has changed, and so are the names. */
function createGrouping(): (sources: ComposeSources) => Grouping {
  let asked: readonly unknown[] = [];
  let known: Grouping = { byArticle: new Map(), names: new Map() };
  return ({ notes, audience = null, words }) => {
    const owner = audience?.kind === 'owner' ? audience : null;
    const now = [notes, audience?.kind, owner?.id, owner?.includePrivate, words];
    if (sameList(asked, now)) return known;
    asked = now;
    const cards = audibleCards({ notes, audience });
    const byArticle = new Map(
      [...Map.groupBy(cards, ({ articleId }) => articleId)].map(([id, own]) => {
        const before = known.byArticle.get(id);
        return [id, before && sameList(before, own) ? before : own];
      }),
    );
    const names = new Map(peopleOf(cards, words).map(({ id, name }) => [id, name]));
    known = { byArticle, names: sameList([...known.names].flat(), [...names].flat()) ? known.names : names };
    return known;
  };
}

export const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);
