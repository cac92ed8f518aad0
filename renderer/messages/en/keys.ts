import type { keys as original } from '../zh/keys.ts';

export const keys: typeof original = {
  title: 'Keys',
  everywhere: 'Everywhere',
  here: 'On this page',
  commands: {
    import: 'Bring in an issue',
    shelf: 'Shelf',
    search: 'Search all articles',
    notebook: 'Notebook',
    excerpts: 'Excerpts',
    exchange: 'Exchange',
    'quick-open': 'Open anything',
    settings: 'Settings',
    larger: 'Larger type',
    smaller: 'Smaller type',
    keys: 'This list',
    about: 'About',
  },
  back: 'One step back',
  undo: 'Undo the last change to notes',
  redo: 'Redo it',
  historyBack: 'Back',
  historyForward: 'Forward',
};
