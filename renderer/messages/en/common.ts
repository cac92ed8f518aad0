import type { common as original } from '../zh/common.ts';

export const common: typeof original = {
  program: { name: 'Bound Volume' },
  nav: {
    main: 'Main pages',
    shelf: 'Shelf',
    issue: 'Issue',
    reading: 'Reading',
    search: 'Search',
    notebook: 'Notebook',
    excerpts: 'Excerpts',
    exchange: 'Exchange',
    settings: 'Settings',
    about: 'About',
    report: 'Import report',
  },
  find: { placeholder: 'Articles, people, columns', key: 'Ctrl K' },
  reading: { unread: 'Unread', begun: 'Begun', finished: 'Read' },
  action: { close: 'Close', cancel: 'Cancel', tryAgain: 'Try again', back: 'Back', backToShelf: 'Back to the shelf' },
  state: { waiting: 'Opening…' },
};
