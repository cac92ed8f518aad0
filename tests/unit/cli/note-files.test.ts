import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../preload/contract/settings.ts';
import { excerptsOf } from '../../../renderer/domain/excerpts/excerpt-notes.ts';
import { openFile } from '../../../renderer/domain/exchange/open.ts';
import { pack } from '../../../renderer/domain/exchange/pack.ts';
import { lock } from '../../../renderer/domain/exchange/passphrase.ts';
import { encode } from '../../../renderer/domain/notes/encode.ts';
import { merge } from '../../../renderer/domain/notes/merge.ts';
import { apply } from '../../../renderer/domain/notes/operations.ts';
import { newClock } from '../../../renderer/domain/notes/stamp.ts';
import { bound, boundIn } from '../../support/command-line.ts';
import { deskWithDocument } from '../../support/excerpt-desk.ts';
import { deviceOf, idOf, stateOf } from '../../support/handed-notes.ts';

const NOTE = { person: 0, shared: true, answers: null, rewritten: false, deleted: false };
const START = stateOf([NOTE, { ...NOTE, person: 1, answers: 0 }, { ...NOTE, person: 1 }, { ...NOTE, person: 2 }]);
const writer = (person: number) => ({
  clock: newClock(deviceOf(person)),
  author: { id: `person-${person}-`, name: `name of person-${person}-` },
  now: Date.UTC(2026, 10, 25),
});
/** Two wrote into one note at the same time; one deleted what the other changed, and one note nobody touched since. */
const MINE = apply(
  START,
  {
    do: 'together',
    operations: [
      { do: 'write', id: idOf(0), wordings: [{ text: 'mine', author: 'person-0-' }] },
      { do: 'delete', id: idOf(2) },
      { do: 'delete', id: idOf(3) },
    ],
  },
  writer(0),
).state;
const THEIRS = apply(
  START,
  {
    do: 'together',
    operations: [
      { do: 'write', id: idOf(0), wordings: [{ text: 'theirs', author: 'person-1-' }] },
      { do: 'recolour', id: idOf(2), pigment: 'plum' },
      { do: 'share', id: idOf(1), shared: false },
    ],
  },
  writer(1),
).state;
const facts = (person: number, day: number, publications: readonly string[]) => ({
  audience: 'devices' as const,
  author: writer(person).author,
  device: deviceOf(person),
  at: `2026-11-${day}T08:00:00.000Z`,
  publications,
  settings: { ...DEFAULT_SETTINGS, readingSize: person === 0 ? (16 as const) : (40 as const) },
});
const WORD = '老井 绳痕';

let folder: string;
const path = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(path(name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bound-notes-'));
  writeFileSync(path('mine.bvnotes'), pack(MINE, facts(0, 26, ['云江议事'])));
  writeFileSync(path('theirs.bvnotes'), pack(THEIRS, facts(1, 25, ['云江周报', '云江议事'])));
  writeFileSync(path('own.bvnotes'), encode(START, deviceOf(0)));
  writeFileSync(path('locked.bvnotes'), await lock(text('theirs.bvnotes'), WORD, 1));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('merge makes of two files one that holds what both say, dated as the later of them', async () => {
  const { code, err, out } = await bound(
    'merge',
    path('mine.bvnotes'),
    path('theirs.bvnotes'),
    '--out',
    path('both.bvnotes'),
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('合并 2 个文件，批注 3 条，共享 2，不共享 1，回复 1，两个版本 1，删除后又恢复 1，另有已删除 1');
  const opened = openFile(text('both.bvnotes'));
  expect(opened).toMatchObject({
    ok: true,
    head: {
      author: null,
      device: null,
      at: '2026-11-26T08:00:00.000Z',
      publications: ['云江周报', '云江议事'].sort(),
      audience: 'devices',
      settings: { readingSize: 16 },
      verified: true,
    },
  });
  expect(opened.ok && encode(opened.state)).toBe(encode(merge(MINE, THEIRS)));
});

test('in whatever order files come, once or twice, the merged file has the same bytes', async () => {
  const files = ['own.bvnotes', 'theirs.bvnotes', 'mine.bvnotes'].map(path);
  await bound('merge', ...files, '--out', path('one.bvnotes'));
  await bound('merge', ...files.toReversed(), files[1] ?? '', '--out', path('other.bvnotes'));
  expect(text('one.bvnotes')).toBe(text('other.bvnotes'));
  expect(openFile(text('one.bvnotes'))).toMatchObject({ ok: true, head: { author: null, isOwn: false } });
});

test('files for a group make a file for the group, by the one who wrote them all', async () => {
  const group = { ...facts(0, 26, []), audience: 'group' as const };
  writeFileSync(path('group-1.bvnotes'), pack(MINE, group));
  writeFileSync(path('group-2.bvnotes'), pack(START, { ...group, at: '2026-11-27T08:00:00Z' }));
  await bound('merge', path('group-1.bvnotes'), path('group-2.bvnotes'), '--out', path('group.bvnotes'));
  expect(openFile(text('group.bvnotes'))).toMatchObject({
    head: { audience: 'group', author: group.author, device: deviceOf(0), at: '2026-11-27T08:00:00Z', settings: null },
  });
  await bound('merge', path('group-1.bvnotes'), path('own.bvnotes'), '--out', path('mixed.bvnotes'));
  expect(openFile(text('mixed.bvnotes'))).toMatchObject({ head: { audience: 'devices' } });
});

test('whatever input is refused, a sentence says which and why, and the output stays as it was', async () => {
  writeFileSync(path('cut.bvnotes'), text('mine.bvnotes').slice(0, -20));
  writeFileSync(path('changed.bvnotes'), text('mine.bvnotes').replace('azurite', 'gamboge'));
  writeFileSync(path('later.bvnotes'), text('mine.bvnotes').replace('"bound:format":1', '"bound:format":7'));
  writeFileSync(path('picture.bvnotes'), new Uint8Array([0x89, 0x50, 0xff]));
  writeFileSync(path('untouched.bvnotes'), 'as it was');
  const cases = [
    ['cut.bvnotes', '没有拷全', 'not copied to its end'],
    ['changed.bvnotes', '内容与写出时不同', 'not what was written'],
    ['later.bvnotes', '格式7', 'format 7'],
    ['picture.bvnotes', '不是 UTF-8', 'not text in UTF-8'],
    ['locked.bvnotes', '请用 --passphrase', 'with --passphrase'],
    ['nowhere.bvnotes', '打不开', 'cannot be opened'],
  ] as const;
  for (const [name, chinese, english] of cases) {
    const args = ['merge', path('mine.bvnotes'), path(name), '--out', path('untouched.bvnotes')];
    const [said, saidInEnglish] = await Promise.all([bound(...args), boundIn('en', ...args)]);
    expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' });
    expect(said.err).toContain(chinese);
    expect(said.err).toContain(path(name));
    expect(saidInEnglish.err).toContain(english);
    expect(saidInEnglish.err).not.toMatch(/\p{Script=Han}/u);
    expect(said.err.trim().split('\n')).toHaveLength(1);
  }
  expect(text('untouched.bvnotes')).toBe('as it was');
  expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('where the output cannot be written nothing is left lying about', async () => {
  writeFileSync(path('a-file'), 'not a folder');
  const { code, err } = await bound('merge', path('mine.bvnotes'), '--out', join(path('a-file'), 'out.bvnotes'));
  expect(code).toBe(1);
  expect(err).toContain('没有写成');
  const folderThere = await bound('merge', path('mine.bvnotes'), '--out', folder);
  expect(folderThere.code).toBe(1);
  expect(existsSync(`${folder}.new`)).toBe(false);
});

test('a locked file is read with its passphrase, and a merged one is locked with another', async () => {
  const wrong = await bound('inspect', path('locked.bvnotes'), '--passphrase', 'x');
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.err).toContain('口令不对');
  const out = path('relocked.bvnotes');
  const merged = await bound('merge', path('locked.bvnotes'), '--passphrase', WORD, '--lock', '槐树', '--out', out);
  expect(merged).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(out, 'latin1').startsWith('age-encryption.org/v1\n')).toBe(true);
  expect((await bound('inspect', out, '--passphrase', '槐树')).out).toContain('批注 4 条');
  expect(await bound('merge', path('mine.bvnotes'), '--lock', '', '--out', out)).toMatchObject({ code: 2 });
});

test('inspect says who wrote a file, when, for whom, whether it is whole, and how much of each kind is whose', async () => {
  await bound('merge', path('mine.bvnotes'), path('theirs.bvnotes'), '--out', path('both.bvnotes'));
  const { total, people, ...head } = JSON.parse((await bound('inspect', path('both.bvnotes'), '--json')).out);
  expect(head).toEqual({
    audience: 'devices',
    author: null,
    device: null,
    at: '2026-11-26T08:00:00.000Z',
    counts: { notes: 3, deleted: 1, people: 3 },
    publications: ['云江周报', '云江议事'].sort(),
    settings: true,
    verified: true,
    isOwn: false,
  });
  expect(total).toEqual({ notes: 3, deleted: 1, revived: 1, twoVersions: 1, replies: 1, shared: 2, private: 1 });
  const nobody = { notes: 0, deleted: 0, revived: 0, twoVersions: 0, replies: 0, shared: 0, private: 0 };
  expect(people).toEqual([
    { ...nobody, person: { id: 'person-0-', name: 'name of person-0-' }, notes: 1, twoVersions: 1, shared: 1 },
    {
      ...nobody,
      person: { id: 'person-1-', name: 'name of person-1-' },
      notes: 2,
      revived: 1,
      replies: 1,
      shared: 1,
      private: 1,
    },
    { ...nobody, person: { id: 'person-2-', name: 'name of person-2-' }, deleted: 1 },
  ]);
  const { out } = await bound('inspect', path('mine.bvnotes'));
  expect(out.split('\n').slice(0, 3)).toEqual([
    'name of person-0-，2026-11-26T08:00:00.000Z，给自己的其他设备',
    '校验：与写出时相同',
    '刊物：云江议事',
  ]);
  expect((await boundIn('en', 'inspect', path('own.bvnotes'))).out).toContain('the program’s own note file');
});

test('a name that would move the cursor of a terminal is printed without that', async () => {
  writeFileSync(
    path('names.bvnotes'),
    pack(MINE, { ...facts(0, 26, []), author: { id: 'x', name: '\u001b[2J沈\u202e若谷' } }),
  );
  expect((await bound('inspect', path('names.bvnotes'))).out.split('，')[0]).toBe('[2J沈若谷');
});

test('excerpt documents go along in a merged file, are counted apart, and make it one for the reader’s own devices', async () => {
  const desk = deskWithDocument();
  writeFileSync(path('excerpts.bvnotes'), encode(desk.state()));
  const merged = await bound('merge', path('mine.bvnotes'), path('excerpts.bvnotes'), '--out', path('with.bvnotes'));
  expect(merged.out).toContain('摘编 1 份');
  const file = openFile(readFileSync(path('with.bvnotes'), 'utf8'));
  expect(file).toMatchObject({ ok: true, head: { audience: 'devices', counts: { notes: 2 } } });
  expect(file.ok && excerptsOf(file.state)).toEqual(desk.documents());
  const inspected = await bound('inspect', path('with.bvnotes'), '--json');
  expect(JSON.parse(inspected.out)).toMatchObject({ excerpts: 1, total: { notes: 2 } });
  expect((await boundIn('en', 'inspect', path('with.bvnotes'))).out).toContain('excerpt documents 1');
});
