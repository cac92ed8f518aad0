import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { smallIssue } from '../../support/small-issue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const archive = join(folder, 'run.bvlib');
let article = { id: '', title: '', pageStart: 0, pageEnd: 0 };

const bound = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, BOUND_LANG: 'zh' };
    execFile(process.execPath, ['main/cli/bound.ts', ...args], { encoding: 'utf8', env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
    });
  });

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
