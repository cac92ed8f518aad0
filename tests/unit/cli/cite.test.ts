import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bound } from '../../support/command-line.ts';
import { smallIssue } from '../../support/small-issue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const archive = join(folder, 'run.bvlib');
let article = { id: '', title: '', pageStart: 0, pageEnd: 0 };

beforeAll(async () => {
  writeFileSync(join(folder, 'issue.md'), smallIssue(4));
  expect((await bound('ingest', join(folder, 'issue.md'), '--out', archive)).code).toBe(0);
  const [issue] = JSON.parse((await bound('list', archive, '--json')).out).issues;
  article = issue.articles.find(({ pageStart }: { pageStart: number | null }) => pageStart !== null);
});

test('an article is cited in every style, with its own pages or the page of the passage', async () => {
  const page = String(article.pageStart);
  const cited = await Promise.all(
    ['gb7714-2025', 'gb7714-2015', 'bibtex', 'ris', 'csl'].map((style) =>
      bound('cite', archive, article.id, '--style', style, '--page', page),
    ),
  );
  for (const { code, out } of cited) {
    expect(code).toBe(0);
    expect(out).toContain(article.title);
    expect(out).toContain(page);
  }
  expect(cited[0]?.out).toMatch(/\[J\]\. .*，\d{4}（\d+）：\d+\.\n$/u);
  expect((await bound('cite', archive, article.id)).out).toMatch(/\[J\]/u);
});

test('a page on which the article does not stand, an unknown style and an unknown article are refused in a sentence', async () => {
  const far = await bound('cite', archive, article.id, '--page', '9999');
  expect(far.code).toBe(1);
  expect(far.err).not.toBe('');
  const style = await bound('cite', archive, article.id, '--style', 'apa');
  expect(style.code).toBe(2);
  expect(style.err).toContain('没有“apa”这种引文格式。');
  expect((await bound('cite', archive, 'nobody')).code).toBe(1);
  for (const { out } of [far, style]) expect(out).toBe('');
});

test('the index of a year is written as Markdown, every article in it; another ending and an empty year are refused', async () => {
  const { issues } = JSON.parse((await bound('list', archive, '--json')).out);
  const out = join(folder, 'index.md');
  const made = await bound('index', archive, '--year', String(issues[0].year), '--out', out);
  expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
  const text = readFileSync(out, 'utf8');
  for (const { title } of issues[0].articles) expect(text).toContain(title);
  for (const heading of ['按栏目', '按人名', '按篇名音序', '按篇名笔画']) expect(text).toContain(`## ${heading}`);
  expect((await bound('index', archive, '--out', join(folder, 'index.odt'))).err).toContain('索引存为 .md');
  expect((await bound('index', archive, '--year', '1900', '--out', out)).err).toContain('没有1900年的刊物');
  expect(readFileSync(out, 'utf8')).toBe(text);
});
