/** Writes the parts of a flow and remembers each with what it was written from: the same part as before while that is the same. */
import type { Article } from '../../../preload/contract/values.ts';
import type { PlacedMark } from '../marks/placed-marks.ts';
import type { NoteCard } from '../notes/card.ts';
import type { InPrint } from '../printed/pages-in-print.ts';
import type { CitedItem, Citer } from './cited.ts';
import { articleText } from './compose-article.ts';
import { marksIn, NO_TINTS, notesBeside, notesOfArticle, tagsOf, tintsIn, type Writing } from './compose-notes.ts';
import { type DraftPassage, draftPassage } from './compose-passage.ts';
import type { ArticleItem, ExcerptItem, ExcerptOptions, PassageItem } from './document.ts';
import type { ExcerptWords } from './excerpt-words.ts';
import type { Cited, FlowArticle, FlowParagraph, FlowPart, FlowPassage, FlowReference, FlowText } from './flow.ts';

export interface PartContext extends Writing {
  readonly options: ExcerptOptions;
  readonly words: ExcerptWords;
  readonly printsNotes: boolean;
  readonly printsMarks: boolean;
  readonly cardsOf: (articleId: string) => readonly NoteCard[];
  readonly printOf: (articleId: string) => InPrint | null;
}

export interface PartWriter {
  plain(item: Extract<ExcerptItem, { readonly kind: 'heading' | 'text' }>): FlowPart;
  passage(
    items: readonly [PassageItem, ...PassageItem[]],
    of: CitedItem,
    number: number,
    citer: Citer,
    context: PartContext,
  ): FlowPassage;
  article(item: ArticleItem, of: CitedItem, number: number, citer: Citer, context: PartContext): FlowArticle;
  references(references: readonly FlowReference[]): readonly FlowReference[];
  /** What was not asked for since this was called last is forgotten. */
  forgetOthers(): void;
}

export function createPartWriter(): PartWriter {
  const remember = createMemory();
  const known = new Map<string, FlowReference>();
  const marksOf = ({ id }: Pick<Article, 'id'>, article: Article, { cardsOf, options }: PartContext) =>
    remember(`marks ${id}`, [article, cardsOf(id), layersKey(options)], () =>
      marksIn(article, cardsOf(id), options.layers),
    );
  /** The same object while it says the same, whatever changed on other words of the article. */
  const besidePart = (id: string, draft: DraftPassage, marks: readonly PlacedMark[], context: PartContext) => {
    const { printsNotes, names, dayOf, words } = context;
    const { beside, said } = remember(`notes ${id}`, [draft, marks, printsNotes, names, dayOf, words], () => {
      const made = besideOf(draft, marks, context);
      return { beside: made, said: JSON.stringify(made) };
    });
    return remember(`beside ${id}`, [said], () => beside);
  };
  return {
    plain: (item) => remember(`part ${item.id}`, [item], () => plainPart(item)),
    passage: (items, of, number, citer, context) => {
      const [first] = items;
      const { article } = of;
      const marks = article ? marksOf(article, article, context) : NO_MARKS;
      const tinting = context.printsMarks ? marks : NO_MARKS;
      const print = context.printOf(of.articleId);
      const draft = remember(`draft ${first.id}`, [article, print, tinting, ...items], () =>
        draftPassage(items, article, tinting.length > 0 ? tintsIn(tinting) : NO_TINTS, print),
      );
      const paragraphs = remember(`text ${first.id}`, [draft], () => draft.paragraphs.map(flowParagraph));
      const cited = remembered(remember, first.id, citer.cite(of, draft.pages));
      const beside = besidePart(first.id, draft, marks, context);
      return remember(`part ${first.id}`, [paragraphs, draft, cited, number, beside], () => ({
        kind: 'passage',
        id: first.id,
        ids: items.map(({ id }) => id),
        number,
        articleId: of.articleId,
        paragraphs,
        cited,
        ...beside,
      }));
    },
    article: (item, of, number, citer, context) => {
      const { article } = of;
      const cited = remembered(remember, item.id, citer.cite(of, null));
      if (!article)
        return remember(`part ${item.id}`, [cited, number, context.words], () =>
          missingArticle(item, number, cited, context.words),
        );
      const marks = marksOf(article, article, context);
      const tinting = context.printsMarks ? marks : NO_MARKS;
      const text = remember(`text ${item.id}`, [article, tinting, context.words], () =>
        articleText(article, tinting.length > 0 ? tintsIn(tinting) : NO_TINTS, context.words.index.people),
      );
      const printsNotes = context.printsNotes && item.showsNotes;
      const { names, dayOf, words } = context;
      const written = printsNotes ? [marks, names, dayOf, words] : [];
      return remember(`part ${item.id}`, [text, cited, number, ...written], () => {
        const { kicker, title, subtitle, paragraphs, firsts } = text;
        const notes = printsNotes ? notesOfArticle(marks, article, firsts, context) : [];
        const { id, articleId } = item;
        return { kind: 'article', id, number, articleId, kicker, title, subtitle, paragraphs, cited, notes };
      });
    },
    references: (references) =>
      references.map((reference) => {
        const before = known.get(reference.articleId);
        if (before && sameFields(before, reference)) return before;
        known.set(reference.articleId, reference);
        return reference;
      }),
    forgetOthers: remember.forgetOthers,
  };
}

const NO_MARKS: readonly PlacedMark[] = [];

const layersKey = ({ layers }: ExcerptOptions): string | null => layers && JSON.stringify(layers);

const flowParagraph = ({ kind, level, pieces }: DraftPassage['paragraphs'][number]): FlowParagraph => ({
  kind,
  level,
  pieces,
  citesAfter: null,
});

function besideOf(
  { paragraphs }: DraftPassage,
  marks: readonly PlacedMark[],
  context: PartContext,
): Pick<FlowPassage, 'tags' | 'notes'> {
  const covers = paragraphs.map((paragraph) => paragraph.covers);
  return { tags: tagsOf(marks, covers), notes: context.printsNotes ? notesBeside(marks, covers, context) : [] };
}

function plainPart(item: Extract<ExcerptItem, { readonly kind: 'heading' | 'text' }>): FlowPart {
  if (item.kind === 'heading') return { kind: 'heading', id: item.id, level: item.level, text: item.text };
  const paragraphs = item.text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .filter((line) => line.trim() !== '')
    .map((text) => bodyOf(text.trim()));
  return { kind: 'text', id: item.id, paragraphs } satisfies FlowText;
}

const bodyOf = (text: string): FlowParagraph => ({
  kind: 'body',
  level: 0,
  pieces: [{ text, bold: false, pigment: null }],
  citesAfter: null,
});

/** An article that is not on the shelf: its place is kept, and says so. */
const missingArticle = (item: ArticleItem, number: number, cited: Cited, words: ExcerptWords): FlowArticle => ({
  kind: 'article',
  id: item.id,
  number,
  articleId: item.articleId,
  kicker: '',
  title: words.unknownSource,
  subtitle: '',
  paragraphs: [],
  cited,
  notes: [],
});

interface Memory {
  <T>(key: string, from: readonly unknown[], make: () => T): T;
  readonly forgetOthers: () => void;
}

function createMemory(): Memory {
  let last = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();
  let next = new Map(last);
  const remember = <T>(key: string, from: readonly unknown[], make: () => T): T => {
    const before = next.get(key) ?? last.get(key);
    const isSame =
      before !== undefined &&
      before.from.length === from.length &&
      before.from.every((value, index) => value === from[index]);
    // One key is always asked with one maker: what is remembered under it is of its type.
    const entry = isSame ? before : { from, made: make() };
    next.set(key, entry);
    return entry.made as T;
  };
  return Object.assign(remember, {
    forgetOthers: () => {
      last = next;
      next = new Map();
    },
  });
}

const remembered = (remember: Memory, id: string, { pages, ...said }: Cited): Cited =>
  remember(`cited ${id}`, [pages?.from, pages?.to, ...Object.values(said)], () => ({ pages, ...said }));

const sameFields = (one: FlowReference, other: FlowReference): boolean =>
  one.number === other.number && one.text === other.text && one.issueId === other.issueId;
