/** The shelf, covers, issues and articles that have been asked for, and asking for them again when the library has changed. */
import type { Article, IngestReport, Issue, IssueCover, Shelf } from '../../preload/contract/values.ts';
import type { Program } from './program.ts';
import { type Remote, remoteOf, waiting } from './remote.ts';

export interface LibraryState {
  readonly shelf: Remote<Shelf>;
  /** By `coversKey`. */
  readonly covers: Readonly<Record<string, Remote<readonly IssueCover[]>>>;
  readonly issues: Readonly<Record<string, Remote<Issue>>>;
  readonly articles: Readonly<Record<string, Remote<Article>>>;
  readonly reports: Readonly<Record<string, Remote<IngestReport>>>;
  /** The issue that 本期 leads to: the one opened last, else the newest. */
  readonly currentIssueId: string | null;
}

export const initialLibrary: LibraryState = {
  shelf: waiting,
  covers: {},
  issues: {},
  articles: {},
  reports: {},
  currentIssueId: null,
};

export const coversKey = (publicationId: string, year: number): string => `${publicationId}/${year}`;

type Shelved = 'covers' | 'issues' | 'articles' | 'reports';

/** What is on the screen stays there until the newer value has come. */
function put<Kind extends Shelved>(program: Program, kind: Kind, key: string, value: LibraryState[Kind][string]): void {
  program.store.setState(({ library }) => ({ library: { ...library, [kind]: { ...library[kind], [key]: value } } }));
}

export async function loadShelf({ bound, store }: Program): Promise<void> {
  const shelf = remoteOf(await bound.library.shelf({}));
  store.setState(({ library }) => ({ library: { ...library, shelf } }));
}

export async function loadCovers(program: Program, publicationId: string, year: number): Promise<void> {
  put(
    program,
    'covers',
    coversKey(publicationId, year),
    remoteOf(await program.bound.library.covers({ publicationId, year })),
  );
}

export async function loadIssue(program: Program, issueId: string): Promise<void> {
  const issue = remoteOf(await program.bound.library.issue({ issueId }));
  put(program, 'issues', issueId, issue);
  if (issue.state === 'ready') keepCurrentIssue(program, issueId);
}

export async function loadArticle(program: Program, articleId: string): Promise<void> {
  const article = remoteOf(await program.bound.library.article({ articleId }));
  put(program, 'articles', articleId, article);
  if (article.state === 'ready') keepCurrentIssue(program, article.value.issueId);
}

export async function loadReport(program: Program, issueId: string): Promise<void> {
  put(program, 'reports', issueId, remoteOf(await program.bound.library.report({ issueId })));
}

function keepCurrentIssue({ store }: Program, currentIssueId: string): void {
  store.setState(({ library }) => ({ library: { ...library, currentIssueId } }));
}
