/** Everything here is invented: the city 云江市, the journal 《云江议事》, the people, every sentence. Taken from the mock-ups. */
import type { ArticleKind, BlockKind } from '../../preload/contract/values.ts';

export interface InventedArticle {
  readonly column: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly people: readonly string[];
  readonly kind: ArticleKind;
  readonly page: number;
  readonly pageEnd: number;
  readonly fraction: number;
  /** Index of the article it is printed under. */
  readonly under: number | null;
  /** False where the table of contents does not name it. */
  readonly listed: boolean;
}

const entry = (
  column: string,
  title: string,
  page: number,
  pageEnd: number,
  fraction: number,
  people: readonly string[] = [],
  more: Partial<InventedArticle> = {},
): InventedArticle => ({
  column,
  title,
  page,
  pageEnd,
  fraction,
  people,
  subtitle: null,
  kind: 'essay',
  under: null,
  listed: true,
  ...more,
});

/** The contents of 2026年第11期 as in the mock-up issue.png, with speeches under one entry and one article not listed. */
export const NOVEMBER: readonly InventedArticle[] = [
  entry('卷首语', '水到渠成', 1, 1, 1, ['本刊编辑部']),
  entry('要论', '让老城的水有出路', 2, 11, 0.31, ['陆怀川'], {
    subtitle: '——在云江市排水改造推进会上的讲话',
    kind: 'speech',
  }),
  entry('要论', '把账算到每一户人家', 12, 15, 1, ['沈若谷']),
  entry('要论', '议事要议到田埂上', 16, 19, 0, ['周稚松']),
  entry('专题报告', '老城区排水管网三年改造情况的报告', 20, 28, 0.5, ['水务专题组'], { kind: 'report' }),
  entry('专题报告', '东渡片区内涝成因的调查', 29, 35, 0, ['杜衡生', '林叙白'], { kind: 'report' }),
  entry('专题报告', '雨水花园试点一年记', 36, 40, 0, ['方砚秋'], { kind: 'report' }),
  entry('工作动态', '十月工作纪要', 41, 43, 1, [], { kind: 'news' }),
  entry('工作动态', '北桥街道：一张图管好九百口井', 44, 45, 1, [], { kind: 'news' }),
  entry('工作动态', '古塘县把议事桌搬到渠边', 46, 47, 1, [], { kind: 'news' }),
  entry('工作动态', '关于开展冬季管网巡查的决定', 47, 47, 0, [], { kind: 'decision', listed: false }),
  entry('读书会', '读《河渠小识》三题', 48, 50, 0, ['何砚田']),
  entry('读书会', '学习小组发言摘登', 51, 53, 0, []),
  entry('读书会', '先把路还给水', 51, 51, 0, ['沈若谷'], { kind: 'speech', under: 12 }),
  entry('读书会', '一口井也有它的来历', 52, 52, 0, ['秦望舒'], { kind: 'speech', under: 12 }),
  entry('读书会', '让每一条街都看得见次序', 53, 53, 0, ['许知渔'], { kind: 'speech', under: 12 }),
  entry('文苑', '渡口', 54, 57, 0.6, ['许知渔']),
  entry('文苑', '听雨的人', 58, 60, 0, ['顾长汀']),
  entry('文苑', '旧城杂咏（六首）', 61, 61, 0, ['程望之']),
  entry('资料', '云江市历年汛期水位简表', 62, 64, 0, [], { kind: 'list' }),
];

export const PARAGRAPHS: readonly (readonly [BlockKind, number, string])[] = [
  ['salutation', 0, '各位同仁：'],
  [
    'paragraph',
    0,
    '今天请大家来，只议一件事：老城的水，往哪里去。去年七月那场雨，四个小时落了一百四十六毫米，东渡片区有十九条巷子进了水，最深的地方没过了膝盖。这件事说小很小，小到一口井盖、一段暗沟；说大也很大，大到几十万人下雨天能不能安心睡觉。',
  ],
  [
    'paragraph',
    0,
    '雨停以后，我同几位参事沿着柳渠走了一遍。八十二岁的秦阿婆把门板上的水印指给我们看，说她在这里住了六十年，这样的印子一共有七道，一道比一道高。水印不会说话，可是它替我们记着账。',
  ],
  ['heading', 2, '一、先把底数摸清'],
  [
    'paragraph',
    0,
    '排水这件事，难在看不见。地上的路有名有姓，地下的管却常常连图也没有。今年三月起，水务专题组用了五个月，把老城四百一十二公里管线逐段走了一遍，查出错接、混接一千零六十三处，淤堵过半的管段三十七公里，还有九段暗沟在任何一张旧图上都找不到。',
  ],
  [
    'paragraph',
    0,
    '我看了这份报告，最要紧的是一句话：“不是雨变大了，是路变窄了。”从前的水有塘可停、有渠可走，后来塘填了，渠盖了，水只好到人家里去找地方。把路还给水，把安稳还给人，这就是我们要做的事。',
  ],
  ['heading', 2, '二、再把次序排好'],
  [
    'paragraph',
    0,
    '三年改造，钱是有数的，不能撒胡椒面。我主张先低后高，先主后支，先急后缓：先动地势最低的三个片区，先通主渠，再理支管；凡是雨季会进水的人家，一律排在明年汛前。次序一经议定，要在每条街的墙上贴出来，让人人都能看见自己家排在第几。',
  ],
  ['quotation', 0, '《柳渠旧志》说：“治水者，先问水之所欲往，而后为之开门。”'],
  ['item', 1, '（一）低洼片区先行，主渠贯通之后再接支管。'],
  ['item', 1, '（二）每条街张贴次序，开工、完工都要写明日期。'],
  [
    'paragraph',
    0,
    '排水改造不是一年的事，也不是一个部门的事。渠通了，还要有人看，有人记，有人每年春天去掏一掏淤泥。谢谢大家。',
  ],
  ['dateline', 0, '（2026年11月3日）'],
];
