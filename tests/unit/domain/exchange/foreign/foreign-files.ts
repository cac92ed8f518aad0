/** Files as other programs write them, field by field, about a text nobody printed. */
import type { TextBlock } from '../../../../../renderer/domain/anchoring/selectors.ts';
import type { ForeignMark } from '../../../../../renderer/domain/exchange/foreign/foreign-mark.ts';
import { type ForeignFile, readForeign } from '../../../../../renderer/domain/exchange/foreign/recognise.ts';
import type { Candidate } from '../../../../../renderer/domain/exchange/foreign/whereabouts.ts';

export const LINES = [
  '替一座桥说几句公道话',
  '青石桥架在东门外，桥面铺了三百二十块石板，哪一块会晃，挑担子的人都记得。',
  '去年秋天有人提议拆了重修，理由是车过不去。会上吵了一个下午，谁也没有说服谁。',
  '后来是一位教地理的老师站起来，说桥下的水从哪里来、到哪里去，桥比我们谁都清楚。',
];
export const PASSAGE = '哪一块会晃，挑担子的人都记得';

const blocksOf = (lines: readonly string[], name = 'b'): readonly TextBlock[] =>
  lines.map((text, index) => ({ id: `${name}${index}`, text }));

export const article = (articleId: string, lines: readonly string[] = LINES): Candidate => ({
  articleId,
  issueId: 'pinghe-2026-09',
  blocks: blocksOf(lines, articleId),
});

export const HYPOTHESIS = {
  export_date: '2026-10-02T08:00:00.000Z',
  export_userid: 'acct:linqiao@hypothes.is',
  client_version: '1.1500.0',
  annotations: [
    {
      id: 'Aq3kLm2nEe6',
      created: '2026-09-01T02:03:04.123456+00:00',
      updated: '2026-09-03T10:00:00.000001+00:00',
      user: 'acct:linqiao@hypothes.is',
      user_info: { display_name: '林桥' },
      uri: 'https://example.org/qiao',
      text: '第三块就在码头那头。<b>别加粗</b>',
      tags: ['桥', '石板', '桥'],
      group: '__world__',
      permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
      target: [
        {
          source: 'https://example.org/qiao',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[2]', startOffset: 19, endContainer: '/p[2]', endOffset: 33 },
            { type: 'TextPositionSelector', start: 29, end: 43 },
            {
              type: 'TextQuoteSelector',
              exact: PASSAGE,
              prefix: '桥面铺了三百二十块石板，',
              suffix: '。去年秋天有人提议',
            },
          ],
        },
      ],
      document: { title: ['替一座桥说几句公道话'] },
      links: { html: 'https://hypothes.is/a/Aq3kLm2nEe6' },
      flagged: false,
      hidden: false,
    },
    {
      id: 'Br4kLm2nEe6',
      created: '2026-09-02T02:03:04.000000+00:00',
      updated: '2026-09-02T02:03:04.000000+00:00',
      user: 'acct:heshan@hypothes.is',
      user_info: { display_name: null },
      uri: 'https://example.org/qiao',
      text: '我数过，是第四块。',
      tags: [],
      references: ['Aq3kLm2nEe6'],
      target: [{ source: 'https://example.org/qiao' }],
      document: { title: ['替一座桥说几句公道话'] },
    },
  ],
};

export const READEST = {
  $format: 'readest-annotations',
  version: 1,
  exportedAt: 1790000000000,
  book: { title: '平和文选', author: '周望', hash: 'c0ffee', metaHash: 'beef', format: 'EPUB' },
  progress: [46, 113],
  location: 'epubcfi(/6/4!/4/2)',
  annotations: [
    {
      id: 'qfqy25y',
      type: 'annotation',
      cfi: 'epubcfi(/6/8!/4/4,/1:19,/1:33)',
      text: PASSAGE,
      style: 'squiggly',
      color: 'violet',
      note: '我外公就是挑担子的。',
      createdAt: 1788230000000,
      updatedAt: 1788240000000,
    },
    { id: 'bk1', type: 'bookmark', cfi: 'epubcfi(/6/8)', text: '青石桥架在', note: '', createdAt: 1, updatedAt: 1 },
  ],
};

export const KOREADER = {
  title: '平和文选',
  author: '周望',
  file: '/mnt/onboard/pinghe.epub',
  number_of_pages: 320,
  exported: false,
  created_on: 1790000000,
  version: 'json/1.0.0',
  entries: [
    {
      sort: 'highlight',
      page: 12,
      time: 1788230000,
      text: PASSAGE,
      note: '查一下三百二十这个数。',
      chapter: '替一座桥说几句公道话',
      drawer: 'underscore',
      color: 'olive',
    },
  ],
};

export const KINDLE = [
  '\ufeff平和文选 (周望（编）)',
  '- 您在第 12 页（位置 #205-207）的标注 | 添加于 2026年9月1日星期二 下午3:21:03',
  '',
  PASSAGE,
  '==========',
  '\ufeff平和文选 (周望（编）)',
  '- 您在位置 #207 的笔记 | 添加于 2026年9月1日星期二 下午3:22:40',
  '',
  '外公挑过担子',
  '==========',
  '平和文选 (周望（编）)',
  '- 您在位置 #300 的书签 | 添加于 2026年9月1日星期二 下午4:00:00',
  '',
  '',
  '==========',
  'A Walk Along the River (Wei, Ann)',
  '- Your Highlight on page 4 | Location 51-52 | Added on Saturday, 14 February 2026 00:05:09',
  '',
  'The river keeps its own counsel.',
  '==========',
  'A Walk Along the River (Wei, Ann)',
  '- Your Note on Location 90 | Added on Monday, March 2, 2026 12:40:20 AM',
  '',
  'ask Ann about this',
  '==========',
  '',
].join('\r\n');

const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/a/7',
  type: 'Annotation',
  motivation: 'commenting',
  created: '2026-09-01T10:00:00+08:00',
  modified: '2026-09-02T10:00:00Z',
  creator: { id: 'https://notes.example/u/5', type: 'Person', name: '何山' },
  body: [
    { type: 'TextualBody', value: '<script>桥</script>晃得有道理', format: 'text/html' },
    { type: 'TextualBody', purpose: 'tagging', value: '桥' },
  ],
  target: {
    source: 'https://example.org/qiao',
    selector: {
      type: 'FragmentSelector',
      value: 'p2',
      refinedBy: { type: 'TextQuoteSelector', exact: PASSAGE, prefix: '二十块石板，', suffix: '。去年秋天' },
    },
  },
};
export const W3C = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/collection',
  type: 'AnnotationCollection',
  total: 2,
  first: {
    type: 'AnnotationPage',
    items: [ANNOTATION],
    next: {
      type: 'AnnotationPage',
      items: [
        {
          ...ANNOTATION,
          id: 'https://notes.example/a/8',
          motivation: 'replying',
          creator: 'https://notes.example/u/6',
          body: '同意',
          target: 'https://notes.example/a/7',
        },
      ],
    },
  },
};
export const W3C_ANNOTATION = ANNOTATION;

export const read = (file: unknown, name = 'export.json'): ForeignFile =>
  readForeign(typeof file === 'string' ? file : JSON.stringify(file), name);

/** Of a file that must be readable. */
export function marksOf(file: unknown): readonly ForeignMark[] {
  const found = read(file);
  if (!found.ok) throw new Error(`refused: ${found.reason}`);
  return found.marks;
}

/** A value of the file is replaced by another: the shape stays likely, the value is not. */
export const damaged = (file: unknown, steps: readonly number[], value: unknown): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined || typeof file !== 'object' || file === null) return value;
  const entries = Object.entries(file);
  const at = step % Math.max(1, entries.length);
  const changed = entries.map(([key, old], index) => [key, index === at ? damaged(old, rest, value) : old] as const);
  return Array.isArray(file) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
};
