import type { about as original } from '../zh/about.ts';

export const about: typeof original = {
  motto: 'The whole run of a periodical between two covers, to be read and searched without a network.',
  ownLicence: 'This program is released under the MIT licence. It carries:',
  allLicences: 'All licences, word for word',
  noLicences: 'The texts are not here; see the folder “licences” beside the program.',
  parts: {
    serif: 'Serif type for the text',
    sans: 'Sans type for the interface',
    kai: 'Kai type for notes and quotations',
    punctuation: 'Chinese punctuation',
    screens: 'Screens',
    noteText: 'Words of notes',
    store: 'State and validation',
    database: 'Library',
    notes: 'Notes and excerpts',
    exchange: 'Passphrases and checksums',
    search: 'Quick open',
    conversion: 'Traditional and simplified characters',
    strokes: 'Order by strokes',
    pages: 'Printed pages',
    pageFonts: 'Latin type that PDFs do not bring',
    pdf: 'Writing PDF',
    word: 'Writing Word',
    runtime: 'Runtime',
  },
};
