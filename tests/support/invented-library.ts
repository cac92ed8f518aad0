/** An invented run of 《云江议事》 in the shape of the contract, as large or as small as a test wants it. */
import type {
  Article,
  ArticleSummary,
  Block,
  Issue,
  IssueCover,
  IssueSummary,
  ReadingPlace,
  RecentReading,
  Shelf,
  YearVolume,
} from '../../preload/contract/values.ts';
import { type InventedArticle, NOVEMBER, PARAGRAPHS } from './invented-text.ts';

export interface LibraryShape {
  readonly years: readonly number[];
  /** Issues of the last year. */
  readonly issuesOfLastYear: number;
  /** Adds a second publication with one issue, 《古塘通讯》2023年第6期. */
  readonly second?: boolean;
}

const YUNJIANG = { publicationId: 'yunjiang', publication: '云江议事' };
const GUTANG = { publicationId: 'gutang', publication: '古塘通讯' };

export interface Invented {
  readonly shelf: Shelf;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly covers: (publicationId: string, year: number) => readonly IssueCover[];
}

const COLUMN_ENGLISH: Readonly<Record<string, string>> = { 要论: 'Addresses', 文苑: 'Letters' };
const columnsOf = (articles: readonly InventedArticle[]) => [...new Set(articles.map(({ column }) => column))];

function summaries(issueId: string, read: number | null): readonly ArticleSummary[] {
  return NOVEMBER.map((article, index) => ({
    id: `${issueId}-${index}`,
    issueId,
    parentId: article.under === null ? null : `${issueId}-${article.under}`,
    column: article.column,
    kind: article.kind,
    title: article.title,
    kicker: null,
    subtitle: article.subtitle,
    contributors: article.people.map((name) => ({ name, role: 'author', office: null, represents: null })),
    date: null,
    pageStart: article.page,
    pageEnd: article.pageEnd,
    characters: 900,
    read: { fraction: read ?? article.fraction, finished: (read ?? article.fraction) === 1 },
  }));
}

function issueOf(
  of: { publicationId: string; publication: string },
  year: number,
  number: number,
  last: boolean,
): Issue {
  const id = `${of.publicationId}-${year}-${number}`;
  const articles = summaries(id, last ? null : number % 5 === 0 ? 0 : 1);
  const columns = columnsOf(NOVEMBER);
  const month = String(number).padStart(2, '0');
  return {
    id,
    ...of,
    year,
    number,
    serial: of === YUNJIANG ? (year - 2000) * 12 + number : 153,
    date: `${year}-${month}-15`,
    pages: 48 + (((year - 2000) * 12 + number * 7) % 30),
    articleCount: articles.length,
    readCount: articles.filter(({ read }) => read.finished).length,
    organ: '云江市议事会',
    permit: '云内准印第0117号',
    notice: '内部资料，免费交流',
    printDate: `${year}-${month}-18`,
    printRun: '1200册',
    coverLines: ['云江议事', `${year}年第${number}期`],
    masthead: [
      { label: '主办', value: '云江市议事会' },
      { label: '主编', value: '何砚田' },
      { label: '副主编', value: '方砚秋　杜衡生' },
      { label: '责任编辑', value: '林叙白' },
      { label: '地址', value: '云江市柳渠街18号' },
    ],
    columns: columns.map((name) => ({
      name,
      nameEnglish: COLUMN_ENGLISH[name] ?? null,
      entries: NOVEMBER.flatMap((article, index) =>
        article.column === name && article.listed && article.under === null
          ? [{ title: article.title, subtitle: article.subtitle, page: article.page, articleId: `${id}-${index}` }]
          : [],
      ),
    })),
    articles,
    cover: NOVEMBER.flatMap((article, index) =>
      article.under === null
        ? [
            {
              columnOrdinal: columns.indexOf(article.column),
              pages: article.pageEnd - article.page + 1,
              fraction: articles[index]?.read.fraction ?? 0,
            },
          ]
        : [],
    ),
    picture: null,
    contentsFromHeadings: false,
  };
}

const summaryOfIssue = (issue: Issue): IssueSummary => {
  const { id, publicationId, publication, year, number, serial, date, pages, articleCount, readCount } = issue;
  return { id, publicationId, publication, year, number, serial, date, pages, articleCount, readCount };
};

function blocksOf(article: ArticleSummary): readonly Block[] {
  const pages = (article.pageEnd ?? 1) - (article.pageStart ?? 1) + 1;
  return PARAGRAPHS.map(([kind, level, text], index) => ({
    id: `${article.id}-b${index}`,
    kind,
    level,
    text,
    page: (article.pageStart ?? 1) + Math.floor((index * pages) / PARAGRAPHS.length),
    turns: index === 4 && pages > 1 ? [{ at: 26, page: (article.pageStart ?? 1) + 1 }] : [],
    emphasis: [],
  }));
}

const place = (articleId: string, fraction: number, readAt: string): ReadingPlace => ({
  articleId,
  blockId: `${articleId}-b2`,
  offset: 0,
  fraction,
  finished: fraction === 1,
  readAt,
});

const RECENT: readonly (readonly [number, string])[] = [
  [1, '2026-11-24T09:12:00'],
  [16, '2026-11-23T20:00:00'],
  [4, '2026-11-23T18:00:00'],
  [2, '2026-11-19T10:00:00'],
  [9, '2026-11-18T10:00:00'],
];

export function inventLibrary(shape: LibraryShape): Invented {
  const lastYear = shape.years.at(-1);
  const issues = shape.years.flatMap((year) =>
    Array.from({ length: year === lastYear ? shape.issuesOfLastYear : 12 }, (_, index) =>
      issueOf(YUNJIANG, year, index + 1, year === lastYear && index + 1 === shape.issuesOfLastYear),
    ),
  );
  if (shape.second) issues.push({ ...issueOf(GUTANG, 2023, 6, true), organ: '古塘县议事会' });
  const articles = issues.flatMap((issue) =>
    issue.articles.map((article, index): Article => {
      const link = (at: number) => {
        const other = issue.articles[at];
        return other ? { id: other.id, title: other.title, pageStart: other.pageStart } : null;
      };
      return {
        ...article,
        printedTitle: null,
        issue: summaryOfIssue(issue),
        blocks: blocksOf(article),
        previous: link(index - 1),
        next: link(index + 1),
        children: issue.articles.filter(({ parentId }) => parentId === article.id),
        place: null,
      };
    }),
  );
  const latest = issues.filter(({ publicationId }) => publicationId === 'yunjiang').at(-1);
  const recent = RECENT.flatMap(([index, at]): RecentReading[] => {
    const article = latest?.articles[index];
    if (!latest || !article) return [];
    return [
      {
        article,
        issue: summaryOfIssue(latest),
        place: place(article.id, article.read.fraction, new Date(at).toISOString()),
        passage: '水印不会说话，可是它替我们记着账。',
      },
    ];
  });
  return {
    shelf: {
      volumes: volumesOf(issues),
      recent,
      articleCount: articles.length,
      readCount: articles.filter(({ read }) => read.finished).length,
    },
    issues: new Map(issues.map((issue) => [issue.id, issue])),
    articles: new Map(articles.map((article) => [article.id, article])),
    covers: (publicationId, year) =>
      issues
        .filter((issue) => issue.publicationId === publicationId && issue.year === year)
        .map((issue) => ({ ...summaryOfIssue(issue), rules: issue.cover, picture: null })),
  };
}

function volumesOf(issues: readonly Issue[]): readonly YearVolume[] {
  const bound = Map.groupBy(issues, ({ publicationId, year }) => `${publicationId}/${year}`);
  return [...bound.values()]
    .flatMap((all) => {
      const first = all[0];
      if (!first) return [];
      return [
        {
          publicationId: first.publicationId,
          publication: first.publication,
          year: first.year,
          issueCount: all.length,
          pages: all.reduce((sum, { pages }) => sum + (pages ?? 0), 0) + (first.year - 2000) * 12,
          firstSerial: first.serial,
          lastSerial: all.at(-1)?.serial ?? null,
        },
      ];
    })
    .toSorted((one, other) => one.year - other.year);
}
