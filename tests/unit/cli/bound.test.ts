import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bound, boundIn } from '../../support/command-line.ts';
import { lockedPdf, onePage } from '../../support/handmade-pdf.ts';

const ISSUE = `---
publication: 云江议事
year: 2025
number: 4
masthead:
  - 主编: 沈若谷
---

## 要论

### 守住一口老井
authors: 方砚秋（北桥街道水务站站长）
pages: 3

井沿上有七道绳痕。

每一道绳痕，都是一百年。

### 巷口的槐树
pages: 5

槐树比巷子老。
`;

let folder: string;
let archive: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bound-cli-'));
  archive = path('run.bvlib');
  writeFileSync(path('issue.md'), ISSUE);
  expect(await bound('ingest', path('issue.md'), '--out', archive, '--report', path('report.json'))).toMatchObject({
    code: 0,
    err: '',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('ingest writes one file and a report of what it did', () => {
  expect(existsSync(`${archive}-wal`)).toBe(false);
  const report = JSON.parse(readFileSync(path('report.json'), 'utf8'));
  expect(report).toMatchObject({ file: 'issue.md', format: 'issue-markdown', outcome: 'new' });
  expect(report.matched).toHaveLength(2);
});

test('list prints issues and articles in printed order', async () => {
  const { out } = await bound('list', archive, '--json');
  const [issue] = JSON.parse(out).issues;
  expect(issue).toMatchObject({
    publication: '云江议事',
    year: 2025,
    number: 4,
    serial: null,
    masthead: [{ label: '主编', value: '沈若谷' }],
  });
  expect(issue.articles.map((article: { title: string }) => article.title)).toEqual(['守住一口老井', '巷口的槐树']);
  expect(issue.articles[0]).toMatchObject({
    parent: null,
    column: '要论',
    contributors: [{ name: '方砚秋', role: 'author', office: '北桥街道水务站站长' }],
    pageStart: 3,
    pageEnd: 3,
    characters: 21,
  });
});

test('text prints one block a line', async () => {
  const { out } = await bound('list', archive, '--json');
  const id = JSON.parse(out).issues[0].articles[0].id;
  expect((await bound('text', archive, id)).out).toBe('井沿上有七道绳痕。\n每一道绳痕，都是一百年。\n');
});

test('verify says what was looked at and that it is sound', async () => {
  const { code, out } = await bound('verify', archive);
  expect(code).toBe(0);
  expect(out).toContain('2 篇');
  expect(out.trim().endsWith('结论：完好。')).toBe(true);
});

test('an archive cut in half is called damaged', async () => {
  const bytes = readFileSync(archive);
  writeFileSync(path('half.bvlib'), bytes.subarray(0, bytes.length / 2));
  const { code, err } = await bound('verify', path('half.bvlib'));
  expect(code).toBe(1);
  expect(err).toContain('half.bvlib');
});

test('a database of somebody else is refused by name', async () => {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path('other.bvlib'));
  database.exec('CREATE TABLE t (a)');
  database.close();
  const { code, err } = await bound('list', path('other.bvlib'), '--json');
  expect(code).toBe(1);
  expect(err).toContain('不是合订本的期刊文件');
});

test('our own archive with one trigger more is refused', async () => {
  const { DatabaseSync } = await import('node:sqlite');
  writeFileSync(path('trap.bvlib'), readFileSync(archive));
  const database = new DatabaseSync(path('trap.bvlib'));
  database.exec('CREATE TRIGGER trap AFTER INSERT ON issues BEGIN DELETE FROM articles; END');
  database.close();
  expect((await bound('list', path('trap.bvlib'), '--json')).err).toContain('不是合订本的期刊文件');
});

test('ingest of the same issue again replaces it and keeps the ids', async () => {
  const copy = path('again.bvlib');
  writeFileSync(copy, readFileSync(archive));
  writeFileSync(path('corrected.md'), ISSUE.replace('七道绳痕', '八道绳痕'));
  const before = JSON.parse((await bound('list', copy, '--json')).out).issues[0].articles;
  const { out } = await bound('ingest', path('corrected.md'), '--out', copy);
  expect(out).toContain('已替换原来的一期');
  const after = JSON.parse((await bound('list', copy, '--json')).out).issues[0].articles;
  expect(after.map((article: { id: string }) => article.id)).toEqual(
    before.map((article: { id: string }) => article.id),
  );
});

test('a text that does not say its year is refused, and taken when it is told', async () => {
  writeFileSync(path('weekly.md'), '# 云江周报：第 12 期\n\n## 河边的账本\n\n老秦把账本放在河边的石桌上。\n');
  const refused = await bound('ingest', path('weekly.md'), '--out', path('weekly.bvlib'));
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain('年份');
  expect(await bound('ingest', path('weekly.md'), '--out', path('weekly.bvlib'), '--year', '2025')).toMatchObject({
    code: 0,
  });
  const [issue] = JSON.parse((await bound('list', path('weekly.bvlib'), '--json')).out).issues;
  expect(issue).toMatchObject({ publication: '云江周报', year: 2025, number: 12 });
});

test('two files of one issue are refused, and no archive appears', async () => {
  writeFileSync(path('twin.md'), ISSUE);
  const out = path('none.bvlib');
  const { code, err } = await bound('ingest', path('issue.md'), path('twin.md'), '--out', out);
  expect(code).toBe(1);
  expect(err).toContain('同一期');
  expect(existsSync(out)).toBe(false);
});

test('a bad file leaves an existing archive as it was, byte for byte', async () => {
  const before = readFileSync(archive);
  writeFileSync(path('bad.md'), '---\npublication: 云江议事\nyear: 2025\nnumber: x\n---\n');
  const { code, err } = await bound('ingest', path('bad.md'), '--out', archive);
  expect(code).toBe(1);
  expect(err).toContain('bad.md');
  expect(err).toContain('第4行');
  expect(readFileSync(archive).equals(before)).toBe(true);
});

test('a wrong call prints the usage and exits with 2', async () => {
  const { code, err } = await bound('ingest', path('issue.md'));
  expect(code).toBe(2);
  expect(err).toContain('--out');
});

test('a command that is not known is named first', async () => {
  const { code, err } = await bound('frob');
  expect(code).toBe(2);
  expect(err.split('\n').slice(0, 2)).toEqual(['没有“frob”这个命令。', '用法：']);
});

test('a report that cannot be written is refused with a sentence, before the archive is touched', async () => {
  const out = path('unreported.bvlib');
  const report = path('no-such-folder/report.json');
  const { code, err } = await bound('ingest', path('issue.md'), '--out', out, '--report', report);
  expect(code).toBe(1);
  expect(err).toBe(`“${report}”没有写成。原来的文件没有变动。请确认磁盘有空间、文件夹允许写入。\n`);
  expect(existsSync(out)).toBe(false);
});

test('an ingest that fails leaves no report', async () => {
  writeFileSync(path('empty.md'), '');
  expect((await bound('ingest', path('empty.md'), '--out', path('e.bvlib'), '--report', path('e.json'))).code).toBe(1);
  expect(existsSync(path('e.json'))).toBe(false);
});

test('a failure calls the file as it was called, and knows of no shelf', async () => {
  const missing = await bound('list', path('missing.bvlib'));
  expect(missing.err).toContain(`“${path('missing.bvlib')}”打不开。没有任何改动。`);
  const article = await bound('text', archive, 'no-such-article');
  expect(article.err).toContain('没有“no-such-article”这篇文章');
  expect(missing.err + article.err).not.toContain('书架');
});

test('with BOUND_LANG=en everything it says is English', async () => {
  const said = await Promise.all([
    boundIn('en', 'frob'),
    boundIn('en', 'ingest', path('issue.md')),
    boundIn('en', 'verify', archive),
    boundIn('en', 'text', archive, 'x'),
    boundIn('en', 'ingest', path('issue.md'), '--out', path('english.bvlib')),
  ]);
  expect(said.map(({ out, err }) => (out + err).split('\n')[0])).toEqual([
    'There is no command “frob”.',
    'Say where to write the archive (--out).',
    expect.stringMatching(/^✓ database pages: \d+$/u),
    'There is no article “x” in this file. See bound list for those there are.',
    'issue.md: 2 of 2 entries in the contents found; not in the contents 0, repaired 0, doubtful 0, left out 0 (new).',
  ]);
  for (const { out, err } of said) expect(out + err).not.toMatch(/\p{Script=Han}/u);
});

test('a PDF comes in with the text of its issue; list says so, and text prints a page of it', async () => {
  const out = path('with-pdf.bvlib');
  writeFileSync(path('printed.pdf'), onePage('Seven grooves in the stone'));
  const ingested = await bound('ingest', path('issue.md'), '--pdf', path('printed.pdf'), '--out', out);
  expect(ingested).toMatchObject({ code: 0, err: '' });
  expect(ingested.out).toContain('原版 1 页');
  const [issue] = JSON.parse((await bound('list', out, '--json')).out).issues;
  expect(issue.pdf).toEqual({ pages: 1, bytes: readFileSync(path('printed.pdf')).length, textLayer: 'all' });
  expect(issue.articles).toHaveLength(2);
  expect((await bound('text', out, issue.id, '--page', '1')).out).toBe('Seven grooves in the stone\n');
  expect(await bound('text', out, issue.id, '--page', '2')).toMatchObject({
    code: 1,
    err: expect.stringContaining('只有 1 页，没有第 2 页'),
  });
  expect((await bound('verify', out)).code).toBe(0);
});

test('a PDF alone is an issue of its own, and says what is missing where it does not say which', async () => {
  const out = path('alone.bvlib');
  writeFileSync(path('alone.pdf'), onePage('A map'));
  expect(await bound('ingest', path('alone.pdf'), '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('缺刊名、年份、期号'),
  });
  expect(existsSync(out)).toBe(false);
  const facts = ['--publication', '云江图志', '--year', '2024', '--number', '7'];
  expect((await bound('ingest', path('alone.pdf'), '--out', out, ...facts)).code).toBe(0);
  const [issue] = JSON.parse((await bound('list', out, '--json')).out).issues;
  expect(issue).toMatchObject({ publication: '云江图志', year: 2024, number: 7, pdf: { pages: 1 } });
});

test('a locked PDF is taken with its password', async () => {
  const out = path('locked.bvlib');
  writeFileSync(path('云江密件 2023-01.pdf'), lockedPdf('Behind a lock', 'willow'));
  const ingest = ['ingest', path('云江密件 2023-01.pdf'), '--out', out, '--publication', '云江密件'];
  expect((await bound(...ingest)).err).toContain('加了密码');
  expect((await bound(...ingest, '--password', 'poplar')).err).toContain('密码不对');
  expect((await bound(...ingest, '--password', 'willow')).code).toBe(0);
});
