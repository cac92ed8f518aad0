import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { describe } from '../../../renderer/domain/anchoring/selectors.ts';
import { encode } from '../../../renderer/domain/notes/encode.ts';
import { EMPTY_STATE } from '../../../renderer/domain/notes/note.ts';
import { boundIn } from '../../support/command-line.ts';
import { elementsOf, paragraphsOf, partsOf, readXml } from '../../support/office-file.ts';
import { smallIssue } from '../../support/small-issue.ts';
import { does, newNote } from '../../support/study-group.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const path = (name: string) => join(folder, name);
const archive = path('run.bvlib');
let articleId = '';

const record = (...args: readonly string[]) => boundIn('zh', 'record', ...args);
const ofArticle = (out: string): readonly string[] => [
  '--article',
  articleId,
  '--archive',
  archive,
  '--out',
  path(out),
];

beforeAll(async () => {
  writeFileSync(path('issue.md'), smallIssue(4));
  expect((await boundIn('zh', 'ingest', path('issue.md'), '--out', archive)).code).toBe(0);
  const { out } = await boundIn('zh', 'list', archive, '--json');
  const [issue] = JSON.parse(out).issues;
  articleId = issue.articles[0].id;
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(archive, { readOnly: true });
  const blocks = database.prepare('SELECT id, text FROM blocks WHERE article_id = ? ORDER BY ordinal').all(articleId);
  database.close();
  const [first] = blocks.map(({ id, text }) => ({ id: String(id), text: String(text) }));
  const here = { articleId, issueId: String(issue.id) };
  const target = first ? describe([first], { blockId: first.id, offset: 3 }, { blockId: first.id, offset: 7 }) : null;
  const one = does(1, 0, newNote('n', '七道，是七百年。', { ...here, target }), EMPTY_STATE);
  const other = does(2, 1, newNote('a', '一百年也说不准。', { ...here, replyTo: 'n' }), EMPTY_STATE);
  writeFileSync(path('one.bvnotes'), encode(does(1, 0, newNote('p', '私下的话', { ...here, shared: false }), one)));
  writeFileSync(path('other.bvnotes'), encode(other));
});

test('record merges the note files and writes the article with everybody’s words as Markdown', async () => {
  const { code, out, err } = await record(path('one.bvnotes'), path('other.bvnotes'), ...ofArticle('record.md'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`${path('record.md')}：共2人：批注1处，回复1条。\n`);
  const text = readFileSync(path('record.md'), 'utf8');
  expect(text).toContain('# 守住一口老井');
  expect(text).toMatch(
    /井沿上有七道绳痕。\n\n- > “有七道绳”[\s\S]*七道，是七百年。[\s\S]*回复　方砚秋[\s\S]*一百年也说不准。[\s\S]*每一道绳痕/u,
  );
  expect(text).not.toContain('私下的话');
});

test('record writes a Word document by the ending of its name, in the language of BOUND_LANG', async () => {
  const { code } = await boundIn('en', 'record', path('one.bvnotes'), ...ofArticle('record.docx'));
  expect(code).toBe(0);
  const bytes = readFileSync(path('record.docx'));
  expect(paragraphsOf(bytes)).toContainEqual({ style: 'Heading1', text: 'Text and notes' });
  expect(paragraphsOf(bytes)).toContainEqual({ style: 'Note', text: '七道，是七百年。' });
  const core = readXml(partsOf(bytes).get('docProps/core.xml') ?? '');
  const created = elementsOf(core, 'dcterms:created')[0]?.children.join('') ?? '';
  expect(Date.parse(created)).toBeGreaterThan(Date.now() - 10 * 60 * 1000);
});

test('an existing record is replaced as a whole, and stays as it was where a file is refused', async () => {
  writeFileSync(path('kept.md'), '从前的');
  writeFileSync(path('half.bvnotes'), readFileSync(path('one.bvnotes'), 'utf8').slice(0, 400));
  const { code, err } = await record(path('one.bvnotes'), path('half.bvnotes'), ...ofArticle('kept.md'));
  expect(code).toBe(1);
  expect(err).toBe(
    `“${path('half.bvnotes')}”不是完好的批注文件（里面不是批注，或没有拷全）。没有任何改动。请换一份文件，或用较早的备份。\n`,
  );
  expect(readFileSync(path('kept.md'), 'utf8')).toBe('从前的');
  expect((await record(path('one.bvnotes'), ...ofArticle('kept.md'))).code).toBe(0);
  expect(readFileSync(path('kept.md'), 'utf8')).toContain('七道，是七百年。');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('where the record cannot be written, nothing is left lying and the file is named', async () => {
  mkdirSync(path('folder.md'));
  for (const out of [join(folder, 'nowhere', 'record.md'), path('folder.md')]) {
    const { code, err } = await record(path('one.bvnotes'), '--article', articleId, '--archive', archive, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain(`“${out}”没有写成。`);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a file that is no note file, an ending that is no record and a missing option are said, with the usage', async () => {
  const refusals: readonly (readonly [readonly string[], string])[] = [
    [[path('issue.md'), ...ofArticle('x.md')], `“${path('issue.md')}”不是批注文件，批注文件以 .bvnotes 结尾。`],
    [[path('one.bvnotes'), ...ofArticle('x.pdf')], `学习记录存为 .docx 或 .md，“${path('x.pdf')}”不是。`],
    [[path('one.bvnotes'), '--archive', archive, '--out', path('x.md')], '没有写明 --article。'],
  ];
  for (const [args, sentence] of refusals) {
    const { code, err } = await record(...args);
    expect(code).toBe(2);
    expect(err.startsWith(`${sentence}\n用法：\n  bound record `)).toBe(true);
  }
  expect(existsSync(path('x.md'))).toBe(false);
});

test('an article that is not in the archive is named, and a note file that is not there', async () => {
  const absent = await record(path('one.bvnotes'), '--article', 'none', '--archive', archive, '--out', path('x.md'));
  expect(absent).toMatchObject({ code: 1, err: '这个文件里没有“none”这篇文章。用 bound list 可以看到有哪些。\n' });
  const gone = await record(path('gone.bvnotes'), ...ofArticle('x.md'));
  expect(gone.code).toBe(1);
  expect(gone.err).toContain(`“${path('gone.bvnotes')}”打不开。`);
});

test('a file of a later version is refused with its format', async () => {
  const later = readFileSync(path('one.bvnotes'), 'utf8').replace(/"bound:format":\s*\d+/u, '"bound:format":99');
  writeFileSync(path('later.bvnotes'), later);
  const { code, err } = await boundIn('en', 'record', path('later.bvnotes'), ...ofArticle('x.md'));
  expect(code).toBe(1);
  expect(err).toContain('was written by a newer version (format 99). Nothing was changed.');
});
