import type { exchange as original } from '../zh/exchange.ts';

const marks = (count: string) => `${count} ${count === '1' ? 'mark' : 'marks'}`;

/** What of both there is. */
const withExcerpts = (count: string, excerpts: string) =>
  [
    count === '0' && excerpts !== '0' ? '' : marks(count),
    excerpts === '0' ? '' : `${excerpts} ${excerpts === '1' ? 'excerpt' : 'excerpts'}`,
  ]
    .filter(Boolean)
    .join(' and ');

export const exchange: typeof original = {
  takeAlong: 'Take along',
  takeAlongText: 'Save notes and marks as one file to take with you',
  bringIn: 'Bring in',
  bringInText: 'Open a file somebody brought; look first, then decide',
  audience: 'For whom',
  audiences: { devices: 'My other devices', group: 'The study group' },
  audienceHints: {
    devices: 'All notes, marks, excerpts and settings, private ones too.',
    group: 'Only what may be seen by the group, with its earlier wordings. Nothing private leaves, and no excerpts.',
  },
  passphrase: 'Passphrase (optional)',
  showPassphrase: 'Show it',
  passphraseHint: 'Who opens the file must know it. It is kept nowhere; if it is forgotten, the file stays closed.',
  wouldTake: (count, excerpts = '0') => withExcerpts(count, excerpts),
  nothingToTake: {
    devices: 'There are no notes yet.',
    group: 'No note may be seen by the group yet. Select a note and say so under “More”.',
  },
  unsigned: 'You have not signed your notes: nobody will see whose they are. Please give your name in the settings.',
  save: 'Save the file',
  saving: 'Writing…',
  fileName: (name, audience, day) => ['notes', name, audience, day].filter(Boolean).join(' '),
  opening: (file) => `Looking through “${file}”…`,
  locked: (file) => `“${file}” has a passphrase`,
  unlock: {
    password: 'Its passphrase',
    wrong: 'That is not the passphrase. Please try again.',
    passwordHint: 'Ask who brought the file. Used this once and kept nowhere.',
  },
  heading: (people) => `Notes by ${people} ${people === '1' ? 'person' : 'people'} in this file`,
  nobody: 'Nothing in this file is new',
  onlyExcerpts: 'No new notes in this file, but excerpts',
  excerpts: {
    added: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    deleted: (count) => `${count} deleted`,
    listed: (parts) => `Excerpts: ${parts.join(', ')}.`,
  },
  nowhere: 'The words marked in this file are nowhere on the shelf',
  written: (author, moment) => ['written', author && `by ${author}`, moment].filter(Boolean).join(' '),
  unverified: 'The file has no checksum: whether it was changed since it was written cannot be told.',
  foreign: (program) => `Marks of ${program}, each looked for by its words.`,
  formats: {
    hypothesis: 'Hypothesis',
    readest: 'Readest',
    koreader: 'KOReader',
    kindle: 'Kindle',
    w3c: 'another program',
  },
  skipped: (count) => `${count} could not be read and are left out.`,
  unplaced: (count) => `Also the ${count} that stand nowhere here`,
  unplacedHint:
    'Their words are in no article on the shelf, or in several. They come into the notebook under “text not on the shelf”, whole.',
  pretends: (name) => `There is another “${name}” in this file, called as you are, whose notes are not yours.`,
  clocks: {
    ahead: (days) =>
      `The clock of a device is some ${days} days fast. Its notes are brought in; their order may be wrong.`,
    'own-clock-behind': (days) =>
      `The clock of this computer is some ${days} days behind what it was. Please set it. Notes are brought in.`,
    cloned:
      'There are notes in this computer’s name that it never wrote: the profile folder may have been copied. They are brought in, and this computer takes a new id.',
  },
  samePerson: 'called as you are',
  from: 'From whom',
  added: 'New',
  changed: 'Changed',
  deleted: 'Deleted',
  revived: 'Came back',
  versions: 'Two wordings',
  none: 'none',
  total: 'Together',
  take: (name) => `Bring in what ${name} did`,
  same: (count) => `${marks(count)} more ${count === '1' ? 'is' : 'are'} here already.`,
  disputes: (count) =>
    count === '1' ? 'One note was changed on both sides' : `${count} notes were changed on both sides`,
  wholeArticle: 'About the whole article',
  here: 'Here',
  there: (name) => `From ${name}`,
  settle: 'Which to keep',
  settlements: { both: 'Both', here: 'Mine' },
  useTheirs: (name) => `${name}’s`,
  moreDisputes: (count) => `The other ${count} can be settled in the notebook under “two wordings”.`,
  bringThese: (count, excerpts) => `Bring in ${withExcerpts(count, excerpts)}`,
  notNow: 'Not now',
  disputed: (count) => `${count === '1' ? 'One was' : `${count} were`} changed on both sides; have a look first.`,
  promise: 'All of it can be taken back later. A wording that is not chosen stays, and can be found again.',
  merging: 'Bringing in…',
  bringSettings: 'Use the settings of the file too (size of type, paper …)',
  folder: 'Shared folder',
  folderHint:
    'Point two computers at one folder (a stick, a network share, one that a cloud keeps in step), and notes go to and fro by themselves: each writes a file of its own and reads those of the others. All notes go there, private ones too: use it between computers of your own.',
  chooseFolder: 'Choose a folder…',
  folderPath: 'Folder',
  folderPathHint: 'Its full path; it can be copied from the file manager.',
  useFolder: 'Use this',
  folderStates: {
    off: 'not in use',
    'in-step': 'in step',
    working: 'working…',
    missing: 'not to be found',
    failed: 'not all of it worked',
  },
  lookedAt: (moment) => `last look: ${moment}`,
  newDevice:
    'This profile was copied from another computer, and both used one id. This one has a new id now; all notes are here.',
  lookNow: 'Look now',
  stopFolder: 'Stop using it',
  history: 'Files brought in',
  noHistory: 'No file has been brought in yet. Each one is listed here and can be taken back as a whole.',
  sums: (person, parts) => `${person}: ${parts.join(', ')}`,
  sum: { added: 'new', changed: 'changed', deleted: 'deleted', revived: 'came back', twoVersions: 'two wordings' },
  takeBackAll: 'Take it back',
  takeBack: (file) => `Take back “${file}”`,
  bringAgain: 'Bring in again',
  bringFileAgain: (file) => `Bring in “${file}” again`,
  takenBack: (moment) => `taken back: ${moment}`,
  working: 'Working…',
};
