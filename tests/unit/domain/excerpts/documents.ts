/** Documents over invented articles, in Chinese and by the usual options, if nothing else is asked for. */
import type { Article, Block, Contributor } from '../../../../preload/contract/values.ts';
import { describe, type Target } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import type { ComposeSources } from '../../../../renderer/domain/excerpts/compose.ts';
import {
  type ExcerptDocument,
  type ExcerptItem,
  type ExcerptOptions,
  type PassageItem,
  USUAL_OPTIONS,
} from '../../../../renderer/domain/excerpts/document.ts';
import { excerptWordsIn } from '../../../../renderer/domain/excerpts/excerpt-words.ts';
import type { Flow, FlowPart } from '../../../../renderer/domain/excerpts/flow.ts';

export const author = (name: string, role: Contributor['role'] = 'author'): Contributor => ({
  name,
  role,
  office: null,
  represents: null,
});

export const block = (id: string, text: string, page: number | null, more: Partial<Block> = {}): Block => ({
  id,
  kind: 'paragraph',
  level: 0,
  text,
  page,
  turns: [],
  emphasis: [],
  ...more,
});

export const BLOCKS: readonly Block[] = [
  block('a', '一、先把底数摸清', 2, { kind: 'heading', level: 1 }),
  block('b', '排水这件事，难在看不见。地上的路有名有姓，地下的管却常常连图也没有。', 2, {
    turns: [{ at: 26, page: 3 }],
    emphasis: [[0, 5]],
  }),
  block('c', '走一遍写在纸上很轻。专题组走坏了二十三双胶靴。', 3),
  block('d', '治水者，\n先问水之所欲往。', 9, { kind: 'verse' }),
  block('e', '底数摸清了，还要让它活着。', 10),
];

export const anArticle = (change: Partial<Article> = {}): Article => {
  const id = change.id ?? 'outlet';
  return {
    id,
    issueId: 'yunjiang-2026-11',
    parentId: null,
    column: '要论',
    kind: 'speech',
    title: '让老城的水有出路',
    kicker: '云江市排水改造推进会召开',
    subtitle: '——在云江市排水改造推进会上的讲话',
    contributors: [author('陆怀川')],
    date: '2026-10-28',
    pageStart: 2,
    pageEnd: 11,
    characters: 100,
    read: { fraction: 0, finished: false },
    printedTitle: null,
    issue: {
      id: 'yunjiang-2026-11',
      publicationId: 'yunjiang',
      publication: '云江议事',
      year: 2026,
      number: 11,
      serial: 323,
      date: '2026-11-15',
      pages: 64,
      articleCount: 1,
      readCount: 0,
    },
    blocks: BLOCKS,
    previous: null,
    next: null,
    children: [],
    place: null,
    ...change,
  };
};

/** From the first character of one wording to the last of another, of the article as it reads. */
export function targetIn(article: Article, from: string, to = from): Target {
  const blocks = textBlocksOf(article);
  const at = (words: string, end: boolean) => {
    for (const { id, text } of blocks) {
      const found = text.indexOf(words);
      if (found >= 0)
        return { blockId: id, offset: Array.from(text.slice(0, found + (end ? words.length : 0))).length };
    }
    throw new Error(`no such words: ${words}`);
  };
  const target = describe(blocks, at(from, false), at(to, true));
  if (!target) throw new Error(`no passage from ${from} to ${to}`);
  return target;
}

let made = 0;
export const aPassage = (article: Article, target: Target, more: Partial<PassageItem> = {}): PassageItem => ({
  kind: 'passage',
  id: `passage ${++made}`,
  articleId: article.id,
  issueId: article.issueId,
  target,
  omitted: [],
  runsOn: false,
  showsNotes: true,
  ...more,
});

export const aDocument = (items: readonly ExcerptItem[], options: Partial<ExcerptOptions> = {}): ExcerptDocument => ({
  id: 'document',
  title: '排水改造资料摘编',
  byline: '云江市议事会学习小组',
  options: { ...USUAL_OPTIONS, ...options },
  items,
  madeAt: '2026-11-20T08:00:00.000Z',
  changedAt: '2026-11-20T08:00:00.000Z',
});

export const sourcesOf = (articles: readonly Article[], more: Partial<ComposeSources> = {}): ComposeSources => ({
  articles: new Map(articles.map((article) => [article.id, article])),
  notices: new Map([['yunjiang-2026-11', '内部资料　免费交流　云内准印第0117号']]),
  notes: [],
  words: excerptWordsIn('zh'),
  dayOf,
  ...more,
});

const dayOf = (instant: string): string => instant.slice(0, 10);

/** The text of a part, a line a paragraph. */
export const linesOf = (part: FlowPart | undefined): readonly string[] =>
  part && 'paragraphs' in part
    ? part.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    : part
      ? [part.text]
      : [];

export const passagesOf = (flow: Flow) => flow.parts.flatMap((part) => (part.kind === 'passage' ? [part] : []));
