/** From a description of an excerpt to the document, over the articles it names. Nothing is guessed: see `SpecProblem`. */
import type { Article } from '../../../preload/contract/values.ts';
import { sliceOf } from '../anchoring/code-points.ts';
import { describe, type Target } from '../anchoring/selectors.ts';
import { textBlocksOf } from '../anchoring/text-blocks.ts';
import type { ExcerptDocument, ExcerptItem, Layout, Omission, PassageItem } from './document.ts';
import { USUAL_OPTIONS } from './document.ts';
import { type ExcerptSpec, type SpecItem, type SpecPassage, specShape } from './spec.ts';
import { placesOf, stretchOfBlocks, stretchOfPage, targetOf } from './spec-passages.ts';

export const SPEC_PROBLEMS = [
  'shape',
  'no-article',
  'no-place',
  'two-places',
  'not-found',
  'found-twice',
  'no-such-block',
  'no-such-page',
  'omitted-not-found',
  'omitted-twice',
  'omitted-overlaps',
  'runs-on-nothing',
] as const;
export type SpecProblemKind = (typeof SPEC_PROBLEMS)[number];

export interface SpecProblem {
  readonly kind: SpecProblemKind;
  /** From 1; 0 where it is about no item. */
  readonly item: number;
  /** Of `shape` the path and what is wrong with it; else the words, number or id that it is about. */
  readonly about: string;
}

/** @param value what the file holds, as JSON */
export function readSpec(
  value: unknown,
):
  | { readonly spec: ExcerptSpec; readonly problems: readonly [] }
  | { readonly spec: null; readonly problems: readonly SpecProblem[] } {
  const read = specShape.safeParse(value);
  if (read.success) return { spec: read.data, problems: [] };
  const problems = read.error.issues.map(({ path, message }): SpecProblem => {
    const [first, index] = path;
    const item = first === 'items' && typeof index === 'number' ? index + 1 : 0;
    const where = path.slice(item > 0 ? 2 : 0).join('.');
    return { kind: 'shape', item, about: where === '' ? message : `${where}: ${message}` };
  });
  return { spec: null, problems };
}

export const articlesNamedIn = ({ items }: ExcerptSpec): readonly string[] => [
  ...new Set(items.flatMap((item) => ('articleId' in item ? [item.articleId] : []))),
];

export interface SpecDocument {
  readonly document: ExcerptDocument;
  /** Where there are any, the document lacks what they are about: it is not to be used. */
  readonly problems: readonly SpecProblem[];
}

/**
 * @param articles by id; one that is missing is a problem
 * @param layout goes before that of the description; `null`: none was said elsewhere
 * @param at an instant
 */
export function documentOf(
  spec: ExcerptSpec,
  articles: ReadonlyMap<string, Article>,
  layout: Layout | null,
  at: string,
): SpecDocument {
  const problems: SpecProblem[] = [];
  const items: ExcerptItem[] = [];
  for (const [index, item] of spec.items.entries()) {
    const made = itemOf(item, `${index + 1}`, articles, items.at(-1));
    if ('kind' in made) items.push(made);
    else problems.push({ kind: made.problem, item: index + 1, about: made.about });
  }
  const given = Object.fromEntries(Object.entries(spec.options).filter(([, value]) => value !== undefined));
  return {
    document: {
      id: 'spec',
      title: spec.title,
      byline: spec.byline,
      options: { ...USUAL_OPTIONS, ...given, ...(layout && { layout }) },
      items,
      madeAt: at,
      changedAt: at,
    },
    problems,
  };
}

export interface Trouble {
  readonly problem: SpecProblemKind;
  readonly about: string;
}
const trouble = (problem: SpecProblemKind, about: string): Trouble => ({ problem, about });

function itemOf(
  item: SpecItem,
  id: string,
  articles: ReadonlyMap<string, Article>,
  before: ExcerptItem | undefined,
): ExcerptItem | Trouble {
  if (item.kind === 'heading' || item.kind === 'text') return { ...item, id };
  const article = articles.get(item.articleId);
  if (!article) return trouble('no-article', item.articleId);
  const { articleId, issueId } = { articleId: article.id, issueId: article.issueId };
  if (item.kind === 'article') return { ...item, id, issueId };
  if (item.runsOn && !(before?.kind === 'passage' && before.articleId === articleId))
    return trouble('runs-on-nothing', articleId);
  return passageOf(item, { id, articleId, issueId }, article);
}

function passageOf(
  item: SpecPassage,
  ids: Pick<PassageItem, 'id' | 'articleId' | 'issueId'>,
  article: Article,
): PassageItem | Trouble {
  const place = placed(item, article);
  if ('problem' in place) return place;
  const { target } = place;
  const omitted = omissions(item.omitted, target.quote.exact);
  if ('problem' in omitted) return omitted;
  return { kind: 'passage', ...ids, target, omitted, runsOn: item.runsOn, showsNotes: item.showsNotes };
}

const foundOr = (target: Target | null, otherwise: Trouble): { readonly target: Target } | Trouble =>
  target ? { target } : otherwise;

function placed({ quote, blocks, page }: SpecPassage, article: Article): { readonly target: Target } | Trouble {
  const ways = [quote, blocks, page].filter((way) => way !== undefined);
  if (ways.length > 1) return trouble('two-places', article.id);
  const texts = textBlocksOf(article);
  if (quote !== undefined) {
    const [place, ...more] = placesOf(quote, texts.map(({ text }) => text).join('\n'));
    if (place === undefined) return trouble('not-found', quote);
    if (more.length > 0) return trouble('found-twice', quote);
    return foundOr(targetOf(texts, place), trouble('not-found', quote));
  }
  if (blocks !== undefined) {
    const stretch = stretchOfBlocks(article.blocks, blocks);
    return foundOr(stretch && describe(texts, stretch.from, stretch.to), trouble('no-such-block', blocks.join('-')));
  }
  if (page !== undefined) {
    const stretch = stretchOfPage(article.blocks, page);
    return foundOr(stretch && describe(texts, stretch.from, stretch.to), trouble('no-such-page', String(page)));
  }
  return trouble('no-place', article.id);
}

/** In order, as the document wants them. */
function omissions(omitted: readonly string[], exact: string): readonly Omission[] | Trouble {
  const found: Omission[] = [];
  for (const words of omitted) {
    const [place, ...more] = placesOf(words, exact);
    if (!place) return trouble('omitted-not-found', words);
    if (more.length > 0) return trouble('omitted-twice', words);
    found.push(place);
  }
  const inOrder = found.toSorted(([one], [other]) => one - other);
  const over = inOrder.findIndex(([, end], index) => end > (inOrder[index + 1]?.[0] ?? Number.POSITIVE_INFINITY));
  const [start, end] = inOrder[over + 1] ?? [0, 0];
  return over < 0 ? inOrder : trouble('omitted-overlaps', sliceOf(exact, start, end));
}
