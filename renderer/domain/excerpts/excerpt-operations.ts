// replaced by the merge
import type { Article } from '../../../preload/contract/values.ts';
import { lengthOf } from '../anchoring/code-points.ts';
import { describe, type Target } from '../anchoring/selectors.ts';
import { textBlocksOf } from '../anchoring/text-blocks.ts';
import type { Operation } from '../notes/operation.ts';
import {
  type ExcerptDocument,
  type ExcerptItem,
  type ExcerptOptions,
  type Omission,
  USUAL_OPTIONS,
} from './document.ts';

type Documents = readonly ExcerptDocument[];
type Edit = (documents: Documents) => Documents;

export const editOf = (operation: Operation): Edit => {
  const { edit, operations } = operation as unknown as { edit?: Edit; operations?: readonly Operation[] };
  return edit ?? ((documents) => (operations ?? []).reduce((all, each) => editOf(each)(all), documents));
};
const operation = (edit: Edit): Operation => ({ do: 'together', operations: [], edit }) as unknown as Operation;
const onItems =
  (change: (items: readonly ExcerptItem[]) => readonly ExcerptItem[]): Edit =>
  (documents) =>
    documents.map((each) => {
      const items = change(each.items);
      return items.every((item, index) => item === each.items[index]) && items.length === each.items.length
        ? each
        : { ...each, items };
    });

export type NewItem = ExcerptItem;

export interface ItemChange {
  readonly text?: string;
  readonly onto?: readonly string[];
  readonly level?: 1 | 2 | 3 | 4;
  readonly omitted?: readonly Omission[];
  readonly runsOn?: boolean;
  readonly showsNotes?: boolean;
  readonly target?: Target;
}

export const newDocument = (told: { id: string; title: string; byline: string }): Operation =>
  operation((documents) => [{ ...told, options: USUAL_OPTIONS, items: [], madeAt: '', changedAt: '' }, ...documents]);

const inserted = (items: readonly ExcerptItem[], more: readonly ExcerptItem[], after: string | null) => {
  const at = items.findIndex(({ id }) => id === after) + 1;
  return [...items.slice(0, at), ...more, ...items.slice(at)];
};

export const addItems = (document: ExcerptDocument, items: readonly NewItem[], after: string | null): Operation =>
  operation((documents) =>
    documents.map((each) => (each.id === document.id ? { ...each, items: inserted(each.items, items, after) } : each)),
  );

export const moveItems = (_document: ExcerptDocument, ids: readonly string[], after: string | null): Operation =>
  operation(
    onItems((items) => {
      const moved = items.filter(({ id }) => ids.includes(id));
      return moved.length === 0
        ? items
        : inserted(
            items.filter(({ id }) => !ids.includes(id)),
            moved,
            after,
          );
    }),
  );

export const removeItems = (ids: readonly string[]): Operation =>
  operation(onItems((items) => items.filter(({ id }) => !ids.includes(id))));

export const editItem = (id: string, change: ItemChange): Operation =>
  operation(onItems((items) => items.map((item) => (item.id === id ? ({ ...item, ...change } as ExcerptItem) : item))));

export function splitPassage(
  _document: ExcerptDocument,
  id: string,
  at: number,
  article: Article,
  newId: string,
): Operation {
  return operation(
    onItems((items) =>
      items.flatMap((item) => {
        if (item.id !== id || item.kind !== 'passage') return [item];
        const blocks = textBlocksOf(article);
        const [first, last] = [item.target.ranges[0], item.target.ranges.at(-1)];
        let left = at;
        for (const range of item.target.ranges) {
          const length = range.end - range.start;
          if (left <= length && first && last) {
            const middle = { blockId: range.blockId, offset: range.start + left };
            const head = describe(blocks, { blockId: first.blockId, offset: first.start }, middle);
            const tail = describe(blocks, middle, { blockId: last.blockId, offset: last.end });
            if (head && tail)
              return [
                { ...item, target: head, omitted: [] },
                { ...item, id: newId, target: tail, omitted: [], runsOn: false },
              ];
          }
          left -= length + lengthOf('\n');
        }
        return [item];
      }),
    ),
  );
}

export const joinPassages = (_document: ExcerptDocument, id: string): Operation => editItem(id, { runsOn: true });
const onDocument = (id: string, change: (document: ExcerptDocument) => ExcerptDocument) =>
  operation((documents) => documents.map((each) => (each.id === id ? change(each) : each)));
export const retitle = (id: string, title: string, byline: string): Operation =>
  onDocument(id, (document) => ({ ...document, title, byline }));
export const setOptions = (id: string, options: Partial<ExcerptOptions>): Operation =>
  onDocument(id, (document) => ({ ...document, options: { ...document.options, ...options } }));
export const deleteDocument = ({ id }: ExcerptDocument): Operation =>
  operation((documents) => documents.filter((each) => each.id !== id));
export const copyDocument = (document: ExcerptDocument, newId: string, ids: readonly string[]): Operation =>
  operation((documents) => [
    {
      ...document,
      id: newId,
      items: document.items.map((item, index) => ({ ...item, id: ids[index] ?? `${newId}-${index}` })),
    },
    ...documents,
  ]);
