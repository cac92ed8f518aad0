/** What travels with the program, and under which licence. Names are names: they are the same in every language. */

export interface Bundled {
  readonly name: string;
  readonly what:
    | 'serif'
    | 'sans'
    | 'kai'
    | 'punctuation'
    | 'screens'
    | 'store'
    | 'database'
    | 'search'
    | 'conversion'
    | 'runtime';
  readonly licence: string;
}

export const BUNDLED: readonly Bundled[] = [
  { name: 'Noto Serif SC', what: 'serif', licence: 'SIL OFL 1.1' },
  { name: 'Noto Sans SC', what: 'sans', licence: 'SIL OFL 1.1' },
  { name: 'LXGW WenKai', what: 'kai', licence: 'SIL OFL 1.1' },
  { name: 'Noto Serif CJK SC', what: 'punctuation', licence: 'SIL OFL 1.1' },
  { name: 'React, React Aria', what: 'screens', licence: 'MIT, Apache 2.0' },
  { name: 'zustand, zod', what: 'store', licence: 'MIT' },
  { name: 'SQLite, better-sqlite3', what: 'database', licence: 'Public domain, MIT' },
  { name: 'MiniSearch, pinyin-pro', what: 'search', licence: 'MIT' },
  { name: 'opencc-js', what: 'conversion', licence: 'MIT, Apache 2.0' },
  { name: 'Electron, Node.js', what: 'runtime', licence: 'MIT' },
];
