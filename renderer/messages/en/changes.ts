import type { Changes } from '../zh/changes.ts';

export const changes: readonly Changes[] = [
  {
    version: '0.1.0',
    day: '2026-11-28',
    news: [
      'The first version. The whole run on a computer without a network: shelf, contents, reading, search.',
      'Type up to 40 pixels; one switch enlarges words and controls together; four papers, one for the night; articles set vertically, and read aloud.',
      'Search as you type, exact to the character; traditional characters and the initials of pinyin find too.',
      'Marks in five pigments, notes in the margin; after a text was corrected marks find their place again, and what cannot be placed is listed: none is lost.',
      'The printed pages, beside the text or alone, to be marked, searched, and saved with their notes.',
      'Notes are taken along and brought in as one file, and merged without loss; what a file would do is shown first, and can be taken back.',
      'Excerpts: E collects what is read; put in order and cited, it is printed as official documents are, or saved as PDF or Word.',
    ],
  },
];
