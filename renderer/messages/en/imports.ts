import type { imports as original } from '../zh/imports.ts';

export const imports: typeof original = {
  title: 'Import',
  explanation:
    'Choose the text of an issue (.txt, .md), its printed pages (.pdf) or an issue file of this program (.bvlib); several at once if you like. You can also drop files on the window.',
  choose: 'Choose files…',
  drop: 'Let go to import these files',
  panel: 'Files being imported',
  waiting: 'Waiting',
  stages: {
    read: 'Reading the file',
    parse: 'Finding titles and paragraphs',
    match: 'Checking the contents',
    pages: 'Reading the printed pages',
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
  pdf: {
    done: (issue, pages) => `The printed pages of ${issue} are in: ${pages}.`,
    linked: (linked, paragraphs) =>
      linked === paragraphs
        ? `All ${paragraphs} paragraphs of the text were found in them.`
        : `${linked} of ${paragraphs} paragraphs of the text were found in them.`,
    noText: 'They have no text layer: they can be read and marked by a frame, but not searched.',
    someText: 'Some of them have no text layer and cannot be searched.',
  },
  question: {
    locked: (file) => `“${file}” is locked with a password`,
    wrong: 'That is not the password. Please try again.',
    password: 'Its password',
    passwordHint: 'Used this once and kept nowhere.',
    open: 'Open',
    which: (file, pages) => `Of which issue is “${file}” (${pages} pages) the printed edition?`,
    here: 'An issue on the shelf',
    fresh: 'An issue not yet on the shelf',
    freshHint: 'Its articles come from its outline, its contents or its pages.',
    publication: 'Publication',
    year: 'Year',
    number: 'Number',
    serial: 'Serial number (may be left empty)',
    date: 'Date (may be left empty; 2026-11)',
    issue: 'Which issue',
    chooseIssue: 'Choose an issue',
    take: 'Bring in',
  },
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
