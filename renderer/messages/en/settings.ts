import type { settings as original } from '../zh/settings.ts';

export const settings: typeof original = {
  paper: 'Paper',
  papers: { xuan: 'Warm', white: 'White', night: 'Night', contrast: 'High contrast' },
  paperSample: 'Ag',
  size: 'Type size',
  sizeGlyph: 'A',
  sizeOf: (size: number) => `${size} px`,
  sizeInLargePrint: 'Text, buttons and lists grow together; the text is never smaller than 28 px.',
  sample: 'Sample',
  layout: 'Layout',
  leading: 'Line spacing',
  leadings: { tight: 'Close', middle: 'Medium', wide: 'Wide' },
  measure: 'Characters a line',
  measureOf: (characters: number) => String(characters),
  largePrint: 'Large print',
  largePrintHint: 'Text, buttons and lists grow together.',
  vertical: 'Vertical setting',
  verticalHint: 'Text runs downwards in columns from the right, as in old books.',
  language: 'Language',
  languages: { zh: 'Chinese', en: 'English' },
  speaking: 'Reading aloud',
  voice: 'Voice',
  voiceOfSystem: 'The system’s own',
  pace: 'Pace',
  paces: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
  tryVoice: 'Listen',
  noVoice:
    'This computer has no Chinese voice, so nothing can be read aloud yet. Add a Chinese voice in the system’s settings and open this page again.',
  about: 'About',
  version: (version: string) => `Version ${version}`,
  hosts: {
    electron: 'Running as a desktop program',
    loopback: 'Running in a browser, connected to this computer only, not to the network',
    test: 'Running as a trial',
  },
  profile: 'Everything is kept in',
  profileHint: 'Issues, reading progress and settings are all in this folder. To back up, copy the whole of it.',
  damaged: (file: string) =>
    `The library file was found damaged at the last start. It was not deleted: it is kept as ${file}. A new library is in use; please bring the issues in again.`,
  damagedNotes: (file) =>
    `The note file could not be read and was kept as it is at ${file}. A new one was made from the one before, the backups and the copy on this computer; please check your latest notes.`,
  tooNewNotes: (file) =>
    `The note file was written by a newer version and was kept untouched at ${file}. It is taken back in once the program has been updated.`,
  filesListed: (files) => files.join(' and '),
  ownersListed: (names) => names.join(' and '),
  leftBehind: (count, owners) =>
    `This browser still holds ${count === '1' ? '1 mark or note' : `${count} marks and notes`} of another profile${owners === '' ? '' : `, signed ${owners}`}. If they are yours (its folder was lost or replaced, say), they can be taken back; if they are somebody else’s, leave them: they are not mixed in.`,
  takeBack: 'Take them back',
  damagedReader: (file: string) =>
    `The file of settings and reading places was found damaged at the last start. It was not deleted: it is kept as ${file}. Settings and places begin anew; the issues are all there.`,
  licences: 'Licences',
  moreAbout: 'Version and licences',
};
