/**
 * The values that cross the boundary: readonly, JSON-safe, `null` where something is absent.
 * Offsets count Unicode code points, pages are the numbers printed on the paper, dates are ISO 8601 (`2023-06-29`, `2023-06`
 * or `2023`, as much as is printed), instants are ISO 8601 in UTC, fractions run from 0 to 1.
 */

export const ARTICLE_KINDS = [
  'speech', // 讲话、发言
  'report', // 报告、通报
  'decision', // 决定
  'list', // 名单
  'news', // 消息
  'essay', // 文章
  'excerpt', // 摘自他处
  'photo', // 图片页
] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export type ContributorRole = 'author' | 'speaker' | 'reporter' | 'photographer' | 'source';

export interface Contributor {
  readonly name: string;
  readonly role: ContributorRole;
  /** Office held, as printed: 市政协主席、党组书记. */
  readonly office: string | null;
  /** The body spoken for, where it is not the person's own: 北桥街道. */
  readonly represents: string | null;
}

export type BlockKind =
  | 'byline' // who, with office, under the title
  | 'dateline' // （2023年6月29日）
  | 'heading'
  | 'paragraph'
  | 'salutation' // 各位委员：
  | 'quotation' // set apart from the running text
  | 'item' // numbered or bulleted; the printed number is part of the text
  | 'verse'
  | 'caption' // 【…】 under a picture
  | 'credit' // （云江日报 方砚秋）, （摘自：…）, 林叙白／摄
  | 'remark'; // the editor's: （未完待续）

export interface Block {
  readonly id: string;
  readonly kind: BlockKind;
  /** Of a heading 1 to 6, of an item its depth from 1; else 0. */
  readonly level: number;
  readonly text: string;
  /** The page on which the block begins, or `null` where the source does not say. */
  readonly page: number | null;
  /** Where within the block a further printed page begins. */
  readonly turns: readonly PageTurn[];
  /** Ranges set in bold: [start, end). */
  readonly emphasis: readonly (readonly [number, number])[];
}

export interface PageTurn {
  readonly at: number;
  readonly page: number;
}

export interface MastheadLine {
  readonly label: string;
  readonly value: string;
}

/** How far an article has been read. */
export interface ReadingState {
  /** The furthest fraction reached; 1 means read. */
  readonly fraction: number;
  readonly finished: boolean;
}

export interface ReadingPlace {
  readonly articleId: string;
  /** The block at the top of the window and the code point in it. */
  readonly blockId: string | null;
  readonly offset: number;
  readonly fraction: number;
  readonly finished: boolean;
  /** Instant of the last reading. */
  readonly readAt: string;
}

export interface ArticleSummary {
  readonly id: string;
  readonly issueId: string;
  readonly parentId: string | null;
  /** Name of the column it stands in, or `null` (cover pages). */
  readonly column: string | null;
  readonly kind: ArticleKind;
  readonly title: string;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly contributors: readonly Contributor[];
  readonly date: string | null;
  readonly pageStart: number | null;
  readonly pageEnd: number | null;
  /** Code points of text, without white space. */
  readonly characters: number;
  readonly read: ReadingState;
}

export interface Article extends ArticleSummary {
  /** The title as it stands over the text, where it differs from the table of contents; else `null`. */
  readonly printedTitle: string | null;
  readonly issue: IssueSummary;
  readonly blocks: readonly Block[];
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
  /** Speeches and other articles printed under this one, in printed order. */
  readonly children: readonly ArticleLink[];
  readonly place: ReadingPlace | null;
}

export interface ArticleLink {
  readonly id: string;
  readonly title: string;
  readonly pageStart: number | null;
}

export interface IssueSummary {
  readonly id: string;
  readonly publicationId: string;
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  /** 总第N期. */
  readonly serial: number | null;
  readonly date: string | null;
  /** The last printed page. */
  readonly pages: number | null;
  readonly articleCount: number;
  readonly readCount: number;
}

/** One rule on a drawn cover: an article, as long as its pages. */
export interface CoverRule {
  readonly columnOrdinal: number;
  readonly pages: number;
  readonly fraction: number;
}

export interface IssueCover extends IssueSummary {
  readonly rules: readonly CoverRule[];
  /** The first of its printed pages, as a `data:` address; `null` where it has none, or nobody has drawn it yet. */
  readonly picture: string | null;
}

/** One binding on the shelf: all issues of one year. */
export interface YearVolume {
  readonly publicationId: string;
  readonly publication: string;
  readonly year: number;
  readonly issueCount: number;
  readonly pages: number;
  readonly firstSerial: number | null;
  readonly lastSerial: number | null;
}

export interface Shelf {
  /** Oldest first. */
  readonly volumes: readonly YearVolume[];
  /** Newest reading first, at most eight. */
  readonly recent: readonly RecentReading[];
  readonly articleCount: number;
  readonly readCount: number;
}

export interface RecentReading {
  readonly article: ArticleSummary;
  readonly issue: IssueSummary;
  readonly place: ReadingPlace;
  /** The sentence at which reading stopped, at most 40 code points; …… at its end where it was cut. */
  readonly passage: string;
}

export interface ContentsEntry {
  readonly title: string;
  readonly subtitle: string | null;
  readonly page: number | null;
  /** `null` when the entry has no article in the issue. */
  readonly articleId: string | null;
}

export interface Column {
  readonly name: string;
  readonly nameEnglish: string | null;
  /** As printed, in printed order. */
  readonly entries: readonly ContentsEntry[];
}

export interface Issue extends IssueSummary {
  readonly organ: string | null;
  readonly permit: string | null;
  /** 内部资料 免费交流, as printed on the cover. */
  readonly notice: string | null;
  readonly printDate: string | null;
  readonly printRun: string | null;
  readonly coverLines: readonly string[];
  readonly masthead: readonly MastheadLine[];
  readonly columns: readonly Column[];
  /** All articles in printed order, children after their parent. */
  readonly articles: readonly ArticleSummary[];
  readonly cover: readonly CoverRule[];
  /** As in `IssueCover`. */
  readonly picture: string | null;
  /** True when the issue was built from headings because no table of contents was found. */
  readonly contentsFromHeadings: boolean;
}

/** The articles of an issue without all else: what a list of passages from many issues is labelled with. */
export interface IssueArticles {
  readonly issue: IssueSummary;
  /** In printed order, children after their parent. */
  readonly articles: readonly ArticleSummary[];
}

/** One change made to the text on the way in. */
export interface Repair {
  readonly articleId: string | null;
  /** The block the repaired text stands in and the code point in it; `null` for titles, contents and masthead. */
  readonly blockId: string | null;
  readonly at: number | null;
  /** Line in the source file, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly rule: RepairRule;
}

export const REPAIR_RULES = [
  'punctuation-width', // , -> ，
  'english-and', // and -> 和
  'space-in-words', // 孙 珅 -> 孙珅
  'sub-remains', // P<sub>04</sub> -> P04
  'joined-lines', // a sentence cut by a column or page
] as const;
export type RepairRule = (typeof REPAIR_RULES)[number];

export interface Suspicion {
  readonly kind: 'name-variant' | 'title-variant' | 'repeated-character' | 'number-gap' | 'encoding' | 'other';
  readonly line: number | null;
  readonly articleId: string | null;
  /** The forms found, as printed, most frequent first. */
  readonly forms: readonly string[];
  readonly explanation: string;
}

export interface LeftOut {
  readonly line: number;
  readonly text: string;
  readonly reason:
    | 'running-footer'
    | 'running-header'
    | 'page-number'
    | 'picture-placeholder'
    | 'markup'
    | 'cover-repeat'
    | 'ornament';
}

export interface MatchedEntry {
  readonly title: string;
  readonly page: number | null;
  readonly articleId: string | null;
  /** Similarity of the printed entry and the title over the text, 0 to 1. */
  readonly score: number;
}

/** What ingest did with one issue; kept in the archive with it. */
export interface IngestReport {
  readonly file: string;
  readonly format: 'ocr' | 'issue-markdown' | 'headings-only' | 'pdf';
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly issueId: string;
  readonly matched: readonly MatchedEntry[];
  /** Articles that no entry of the table of contents leads to. */
  readonly unlisted: readonly ArticleLink[];
  readonly repairs: readonly Repair[];
  readonly suspicions: readonly Suspicion[];
  readonly leftOut: readonly LeftOut[];
  /** Visible characters in the source, and how many of them stand in the archive or in `leftOut`; equal, or the issue is refused. */
  readonly charactersRead: number;
  readonly charactersKept: number;
  /** What was there before: nothing, the same text, or an older text. */
  readonly outcome: 'new' | 'unchanged' | 'replaced';
  readonly blocksKept: number;
  readonly blocksChanged: number;
}
