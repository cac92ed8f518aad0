import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../main/core/print/find-browser.ts';
import { thisMachine } from '../../../main/core/thread/this-machine.ts';
import { bound, boundIn } from '../../support/command-line.ts';
import { onePage } from '../../support/handmade-pdf.ts';
import { HAS_POPPLER, told } from '../../support/pdf-tools.ts';
import { smallIssue } from '../../support/small-issue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const archive = join(folder, 'run.bvlib');
const path = (name: string) => join(folder, name);
let articleId = '';
const QUOTE = '每一道绳痕，都是一百年。';

beforeAll(async () => {
  writeFileSync(path('issue.md'), smallIssue(4));
  expect((await bound('ingest', path('issue.md'), '--out', archive)).code).toBe(0);
  const [issue] = JSON.parse((await bound('list', archive, '--json')).out).issues;
  articleId = issue.articles[0].id;
}, 60_000);

function spec(name: string, ...items: readonly object[]): string {
  const file = path(`${name}.json`);
  writeFileSync(file, `\ufeff${JSON.stringify({ title: '老井摘编', byline: '读书会', items })}`);
  return file;
}
const good = () =>
  spec(
    'good',
    { kind: 'heading', text: '一、老井' },
    { kind: 'passage', articleId, quote: QUOTE },
    { kind: 'text', text: '以上是开头。' },
  );

test('an excerpt is written as Markdown, as a Word document and as a page that needs nothing beside it', async () => {
  const markdown = await bound('excerpt', good(), '--archive', archive, '--out', path('e.md'));
  expect(markdown).toMatchObject({ code: 0, err: '' });
  expect(markdown.out).toContain('e.md');
  expect(readFileSync(path('e.md'), 'utf8')).toContain(QUOTE);

  expect(await bound('excerpt', good(), '--archive', archive, '--out', path('e.docx'))).toMatchObject({
    code: 0,
    err: '',
  });
  expect(readFileSync(path('e.docx')).subarray(0, 2).toString()).toBe('PK');

  const page = await bound('excerpt', good(), '--archive', archive, '--layout', 'study', '--out', path('e.html'));
  expect(page).toMatchObject({ code: 0, err: '' });
  const html = readFileSync(path('e.html'), 'utf8');
  expect(html.replaceAll(/<[^>]*>/gu, '')).toContain('老井摘编');
  expect(html).toMatch(/src:url\("data:font\/woff2;base64,/u);
  expect(html).not.toMatch(/(?:src|href)="?(?:https?:|file:|\/)/u);
});

const browser = findBrowser(thisMachine());
const skipped = browser === null ? 'no browser installed' : HAS_POPPLER ? null : 'poppler-utils not installed';
describe.skipIf(skipped !== null)(skipped === null ? 'as PDF' : `as PDF (skipped: ${skipped})`, () => {
  test('an excerpt and an annual index are written with title, tags and text', async () => {
    expect(await bound('excerpt', good(), '--archive', archive, '--out', path('e.pdf'))).toMatchObject({
      code: 0,
      err: '',
    });
    const pdf = readFileSync(path('e.pdf'));
    expect(told(pdf, 'pdfinfo')).toMatch(/^Title: +老井摘编$/mu);
    expect(told(pdf, 'pdfinfo')).toMatch(/^Tagged: +yes$/mu);
    expect(told(pdf, 'pdftotext', [], ['-']).replaceAll(/\s/gu, '')).toContain(QUOTE);
    expect(await bound('index', archive, '--out', path('i.pdf'))).toMatchObject({ code: 0, err: '' });
    expect(told(readFileSync(path('i.pdf')), 'pdftotext', [], ['-'])).toContain('守住一口老井');
  });
});

test('what is wrong with a description is said of each item, and nothing is written', async () => {
  const file = spec(
    'bad',
    { kind: 'passage', articleId, quote: '这里没有的话' },
    { kind: 'heading', text: '二' },
    { kind: 'passage', articleId: 'a-none', page: 1 },
  );
  const { code, out, err } = await bound('excerpt', file, '--archive', archive, '--out', path('bad.md'));
  expect([code, out]).toEqual([1, '']);
  expect(err.trim().split('\n')).toEqual([
    `${file}：第 1 项：这一篇里没有“这里没有的话”，须与原文一字不差。`,
    `${file}：第 3 项：没有编号为“a-none”的文章。`,
    '没有写出任何文件。',
  ]);
  expect(existsSync(path('bad.md'))).toBe(false);
  const english = await boundIn('en', 'excerpt', file, '--archive', archive, '--out', path('bad.md'));
  expect(english.err).toContain('Item 3: There is no article “a-none”.');
});

test.each([
  ['no JSON', '{"title": ', /写法不对/u],
  ['JSON of another form', '{"title": "x"}', /items/u],
])('a description that is %s is refused in a sentence', async (name, content, sentence) => {
  writeFileSync(path(`${name}.json`), content);
  const { code, err } = await bound('excerpt', path(`${name}.json`), '--archive', archive, '--out', path('x.md'));
  expect(code).toBe(1);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/ at .*\.ts:/u);
});

test('a mistake made throughout is said of the first items, and how often it was made besides', async () => {
  const wrong = Array.from({ length: 50 }, () => ({ kind: 'passage', articleId, quote: '哪里也没有的话' }));
  const { code, err } = await bound('excerpt', spec('wrong', ...wrong), '--archive', archive, '--out', path('w.md'));
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(22);
  expect(err).toContain('另有 30 处问题。');
});

test('a description that is not there, another layout, another ending and a missing option are refused', async () => {
  const run = (...args: readonly string[]) => bound('excerpt', ...args);
  expect(await run(path('none.json'), '--archive', archive, '--out', path('x.md'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('none.json'),
  });
  expect(await run(good(), '--archive', archive, '--layout', 'index', '--out', path('x.md'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('official、study、cards、whole'),
  });
  expect((await run(good(), '--archive', archive, '--out', path('x.odt'))).code).toBe(2);
  expect((await run(good(), '--out', path('x.md'))).code).toBe(2);
});

test('a PDF that cannot be made leaves the file that was there as it was', async () => {
  writeFileSync(path('kept.pdf'), 'before');
  const variable = process.env['BOUND_BROWSER'];
  process.env['BOUND_BROWSER'] = '/no/such/browser';
  try {
    const { code, err } = await bound('excerpt', good(), '--archive', archive, '--out', path('kept.pdf'));
    expect(code).toBe(1);
    expect(err).toMatch(/没有找到 Chromium/u);
  } finally {
    if (variable === undefined) delete process.env['BOUND_BROWSER'];
    else process.env['BOUND_BROWSER'] = variable;
  }
  expect(readFileSync(path('kept.pdf'), 'utf8')).toBe('before');
  expect(readdirSync(folder).filter((name) => name.includes('kept') && name !== basename(path('kept.pdf')))).toEqual(
    [],
  );
});

test('a passage whose text names no page is cited by the page of the printed edition on which it stands', async () => {
  const words = 'Seven grooves tell of seven years.';
  writeFileSync(
    path('open.md'),
    `---\npublication: 云江议事\nyear: 2025\nnumber: 5\n---\n\n## 要论\n\n### 井\nauthors: 方砚秋\npages: 7-9\n\n井沿上有绳痕。\n\n${words}\n`,
  );
  writeFileSync(path('open.pdf'), onePage(words, { catalog: '/PageLabels << /Nums [0 << /S /D /St 8 >>] >>' }));
  const library = path('open.bvlib');
  expect((await bound('ingest', path('open.md'), '--pdf', path('open.pdf'), '--out', library)).code).toBe(0);
  const [issue] = JSON.parse((await bound('list', library, '--json')).out).issues;
  const file = spec('open', { kind: 'passage', articleId: issue.articles[0].id, quote: 'of seven years' });
  expect(await bound('excerpt', file, '--archive', library, '--out', path('open.out.md'))).toMatchObject({ code: 0 });
  expect(readFileSync(path('open.out.md'), 'utf8')).toMatch(/of seven years.*1.*\]8/u);
});
