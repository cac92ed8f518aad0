/** Flows of invented text, by seed: passages of PARAGRAPHS with figures, Latin words, quotations and notes. */
import type { Cited, Flow, FlowNote, FlowParagraph, FlowPart } from '../../../../../renderer/domain/excerpts/flow.ts';
import { NOVEMBER, PARAGRAPHS } from '../../../../support/invented-text.ts';

const STRAYS = [
  '他在会上说：“先把路还给水，再谈别的。”大家都点头——没有一个人说话。',
  '全市共有泵站46座，装机容量达12,850.5千瓦，比2023年增加了8.6%，其中东渡片区占31%。',
  '《柳渠旧志》（卷三）记：“渠长九里，宽丈二……”后来的人只当它是一条路。',
  '试点用的传感器叫 StormWatch-2，装在九百口井里，每 15 分钟报一次水位（最快 30 秒）。',
  '怎么办？还是那句话：先低后高、先主后支、先急后缓！',
  '好。',
  '这件事，说小很小；说大，也很大。',
] as const;
const PEOPLE = ['沈若谷', '周稚松', '秦望舒', '许知渔'] as const;

/** Park and Miller's: the same numbers everywhere. */
function numbers(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const plain = (text: string, kind: FlowParagraph['kind'] = 'body', level = 0): FlowParagraph => ({
  kind,
  level,
  pieces: [{ text, bold: false, pigment: null }],
  citesAfter: null,
});

export function citedOf(number: number, page: number): Cited {
  const { title, people } = NOVEMBER[number % NOVEMBER.length] ?? { title: '', people: [] };
  const by = people.length > 0 ? `${people.join('，')}. ` : '';
  return {
    number,
    pages: { from: page, to: page },
    pagesText: String(page),
    text: `${by}${title}[J]. 云江议事，2026（11）：${page}.`,
    place: `2026（11）：${page}`,
  };
}

export function invented(seed: number, passages: number): Flow {
  const next = numbers(seed);
  const pick = <T>(values: readonly T[], otherwise: T): T => values[next(values.length)] ?? otherwise;
  const sentence = (): string =>
    next(2) === 0 ? pick(STRAYS, '好。') : pick(PARAGRAPHS, ['paragraph', 0, ''] as const)[2];
  const words = () => Array.from({ length: 1 + next(4) }, sentence).join('');
  const note = (paragraph: number, index: string): FlowNote => ({
    id: `note-${index}`,
    person: pick(PEOPLE, '沈若谷'),
    day: `2026-11-${10 + next(20)}`,
    pigment: 'cinnabar',
    paragraph,
    quotation: next(2) === 0 ? '把路还给水，把安稳还给人' : '',
    text: next(5) === 0 ? '' : words(),
    tags: next(3) === 0 ? ['排水', '底数'] : [],
    replies: next(4) === 0 ? [{ person: pick(PEOPLE, ''), day: '2026-11-30', text: sentence() }] : [],
  });
  const paragraph = (): FlowParagraph => {
    const kind = pick(['body', 'body', 'body', 'body', 'quotation', 'item', 'remark', 'verse'] as const, 'body');
    const text = words();
    if (kind !== 'body' || next(3) > 0) return plain(text, kind);
    const cut = Math.floor(text.length / 2);
    return {
      ...plain(text),
      pieces: [
        { text: text.slice(0, cut), bold: true, pigment: null },
        { text: text.slice(cut), bold: false, pigment: 'gamboge' },
      ],
    };
  };
  const parts: FlowPart[] = [
    {
      kind: 'text',
      id: 'text',
      paragraphs: [plain('为便于小组讨论，从本刊近两年各期中摘出以下段落，文字以刊印为准，每段之后注明出处与页码。')],
    },
  ];
  for (let number = 1; number <= passages; number++) {
    const id = `item-${number}`;
    if (next(4) === 0)
      parts.push({
        kind: 'heading',
        id: `heading-${number}`,
        level: pick([1, 2, 3, 4] as const, 1),
        text: pick(
          ['一、底数要清', '（一）先把次序排好', '二、把路还给水：从老城区排水管网三年改造的实践看怎样把底数摸清楚'],
          '一',
        ),
      });
    const paragraphs = Array.from({ length: 1 + next(3) }, paragraph);
    const notes = Array.from({ length: next(3) }, (_, index) => note(next(paragraphs.length), `${number}-${index}`));
    const cited = citedOf(number, 1 + next(60));
    parts.push(
      next(6) === 0
        ? {
            kind: 'article',
            id,
            number,
            articleId: id,
            kicker: '',
            title: NOVEMBER[number % NOVEMBER.length]?.title ?? '',
            subtitle: '——在云江市排水改造推进会上的讲话',
            paragraphs: [
              plain('陆怀川', 'byline'),
              ...paragraphs,
              plain('一、先把底数摸清', 'heading', 2),
              paragraph(),
              paragraph(),
            ],
            cited,
            notes,
          }
        : { kind: 'passage', id, ids: [id], number, articleId: id, paragraphs, cited, tags: ['排水'], notes },
    );
  }
  return {
    title: '老城排水学习材料',
    byline: '云江市议事会学习小组',
    parts,
    citations: 'list',
    references: Array.from({ length: Math.min(passages, 12) }, (_, index) => ({
      number: index + 1,
      articleId: `${index}`,
      issueId: 'i',
      text: citedOf(index + 1, 2).text,
    })),
    referencesHeading: '引文出处',
    notices: ['内部资料，免费交流　云内准印第0117号'],
  };
}
