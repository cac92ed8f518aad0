import { expect, test } from 'vitest';
import { catalogues } from '../../../../renderer/messages/index.ts';
import { createWording } from '../../../../renderer/messages/wording.ts';

const now = () => new Date(2026, 10, 24, 10, 0);
const zh = createWording('zh', now);
const en = createWording('en', now);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

test('what was done today is told by the clock, yesterday by name, earlier by the date', () => {
  expect(zh.moment(at(2026, 10, 24, 9, 12))).toBe('今天 09:12');
  expect(zh.moment(at(2026, 10, 23, 23, 59))).toBe('昨天');
  expect(zh.moment(at(2026, 10, 15, 8, 0))).toBe('11月15日');
  expect(zh.moment(at(2025, 2, 2, 8, 0))).toBe('2025年3月2日');
  expect(en.moment(at(2026, 10, 24, 9, 12))).toBe('Today 09:12');
  expect(en.moment(at(2025, 2, 2, 8, 0))).toBe('2 Mar 2025');
});

test('yesterday is the day before, not 24 hours before', () => {
  expect(zh.moment(at(2026, 10, 23, 10, 30))).toBe('昨天');
  expect(zh.moment(at(2026, 10, 22, 23, 59))).toBe('11月22日');
});

test('issues are named as they are printed', () => {
  expect(zh.issueTitle(2026, 11)).toBe('二〇二六年第十一期');
  expect(zh.issue(2026, 11)).toBe('2026年第11期');
  expect(zh.serials(313, 323)).toBe('总第313—323期');
  expect(zh.pageOf(3, 10)).toBe('第3页，共10页');
});

test('a printed date is told as far as it is known', () => {
  expect(zh.date('2026-11-15')).toBe('2026年11月15日');
  expect(zh.date('2026-11-15', 2026)).toBe('11月15日');
  expect(zh.date('2026-11')).toBe('2026年11月');
  expect(zh.date('2026', 2026)).toBe('2026年');
  expect(zh.date('丙午年冬')).toBe('丙午年冬');
  expect(en.date('2026-11-15')).toBe('15 November 2026');
});

test('sizes are told in the unit that keeps them short', () => {
  expect(zh.bytes(3.2 * 1024 * 1024)).toBe('3.2 MB');
  expect(zh.bytes(180_344)).toBe('176 KB');
  expect(zh.bytes(12)).toBe('12 B');
  expect(zh.bytes(0)).toBe('0 B');
});

/** Queries to try and the character that shows a type size: what they stand for is Chinese in every language. */
const SHOWN_IN_CHINESE = ['query', 'sample'];

test('no text of the catalogue is empty but a gap that Chinese does not set, and English is English but for samples and queries to try', () => {
  const texts = (part: unknown, name = ''): readonly (readonly [string, string])[] => {
    if (typeof part === 'string') return [[name, part]];
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, value]) => texts(value, key));
  };
  expect(texts(catalogues.zh).filter(([name, text]) => text === '' && !name.endsWith('Gap'))).toEqual([]);
  const chinese = texts(catalogues.en).filter(
    ([name, text]) => !SHOWN_IN_CHINESE.includes(name) && /\p{Script=Han}/u.test(text),
  );
  expect(chinese).toEqual([]);
});
