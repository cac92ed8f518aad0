import type { noteSettings as original } from '../zh/note-settings.ts';

const marks = (count: string) => `${count} ${count === '1' ? 'mark' : 'marks'}`;

export const noteSettings: typeof original = {
  title: 'Notes',
  name: 'Signed as',
  namePlaceholder: 'Your name',
  keepName: 'Use this',
  nameHint: 'What others see when they are given your notes. It changes on earlier notes too.',
  edition: 'Citations',
  shareNew: 'New notes may be seen by the group (else by me alone; each can be changed)',
  editions: { '2025': 'GB/T 7714—2025', '2015': 'GB/T 7714—2015' },
  backups: 'Backups',
  backUpNow: 'Back up now',
  writing: 'Writing…',
  written: (notes, verified) =>
    verified
      ? `Written, ${marks(notes)}, and read back.`
      : `Written, ${marks(notes)}, but it did not read back the same. Please try again.`,
  backupsHint: 'One each day by itself; the newest thirty are kept.',
  noBackups: 'No backup yet. One is written by itself on the day you make notes.',
  holds: marks,
  verified: 'read back',
  unverified: 'not verified',
  look: 'Restore…',
  lookAt: (moment) => `Restore the backup of ${moment}`,
  wouldChange: (revived, rewritten, newer, excerpts) =>
    `${[
      revived === '0' ? '' : `${marks(revived)} would come back`,
      rewritten === '0' ? '' : `${marks(rewritten)} would read as then`,
      excerpts === '0' ? '' : `${excerpts} ${excerpts === '1' ? 'excerpt' : 'excerpts'} would be as then`,
    ]
      .filter(Boolean)
      .join(', ')}${newer === '0' ? '' : `; ${newer} made since would stay`}. Ctrl+Z takes it back.`,
  wouldChangeNothing: 'Everything in this backup is here, and unchanged.',
  restore: 'Restore',
};
