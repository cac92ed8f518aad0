import type { report as original } from '../zh/report.ts';

const quoted = (form: string): string => `“${form.replaceAll('“', '‘').replaceAll('”', '’')}”`;
const all = (forms: readonly string[]): string => forms.map(quoted).join(', ');

const explanations: Readonly<Record<string, (forms: readonly string[]) => string>> = {
  'name-in-two-forms': (forms) =>
    `The name of one person may be printed in two ways: ${all(forms)}. Nothing was changed; please check the original.`,
  'entry-without-article': (forms) => `${all(forms)} stands in the contents but was not found in the text.`,
  'contents-differ': (forms) => `Contents and text have different titles: ${all(forms)}.`,
  'text-seems-lost': (forms) => `Some text seems to be lost at ${all(forms)}; please check the original.`,
  'unreadable-character': (forms) => `There are unreadable characters: ${all(forms)}.`,
  'number-missing': ([before = '', after = '']) => `A number is missing: “${after}” follows “${before}”.`,
  'character-twice': (forms) =>
    `A character stands twice in ${all(forms)}. Nothing was changed; please check the original.`,
  'markdown-kept-as-text': (forms) => `Some markup was not recognised and kept as text: ${all(forms)}.`,
};

export const report: typeof original = {
  title: 'Import report',
  parts: {
    suspicions: 'To look at',
    contents: 'Contents',
    unlisted: 'Articles not in the contents',
    repairs: 'Changes',
    leftOut: 'Left out',
  },
  all: 'Everything',
  filter: 'Show one kind',
  rules: {
    'punctuation-width': 'Punctuation made full width',
    'english-and': 'English word for and put back into Chinese',
    'space-in-words': 'Spaces inside words removed',
    'sub-remains': 'Remains of markup removed',
    'joined-lines': 'Sentences cut by a column or page joined',
  },
  reasons: {
    'running-footer': 'running footer',
    'running-header': 'running header',
    'page-number': 'page number',
    'picture-placeholder': 'place of a picture',
    markup: 'markup',
    'cover-repeat': 'repeats the cover',
    ornament: 'ornament',
  },
  certainty: {
    same: 'same as the title in the text',
    close: 'differs by a character or a mark',
    doubtful: 'differs more, please look',
    missing: 'not found in the text',
  },
  explain: ({ explanation, forms }) => explanations[explanation]?.(forms) ?? `${all(forms)}: ${explanation}`,
  explanationOf: {
    suspicions: 'The program was not sure here. Nothing was changed; it is for an editor to check.',
    contents: 'Each printed entry beside the title in the text, the least certain first.',
    unlisted: 'The printed contents do not name these articles; they stand where they stand in the text.',
    repairs: 'Every change that was made to the text. Nothing else was changed.',
    leftOut: 'These are not part of any article. All of them are listed.',
  },
  legend: 'In the dashed frame is what was printed, in the solid one what stands now. ␣ is a space, ⏎ a line end.',
  kept: (read, leftOut) =>
    leftOut === '0'
      ? `All ${read} characters of the source are in the issue.`
      : `All ${read} characters of the source are accounted for: ${leftOut} (footers, markup and the like) are listed below, the rest is in the issue.`,
  notKept: (read, kept) => `Only ${kept} of ${read} characters are accounted for. Please report this.`,
  changed: (count) => `${count} changes were made; each is listed.`,
  unchanged: 'The text was not changed at all.',
  looking: (count) =>
    count === '1' ? 'One thing is for an editor to look at.' : `${count} things are for an editor to look at.`,
  nothingToLookAt: 'Nothing needs looking at.',
  fromHeadings: 'No table of contents was found; the issue was built from its headings.',
  formats: {
    ocr: 'OCR text',
    'issue-markdown': 'issue Markdown',
    'headings-only': 'OCR text without contents',
    pdf: 'printed pages (PDF)',
  },
  pdf: 'printed pages (PDF)',
  source: (file, format, encoding) => `${file} · ${format} · ${encoding}`,
  line: (line) => `source line ${line}`,
  certain: (percent) => `${percent}% alike`,
  inTitle: 'Title, contents or masthead',
  openArticle: 'Open the article',
  jump: 'Go there',
  openIssue: 'Open the issue',
  before: 'before',
  after: 'after',
  nothing: '(nothing)',
  empty: 'There is nothing of this kind.',
  print: 'Print',
  saveAs: 'Save as',
  formatsToSave: { json: 'JSON', csv: 'Table (CSV)', text: 'Plain text' },
  columns: ['Part', 'Source line', 'Article', 'Before', 'After', 'Remark'],
};
