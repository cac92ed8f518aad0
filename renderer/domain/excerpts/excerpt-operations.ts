/**
 * What can be done to excerpt documents, each as one operation on what is kept (notes/operation.ts): undone by one step, and added up
 * with what other devices do at the same time. Ids are made by the caller. What would change nothing is an operation of no parts.
 */
import type { Article } from '../../../preload/contract/values.ts';
import { lengthOf } from '../anchoring/code-points.ts';
import type { Target } from '../anchoring/selectors.ts';
import { textBlocksOf } from '../anchoring/text-blocks.ts';
import type { NewPart, Onto, Operation } from '../notes/operation.ts';
import { NOWHERE } from '../notes/parts.ts';
import {
  type ArticleItem,
  type ExcerptDocument,
  type ExcerptItem,
  type ExcerptOptions,
  type HeadingItem,
  type HeadingLevel,
  type Omission,
  type PassageItem,
  type TextItem,
  USUAL_OPTIONS,
} from './document.ts';
import {
  BYLINE,
  LEVEL,
  OMITTED,
  OPTION_NAMES,
  ORDER,
  optionField,
  RUNS_ON,
  SHOWS_NOTES,
  settled,
} from './excerpt-values.ts';
import { canJoin } from './joining.ts';
import { keysAfter, type Ordered } from './order-keys.ts';
import { splitTarget } from './split-target.ts';

type Optional<Whole, Names extends keyof Whole> = Omit<Whole, Names> & Partial<Pick<Whole, Names>>;

/** An item to be put in, under an id never used before. Nothing is left out, joined or shown with notes unless it says so. */
export type NewItem =
  | HeadingItem
  | TextItem
  | Optional<PassageItem, 'omitted' | 'runsOn' | 'showsNotes'>
  | Optional<ArticleItem, 'showsNotes'>;

export const newDocument = ({
  id,
  title,
  byline,
  options = USUAL_OPTIONS,
}: Pick<ExcerptDocument, 'id' | 'title' | 'byline'> & { readonly options?: ExcerptOptions }): Operation => ({
  do: 'create',
  note: {
    id,
    part: 'excerpt',
    articleId: NOWHERE,
    issueId: NOWHERE,
    replyTo: null,
    fields: {
      [BYLINE]: byline,
      ...Object.fromEntries(OPTION_NAMES.map((name) => [optionField(name), options[name]])),
    },
    text: title,
  },
});

/** A document as far as its order goes. */
export type Arranged = Pick<ExcerptDocument, 'id' | 'items' | 'orderKeys'>;

/** @param after id of the item they come after; `null`: they come first */
export function addItems(document: Arranged, items: readonly NewItem[], after: string | null): Operation {
  const { keys, moved } = keysAfter(orderOf(document), after, items.length);
  return together([
    ...moved.map(reordered),
    ...items.map((item, index): Operation => ({ do: 'create', note: partOf(item, document.id, keys[index] ?? '') })),
  ]);
}

/** Together, in the order in which they stand. @param after may be one of them: then after the last before it that is not */
export function moveItems(document: Arranged, ids: readonly string[], after: string | null): Operation {
  const moving = new Set(ids);
  const order = orderOf(document);
  const at = order.findIndex(({ id }) => id === after);
  const anchor = order.slice(0, at + 1).findLast(({ id }) => !moving.has(id))?.id ?? null;
  const going = order.filter(({ id }) => moving.has(id));
  const staying = order.filter(({ id }) => !moving.has(id));
  const wanted = [...staying];
  wanted.splice(staying.findIndex(({ id }) => id === anchor) + 1, 0, ...going);
  if (wanted.every((each, index) => each === order[index])) return together([]);
  const { keys, moved } = keysAfter(staying, anchor, going.length);
  return together([...moved, ...going.map(({ id }, index) => ({ id, key: keys[index] ?? '' }))].map(reordered));
}

/** They and nothing that somebody else has said of them since. */
export const removeItems = (ids: readonly string[]): Operation =>
  together(ids.map((id): Operation => ({ do: 'delete', id })));

export interface ItemChange {
  /** Of a heading or of one's own words. @see Onto */
  readonly text?: string;
  readonly onto?: Onto;
  readonly level?: HeadingLevel;
  readonly omitted?: readonly Omission[];
  readonly runsOn?: boolean;
  readonly showsNotes?: boolean;
  readonly target?: Target;
}

export function editItem(id: string, change: ItemChange): Operation {
  const { text, onto, level, omitted, runsOn, showsNotes, target } = change;
  return together([
    ...(text === undefined ? [] : [{ do: 'type', id, text, ...(onto ? { onto } : {}) } as const]),
    ...(target === undefined ? [] : [{ do: 'place', id, target } as const]),
    ...set(id, LEVEL, level),
    ...set(id, OMITTED, omitted && settled(omitted, Number.POSITIVE_INFINITY)),
    ...set(id, RUNS_ON, runsOn),
    ...set(id, SHOWS_NOTES, showsNotes),
  ]);
}

/**
 * In two, of which the second stands by itself.
 * @param at code points of `target.quote.exact` @param article as it is now, where it is there @param newId of the second
 */
export function splitPassage(
  document: ExcerptDocument,
  id: string,
  at: number,
  article: Pick<Article, 'title' | 'blocks'> | null,
  newId: string,
): Operation {
  const item = document.items.find((each) => each.id === id);
  if (item?.kind !== 'passage') return together([]);
  const halves = splitTarget(item.target, at, article ? textBlocksOf(article) : []);
  if (!halves) return together([]);
  const { head, tail, tailAt } = halves;
  const after = item.omitted.map(([start, end]): Omission => [start - tailAt, end - tailAt]);
  const second = {
    ...item,
    id: newId,
    target: tail,
    omitted: settled(after, lengthOf(tail.quote.exact)),
    runsOn: false,
  };
  const first = editItem(id, { target: head, omitted: settled(item.omitted, lengthOf(head.quote.exact)) });
  return together([first, addItems(document, [second], id)]);
}

/** It runs on in the paragraph of the passage before it. Nothing where there is none of its article. */
export function joinPassages(document: ExcerptDocument, id: string): Operation {
  const at = document.items.findIndex((item) => item.id === id);
  const item = document.items[at];
  return item && canJoin(item, document.items[at - 1]) ? editItem(id, { runsOn: true }) : together([]);
}

export const retitle = (id: string, title: string, byline: string): Operation =>
  together([{ do: 'type', id, text: title }, ...set(id, BYLINE, byline)]);

export const setOptions = (id: string, options: Partial<ExcerptOptions>): Operation =>
  together(OPTION_NAMES.flatMap((name) => set(id, optionField(name), options[name])));

/** With all its items. One that somebody else puts in meanwhile stays, and the document with it. */
export const deleteDocument = (document: ExcerptDocument): Operation =>
  removeItems([...document.items.map(({ id }) => id), document.id]);

/** @param ids of the items of the copy, as many as the document has, in their order */
export function copyDocument(
  document: ExcerptDocument,
  newId: string,
  ids: readonly string[],
  title: string = document.title,
): Operation {
  const items = document.items.map((item, index): ExcerptItem => ({ ...item, id: ids[index] ?? '' }));
  if (items.some(({ id }) => id === '')) throw new Error('excerpts: a copy needs an id for every item');
  const { byline, options } = document;
  return together([
    newDocument({ id: newId, title, byline, options }),
    addItems({ id: newId, items: [] }, items, null),
  ]);
}

const together = (operations: readonly Operation[]): Operation => ({ do: 'together', operations });

const set = (id: string, name: string, value: unknown): readonly Operation[] =>
  value === undefined ? [] : [{ do: 'set', id, name, value }];

const reordered = ({ id, key }: Ordered): Operation => ({ do: 'set', id, name: ORDER, value: key });

/** A document that was made by hand has no keys: its items are then given some. */
const orderOf = ({ items, orderKeys }: Arranged): readonly Ordered[] =>
  items.map(({ id }) => ({ id, key: orderKeys?.get(id) ?? '' }));

function partOf(item: NewItem, documentId: string, key: string): NewPart {
  const shared = { id: item.id, replyTo: documentId, articleId: NOWHERE, issueId: NOWHERE, text: '' };
  switch (item.kind) {
    case 'heading':
      return { ...shared, part: 'excerpt-heading', text: item.text, fields: { [ORDER]: key, [LEVEL]: item.level } };
    case 'text':
      return { ...shared, part: 'excerpt-text', text: item.text, fields: { [ORDER]: key } };
    case 'article': {
      const { articleId, issueId, showsNotes = false } = item;
      const fields = { [ORDER]: key, [SHOWS_NOTES]: showsNotes };
      return { ...shared, part: 'excerpt-article', articleId, issueId, fields };
    }
    case 'passage': {
      const { articleId, issueId, target, omitted = [], runsOn = false, showsNotes = false } = item;
      const fields = {
        target,
        [ORDER]: key,
        [OMITTED]: settled(omitted, lengthOf(target.quote.exact)),
        [RUNS_ON]: runsOn,
        [SHOWS_NOTES]: showsNotes,
      };
      return { ...shared, part: 'excerpt-passage', articleId, issueId, fields };
    }
  }
}
