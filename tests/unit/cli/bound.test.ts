import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const bound = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['main/cli/bound.ts', ...args], { encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
    });
  });

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
