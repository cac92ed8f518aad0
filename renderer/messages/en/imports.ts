import type { imports as original } from '../zh/imports.ts';

export const imports: typeof original = {
  title: 'Import',
  explanation:
    'Choose the text of an issue (.txt, .md) or an issue file of this program (.bvlib); several at once if you like. You can also drop files on the window.',
  choose: 'Choose files…',
  drop: 'Let go to import these files',
  panel: 'Files being imported',
  waiting: 'Waiting',
  stages: {
    read: 'Reading the file',
    parse: 'Finding titles and paragraphs',
    match: 'Checking the contents',
    write: 'Putting it on the shelf',
    index: 'Making it searchable',
  },
  step: (done, total) => `${done} / ${total}`,
  stop: 'Stop',
  stopping: 'Stopping…',
  dismiss: 'Dismiss',
  dismissAll: 'Dismiss all',
  openIssue: 'Open the issue',
  openReport: 'Import report',
  done: {
    new: (issue) => `${issue} is on the shelf.`,
    replaced: (issue, changed, kept) =>
      `${issue} was corrected: ${changed} paragraphs changed, ${kept} are as they were.`,
    unchanged: (issue) => `${issue} is the same as on the shelf; nothing was changed.`,
  },
  matched: (matched, entries) =>
    matched === entries
      ? `All ${entries} entries of the contents were found.`
      : `${matched} of ${entries} entries of the contents were found.`,
  suspicions: (count) =>
    count === '1' ? 'One thing is for an editor to look at.' : `${count} things are for an editor to look at.`,
  marks: {
    allStand: (count) =>
      count === '1'
        ? 'Your mark in this issue stands where it was.'
        : `All ${count} of your marks in this issue stand where they were.`,
    sum: (parts) => `Your marks in this issue: ${parts}.`,
    and: ', ',
    unchanged: (count) => `${count} stood still`,
    moved: (count) => `${count} moved with the text`,
    orphaned: (count) => `${count} lost ${count === '1' ? 'its' : 'their'} place`,
    look: 'Look in the notebook',
  },
};
