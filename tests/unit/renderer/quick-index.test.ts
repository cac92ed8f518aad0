import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { QuickEntry } from '../../../preload/contract/search-values.ts';
import { buildQuickIndex, type QuickIndex } from '../../../renderer/domain/quick-open/quick-index.ts';
import { spelledOut } from '../../../renderer/domain/quick-open/spelling.ts';
import { pinyinReader } from '../../../renderer/state/pinyin-reader.ts';

const article = (title: string, people: readonly string[] = []): QuickEntry => ({
  kind: 'article',
  id: title,
  title,
  detail: '',
  people,
});
const person = (title: string): QuickEntry => ({ kind: 'person', id: title, title, detail: '', articleCount: 1 });

const TITLES = [
  '让老城的水有出路',
  '老城区排水管网三年改造情况的报告',
  '关于东渡片区排水改造次序的建议',
  '“不是雨变大了，是路变窄了”',
  '重庆来信',
  '2026年汛期GDP简表（附表）',
  '听雨的人',
  '长城脚下的读书会',
] as const;
const ENTRIES: readonly QuickEntry[] = [
  ...TITLES.map((title) => article(title, ['陆怀川'])),
  ...['孙坤', '孙珅', '陆怀川', '单雄', '吕新', '曾望之', '沈若谷'].map(person),
  { kind: 'column', id: '要论', title: '要论', detail: 'Addresses' },
  { kind: 'issue', id: 'yunjiang-2026-11', title: '《云江议事》2026年第11期', detail: '总第323期' },
];
const atOnce = async () => undefined;

let index: QuickIndex;
beforeAll(async () => {
  index = await buildQuickIndex(ENTRIES, pinyinReader, atOnce);
});
const found = (typed: string): readonly string[] => index.find(typed, 20).map(({ entry }) => entry.title);

test('a name is found by its pinyin, by its initials and by a mixture of both', () => {
  for (const typed of ['sunkun', 'sk', 'sunk', 'skun', 'SunKun', 'sun kun', "sun'kun"])
    expect(found(typed)[0], typed).toBe('孙坤');
});

test('a surname is found as it is read, and as the character is read otherwise', () => {
  for (const typed of ['shanxiong', 'sx', 'danxiong']) expect(found(typed), typed).toContain('单雄');
  for (const typed of ['zengwangzhi', 'cengwangzhi', 'zwz']) expect(found(typed), typed).toContain('曾望之');
  for (const typed of ['lvxin', 'lüxin']) expect(found(typed), typed).toContain('吕新');
});

test('a character with several readings is found by any of them', () => {
  for (const typed of ['chongqing', 'zhongqing', 'cqlx', 'zqlx']) expect(found(typed), typed).toContain('重庆来信');
});

test('traditional characters, full width and capitals find the same', () => {
  expect(found('孫坤')[0]).toBe('孙坤');
  expect(found('老城區排水')[0]).toBe('老城区排水管网三年改造情况的报告');
  expect(found('ｇｄｐ')[0]).toBe('2026年汛期GDP简表（附表）');
});

test('words in any order must all be there', () => {
  expect(found('改造 东渡')).toEqual(['关于东渡片区排水改造次序的建议']);
  expect(found('2026 11')[0]).toBe('《云江议事》2026年第11期');
});

test('the middle of a title is found, by characters and by pinyin, and is lit', () => {
  expect(index.find('排水管网', 5)[0]).toMatchObject({ entry: { title: TITLES[1] }, lit: [[3, 7]] });
  expect(index.find('paishuiguan', 5)[0]).toMatchObject({ entry: { title: TITLES[1] }, lit: [[3, 6]] });
});

test('a typing error in pinyin or in the characters still leads near', () => {
  expect(found('sunkum')).toContain('孙坤');
  expect(found('老城区排氺管网')).toContain(TITLES[1]);
});

test('somebody’s articles follow the person', () => {
  const titles = found('陆怀川');
  expect(titles[0]).toBe('陆怀川');
  expect(titles).toHaveLength(1 + TITLES.length);
});

test('what is nowhere finds nothing', () => {
  expect(found('蜃楼')).toEqual([]);
  expect(found('')).toEqual([]);
  expect(found('xqz')).toEqual([]);
});

const title = fc
  .array(fc.constantFrom(...'让老城区的水有出路排管网三年改造情况报告重庆长单曾吕新（）“”，GDP0158行乐'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((all) => all.join(''));
const bare = (text: string) => text.replace(/[（）“”，]/gu, '');

test('every title is found by any of its beginnings, by its full pinyin and by its initials', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 30 }), async (titles) => {
      const entries = titles.map((text, at) => ({ ...article(text), id: String(at) }));
      const own = await buildQuickIndex(entries, pinyinReader, atOnce);
      const ids = (typed: string) => own.find(typed, entries.length).map(({ entry }) => entry.id);
      for (const { id, title: text } of entries) {
        const readings = pinyinReader.readings(text, false);
        const points = Array.from(text);
        for (let length = 1; length <= points.length; length += 1) {
          const beginning = points.slice(0, length).join('');
          if (bare(beginning) !== '') expect(ids(beginning)).toContain(id);
        }
        if (/^[a-z]/.test(spelledOut(readings))) {
          expect(ids(spelledOut(readings))).toContain(id);
          expect(ids(readings.map(([usual]) => usual?.charAt(0) ?? '').join(''))).toContain(id);
        }
      }
    }),
    { numRuns: 60 },
  );
});
