/** Excerpts as they come from what was collected, made by hand: everything in them is invented. */
import { type ExcerptOptions, type Layout, USUAL_OPTIONS } from '../../renderer/domain/excerpts/document.ts';
import type {
  Cited,
  Flow,
  FlowArticle,
  FlowNote,
  FlowParagraph,
  FlowPart,
  FlowPassage,
  FlowPiece,
  FlowReference,
} from '../../renderer/domain/excerpts/flow.ts';

export const ISSUE_NOTICE = '内部资料，免费交流　云内准印第0117号';

export const REFERENCES: readonly FlowReference[] = [
  {
    number: 1,
    articleId: 'yunjiang-2026-11-2',
    issueId: 'yunjiang-2026-11',
    text: '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：2-11.',
  },
  {
    number: 2,
    articleId: 'yunjiang-2026-11-6',
    issueId: 'yunjiang-2026-11',
    text: '杜衡生，林叙白. 东渡片区内涝成因的调查[J]. 云江议事，2026（11）：29-35.',
  },
];

/** @param pages of the passage, as they are printed */
export function cited(number: 1 | 2, pages: string): Cited {
  const reference = REFERENCES[number - 1]?.text ?? '';
  const [from = 0, to = from] = pages.split('-').map(Number);
  return {
    number,
    pages: { from, to },
    pagesText: pages,
    text: reference.replace(/：[\d-]+\.$/u, `：${pages}.`),
    place: `2026（11）：${pages}`,
  };
}

const piece = (text: string, more: Partial<FlowPiece> = {}): FlowPiece => ({
  text,
  bold: false,
  pigment: null,
  ...more,
});

export const flowed = (text: string, more: Partial<FlowParagraph> = {}): FlowParagraph => ({
  kind: 'body',
  level: 0,
  pieces: [piece(text)],
  citesAfter: null,
  ...more,
});

export const passage = (
  id: string,
  paragraphs: readonly FlowParagraph[],
  source: Cited,
  more: Partial<FlowPassage> = {},
): FlowPassage => ({
  kind: 'passage',
  id,
  ids: [id],
  number: 1,
  articleId: REFERENCES[source.number - 1]?.articleId ?? '',
  paragraphs,
  cited: source,
  tags: [],
  notes: [],
  ...more,
});

export const NOTE: FlowNote = {
  id: 'note-1',
  person: '沈若谷',
  day: '2026-11-25',
  pigment: 'azurite',
  paragraph: 0,
  quotation: '不是雨变大了，是路变窄了',
  text: '老人的话最要紧。\n下次带街道的图去看。',
  tags: ['排水'],
  replies: [{ person: '何砚田', day: '2026-11-26', text: '图在水务站，我去取。' }],
};

export const WATER =
  '东渡片区有十九条巷子进过水，最深的一处到了门槛上第三块砖。老人说，不是雨变大了，是路变窄了：渠填了，塘平了，水没有地方去，只好到人家里来。';
export const WELLS =
  '我们量了九百口井，其中四百一十二口的井底高过了来水的管子。这不是哪一个人的过错，是三十年里一次一次“先铺路、后埋管”留下来的。账要一笔一笔地还，先低后高，先下游后上游，每一年都要让老百姓看得见水退得快了一点。';

export const ARTICLE: FlowArticle = {
  kind: 'article',
  id: 'whole-1',
  number: 3,
  articleId: 'yunjiang-2026-11-2',
  kicker: '在云江市排水改造推进会上',
  title: '让老城的水有出路',
  subtitle: '——谈东渡片区的排水',
  paragraphs: [
    flowed('陆怀川', { kind: 'byline' }),
    flowed('一、水印替我们记着账', { kind: 'heading', level: 1 }),
    flowed('', {
      pieces: [piece('水印不会说话，'), piece('可是它记得清楚', { pigment: 'gamboge' }), piece(`。${WATER}`)],
    }),
    flowed('不问来人问水声，\n石墙一寸一寸青。', { kind: 'verse' }),
    flowed('', { pieces: [piece('要紧的是', { bold: true }), piece(WELLS)] }),
    flowed('二、先把路还给水', { kind: 'heading', level: 1 }),
    flowed('1. 渡口以上的旧渠，今年冬天清到底。', { kind: 'item' }),
    flowed('2. 井底高过来水的，一口一口落下去。', { kind: 'item' }),
    ...Array.from({ length: 6 }, () => flowed(WATER + WELLS)),
  ],
  cited: cited(1, '2-11'),
  notes: [{ ...NOTE, paragraph: 2 }],
};

/** Two passages under headings, words of one's own between them, one joined of two places. */
export const PARTS: readonly FlowPart[] = [
  { kind: 'heading', id: 'h1', level: 1, text: '一、水从哪里来' },
  { kind: 'text', id: 't1', paragraphs: [flowed('以下摘自十一月的两篇文章，供小组学习。')] },
  { kind: 'heading', id: 'h2', level: 2, text: '（一）巷子' },
  passage('p1', [flowed(WATER)], cited(1, '3'), { tags: ['排水', '老城'], notes: [NOTE] }),
  passage(
    'p2',
    [flowed(WELLS, { citesAfter: cited(2, '30') }), flowed('水印不会说话，……先把路还给水。')],
    cited(1, '9-10'),
    {
      ids: ['p2', 'p3'],
      number: 2,
    },
  ),
  { kind: 'heading', id: 'h3', level: 3, text: '1. 井' },
  { kind: 'heading', id: 'h4', level: 4, text: '（1）井底' },
  passage('p4', [flowed('“不是雨变大了，是路变窄了。”', { kind: 'quotation' }), flowed(WELLS)], cited(2, '31'), {
    number: 3,
  }),
];

export const flowOf = (change: Partial<Flow> = {}): Flow => ({
  title: '老城排水摘编',
  byline: '云江市议事会学习小组',
  parts: PARTS,
  citations: 'list',
  references: REFERENCES,
  referencesHeading: '引文出处',
  notices: [ISSUE_NOTICE],
  ...change,
});

export const ENTRIES: readonly FlowPart[] = [
  { kind: 'heading', id: null, level: 1, text: '要论' },
  ...[
    { text: '让老城的水有出路', people: '陆怀川', place: '11期 2' },
    { text: '把账算到每一户人家', people: '沈若谷', place: '11期 12' },
    { text: '关于在东渡、北桥、石墙三个片区同时开展冬季管网巡查和旧渠清淤的若干意见', people: '', place: '12期 47' },
  ].map((entry) => ({ kind: 'entry', id: null, ...entry }) as const),
];

export const optionsOf = (layout: Layout, more: Partial<ExcerptOptions> = {}): ExcerptOptions => ({
  ...USUAL_OPTIONS,
  layout,
  ...more,
});

export const MAKING = { creator: '云江市议事会学习小组', created: '2026-11-28T01:02:03.456Z' };
