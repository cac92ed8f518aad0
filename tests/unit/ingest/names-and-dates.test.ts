import { describe, expect, test } from 'vitest';
import { eventDateIn, fullDateIn } from '../../../main/core/ingest/dates.ts';
import { isPersonName, nameAtEnd, splitOfficeAndNames } from '../../../main/core/ingest/names.ts';

describe('names', () => {
  test.each(['陆怀川', '沈谷', '欧阳若谷', '陆 川', '李学（女）', '买买提·艾力'])('%s is a name', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  test.each(['市水务学会', '秘书长', '水渠柳岸', '云江日报', '讲话', 'Lu'])('%s is none', (text) => {
    expect(isPersonName(text)).toBe(false);
  });

  test('office and name part at the last space, and a name set wide is one', () => {
    expect(splitOfficeAndNames('市议事会主席、党组书记 陆 川')).toEqual({
      office: '市议事会主席、党组书记',
      names: ['陆川'],
    });
    expect(splitOfficeAndNames('云江日报 方砚秋 周渡')).toEqual({ office: '云江日报', names: ['方砚秋', '周渡'] });
    expect(splitOfficeAndNames('云江市水务学会')).toEqual({ office: '云江市水务学会', names: [] });
  });

  test('a name may stand right behind its office', () => {
    expect(nameAtEnd('市水务组副主任(兼职)周明渡')).toEqual({ office: '市水务组副主任(兼职)', names: ['周明渡'] });
    expect(nameAtEnd('市水务学会理事')).toEqual({ office: '市水务学会理事', names: [] });
  });
});

describe('dates', () => {
  test.each([
    ['（2026年10月28日）', '2026-10-28'],
    ['2026 年 7 月 5 日', '2026-07-05'],
    ['2026年10月', '2026-10'],
    ['二〇二六年十月二十八日', '2026-10-28'],
    ['二○二六年三月五日', '2026-03-05'],
    ['2026年13月1日', null],
    ['十月的水', null],
  ])('%s is %s', (text, date) => {
    expect(fullDateIn(text)).toBe(date);
  });

  test('a day without a year is of the year of the issue, or of the year before where it would lie ahead', () => {
    expect(eventDateIn('6月9日，市议事会召开会议', { year: 2026, number: 6 })).toBe('2026-06-09');
    expect(eventDateIn('12月30日，市议事会召开会议', { year: 2026, number: 1 })).toBe('2025-12-30');
    expect(eventDateIn('2025年11月3日，水渠开工', { year: 2026, number: 1 })).toBe('2025-11-03');
    expect(eventDateIn('近日，委员们来到城北', { year: 2026, number: 6 })).toBeNull();
  });
});
