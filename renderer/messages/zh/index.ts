import { about } from './about.ts';
import { annotating } from './annotating.ts';
import { article } from './article.ts';
import { changes } from './changes.ts';
import { common } from './common.ts';
import { excerpts } from './excerpts.ts';
import { exchange } from './exchange.ts';
import { findInArticle } from './find.ts';
import { imports } from './imports.ts';
import { issue } from './issue.ts';
import { keys } from './keys.ts';
import { noteSettings } from './note-settings.ts';
import { notebook } from './notebook.ts';
import { pages } from './pages.ts';
import { quickOpen } from './quick-open.ts';
import { readAloud } from './read-aloud.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';

/** All words of the interface in Chinese, by topic. */
export const zh = {
  ...common,
  about,
  annotating,
  article,
  changes,
  excerpts,
  exchange,
  findInArticle,
  imports,
  issue,
  keys,
  notebook,
  noteSettings,
  pages,
  quickOpen,
  readAloud,
  report,
  search,
  settings,
  shelf,
};
