import { common } from './common.ts';
import { imports } from './imports.ts';
import { issue } from './issue.ts';
import { keys } from './keys.ts';
import { quickOpen } from './quick-open.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shelf } from './shelf.ts';

/** All words of the interface in Chinese, by topic. */
export const zh = { ...common, shelf, issue, settings, keys, search, quickOpen, imports, report };
