import type { shelf as original } from '../zh/shelf.ts';

export const shelf: typeof original = {
  bindings: 'Bound volumes',
  lastRead: 'Last read',
  earlier: 'Before that',
  goOnReading: 'Continue reading',
  begin: 'Begin here',
  beginHint: 'Nothing has been read yet. This issue is the newest: look through its contents.',
  openIssue: 'Open the contents',
  run: (first: number, last: number, volumes: number, issues: number) =>
    `${first === last ? first : `${first}–${last}`}, ${volumes} ${volumes === 1 ? 'volume' : 'volumes'}, ${issues} ${issues === 1 ? 'issue' : 'issues'}`,
  binding: (year: number, issues: number, notes: number) =>
    `${year}, ${issues} ${issues === 1 ? 'issue' : 'issues'}${notes === 0 ? '' : `, ${notes} ${notes === 1 ? 'mark or note' : 'marks or notes'}`}`,
  readTo: (percent: number) => `${percent}% read`,
  cover: (issue: string, serial: string | null, progress: string, notes: number) =>
    `${issue}${serial === null ? '' : `, ${serial.toLowerCase()}`}, ${progress.toLowerCase()}${notes === 0 ? '' : `, ${notes} ${notes === 1 ? 'note' : 'notes'}`}`,
  coversOf: (year: string) => `Issues of ${year}`,
  bringIn: 'Bring in',
  bringInNumber: (number: number) => `no. ${number}`,
  bringInAny: 'a new issue',
  totals: (read: string, all: string) => ({ before: '', read, between: ' of ', all, after: ' articles read' }),
  dismissNotice: 'Dismiss',
  emptyTitle: 'The shelf is empty',
  emptyText: 'Bring in the text of an issue and it will stand here, with its cover and contents, ready to be searched.',
  emptyAction: 'Bring in an issue',
};
