import type { issue as original } from '../zh/issue.ts';

export const issue: typeof original = {
  facts: 'About this issue',
  contents: 'Contents',
  legend: 'How far it has been read',
  published: (date: string) => date,
  pages: (pages: number) => `${pages} pages`,
  list: (parts: readonly string[]) => parts.join(', '),
  organ: (organ: string) => organ,
  printed: (date: string) => `Printed ${date}`,
  printRun: (run: string) => `Print run ${run}`,
  totals: (read: number, all: number) => ({ before: '', read, between: ' of ', all, after: ' articles read' }),
  masthead: 'The full masthead',
  report: 'How this issue was brought in',
  fromHeadings: 'No printed contents were found; these were made from the headings.',
  unlisted: 'not in the printed contents',
  withoutText: 'not found in the text',
  outsideColumns: 'Outside the columns',
  moreNames: (names: readonly string[], all: number) => `${names.join('\u3000')} and ${all - names.length} more`,
};
