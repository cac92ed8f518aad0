/** The same words as an article and as two printed pages, on which one paragraph goes over the page. */
import type { Advance, PageBlock, PageRun, ParagraphLink, PrintedPage } from '../../../preload/contract/page-values.ts';
import type { Block } from '../../../preload/contract/values.ts';

export const TEXTS = [
  { id: 'title', text: '河道清淤𠮷' },
  { id: 'b1', text: '第12条 先低后高，𠮷地 road by road 再看。' },
  { id: 'b2', text: '末段。' },
] as const;

const plain = { kind: 'paragraph', level: 0, page: null, turns: [], emphasis: [] } as const;
/** With a bold stretch and a page that begins in it, so that it is several text nodes. */
export const ARTICLE: readonly Block[] = [
  { ...plain, ...TEXTS[1], emphasis: [[1, 4]], turns: [{ at: 10, page: 2 }] },
  { ...plain, ...TEXTS[2] },
];

export const PAGE: PrintedPage = { view: [20, 30, 420, 630], rotation: 0, label: null, printed: null };

let line = 0;
const run = (start: number, end: number, advance: Advance = 'right'): PageRun => {
  line += 1;
  const [left, top] = [60, 600 - line * 24];
  return { start, end, box: [left, top - 12, left + (end - start) * 10, top], advance };
};

const head: PageBlock = { id: 'head', role: 'running-head', text: '云江议事', runs: [run(0, 4)] };
/** b1 is cut after 12 characters; the spaces at its ends of lines have no place on the page. */
export const PAGES: readonly (readonly PageBlock[])[] = [
  [
    head,
    { id: 'p0-0', role: 'text', text: '河道清淤𠮷', runs: [run(0, 5)] },
    { id: 'p0-1', role: 'text', text: '第12条 先低后高，𠮷地', runs: [run(0, 4), run(5, 12)] },
  ],
  [
    { ...head, id: 'head-1' },
    { id: 'p1-0', role: 'text', text: ' road by road 再看。', runs: [run(1, 8), run(9, 13), run(14, 17)] },
    { id: 'p1-1', role: 'text', text: '末段。', runs: [run(0, 3)] },
  ],
];

const linked = (from: number, ordinal: number, blockId: string, length: number) => ({
  from,
  to: from + length,
  ordinal,
  blockId,
  start: 0,
  end: length,
});
const link = (blockId: string, ...pieces: ParagraphLink['pieces']): ParagraphLink => ({
  blockId,
  score: 1,
  places: pieces,
  pieces,
});
export const LINKS: readonly ParagraphLink[] = [
  link('title', linked(0, 0, 'p0-0', 5)),
  link('b1', linked(0, 0, 'p0-1', 12), linked(12, 1, 'p1-0', 17)),
  link('b2', linked(0, 1, 'p1-1', 3)),
];

/** The blocks of the pages, as they are read. */
export const PAGE_TEXTS = PAGES.flat()
  .filter(({ role }) => role === 'text')
  .map(({ id, text }) => ({ id, text }));

/** A run in each direction, each in a box of its own. */
export const COMPASS: readonly PageBlock[] = (
  [
    ['right', '从左到右排的字 right', [60, 560, 260, 576]],
    ['down', '从上到下排的字', [300, 380, 318, 560]],
    ['left', '倒着排的字', [60, 200, 200, 214]],
    ['up', '从下到上排的字 up', [350, 100, 364, 300]],
  ] as const
).map(([advance, text, box]) => ({
  id: advance,
  role: 'text',
  text,
  runs: [{ start: 0, end: [...text].length, box, advance }],
}));
