/** The table of screens: what each loads when it is opened, how it is called in the window's title, and what draws it. */
import type { ComponentType } from 'react';
import { ExcerptsScreen } from './features/excerpts/excerpts-screen.tsx';
import { ExchangeScreen } from './features/exchange/exchange-screen.tsx';
import { ReportScreen } from './features/import/report-screen.tsx';
import { IssueScreen } from './features/issue/issue-screen.tsx';
import { NotebookScreen } from './features/notebook/notebook-screen.tsx';
import { PagesScreen } from './features/pages/pages-screen.tsx';
import { ReadingScreen } from './features/reading/reading-screen.tsx';
import { SearchScreen } from './features/search/search-screen.tsx';
import { AboutScreen } from './features/settings/about-screen.tsx';
import { SettingsScreen } from './features/settings/settings-screen.tsx';
import { ShelfScreen } from './features/shelf/shelf-screen.tsx';
import type { Messages } from './messages/index.ts';
import type { Wording } from './messages/wording.ts';
import { loadAbout } from './state/about.ts';
import { loadBackups } from './state/backups.ts';
import { openExcerpts } from './state/excerpt-sources.ts';
import { currentDocument } from './state/excerpts.ts';
import { loadHistory } from './state/import-history.ts';
import { loadIssue } from './state/library.ts';
import { loadNotebook } from './state/notebook.ts';
import { loadEdition, openPages } from './state/pages.ts';
import type { Program, State } from './state/program.ts';
import { openArticle } from './state/reading.ts';
import { readyValue } from './state/remote.ts';
import { loadReportScreen } from './state/report-texts.ts';
import type { Route, RouteOf, ScreenName } from './state/route.ts';
import { loadSearch } from './state/search.ts';
import { loadSharedFolder } from './state/shared-folder.ts';
import { loadShelfRoute } from './state/shelf.ts';
import { loadVoices } from './state/voices.ts';

export interface Screen<Name extends ScreenName> {
  readonly load: (program: Program, route: RouteOf<Name>) => void;
  readonly title: (state: State, route: RouteOf<Name>, messages: Messages, wording: Wording) => string;
  readonly View: ComponentType<{ readonly route: RouteOf<Name> }>;
}

const screens: { readonly [Name in ScreenName]: Screen<Name> } = {
  shelf: {
    load: (program, route) => void Promise.all([loadShelfRoute(program, route), loadBackups(program)]),
    title: (_state, _route, messages) => messages.nav.shelf,
    View: ShelfScreen,
  },
  issue: {
    load: (program, { issueId }) => void Promise.all([loadIssue(program, issueId), loadEdition(program, issueId)]),
    title: ({ library }, { issueId }, messages, wording) => {
      const issue = readyValue(library.issues[issueId]);
      return issue ? wording.issue(issue.year, issue.number) : messages.nav.issue;
    },
    View: IssueScreen,
  },
  pages: {
    load: (program, route) => void openPages(program, route),
    title: ({ library }, { issueId }, messages, wording) => {
      const issue = readyValue(library.issues[issueId]);
      return issue ? `${messages.pages.title} · ${wording.issue(issue.year, issue.number)}` : messages.pages.title;
    },
    View: PagesScreen,
  },
  article: {
    load: (program, route) => void openArticle(program, route),
    title: ({ library }, { articleId }, messages) =>
      readyValue(library.articles[articleId])?.title ?? messages.nav.reading,
    View: ReadingScreen,
  },
  search: {
    load: (program, route) => {
      void loadSearch(program, route);
      loadNotebook(program);
    },
    title: (_state, { query }, messages) => (query ? `${query} · ${messages.nav.search}` : messages.nav.search),
    View: SearchScreen,
  },
  notebook: {
    load: (program) => loadNotebook(program),
    title: (_state, _route, messages) => messages.nav.notebook,
    View: NotebookScreen,
  },
  excerpts: {
    load: (program, { documentId }) => void openExcerpts(program, documentId),
    title: (state, _route, messages) => {
      const document = currentDocument(state);
      return document?.title ? `${document.title} · ${messages.nav.excerpts}` : messages.nav.excerpts;
    },
    View: ExcerptsScreen,
  },
  exchange: {
    load: (program) => {
      void Promise.all([loadHistory(program), loadSharedFolder(program)]);
      loadNotebook(program);
    },
    title: (_state, _route, messages) => messages.nav.exchange,
    View: ExchangeScreen,
  },
  report: {
    load: (program, { issueId }) => void loadReportScreen(program, issueId),
    title: (_state, _route, messages) => messages.report.title,
    View: ReportScreen,
  },
  settings: {
    load: (program) => void Promise.all([loadAbout(program), loadVoices(program), loadBackups(program)]),
    title: (_state, _route, messages) => messages.nav.settings,
    View: SettingsScreen,
  },
  about: {
    load: (program) => void loadAbout(program),
    title: (_state, _route, messages) => messages.nav.about,
    View: AboutScreen,
  },
};

/** The screen of a route. The table's type ties each screen to its own route; TypeScript loses that tie in the lookup. */
export const screenOf = (route: Route): Screen<ScreenName> => screens[route.screen] as unknown as Screen<ScreenName>;
