import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumbers, parseQuery } from '../../../main/core/search/query.ts';

const words = (...texts: string[]) => ({ words: texts, excluded: [], filters: [] });

describe('the query language', () => {
  it('takes several words, whatever the space between them', () => {
    expect(parseQuery(' 排水　管网\n改造 ')).toEqual(words('排水', '管网', '改造'));
  });

  it.each(['"排水 管网"', '“排水 管网”', '「排水 管网」', '＂排水 管网＂'])(
    'keeps words in quotation marks together: %s',
    (query) => {
      expect(parseQuery(query)).toEqual(words('排水 管网'));
    },
  );

  it('leaves out what a hyphen stands before', () => {
    expect(parseQuery('排水 -管网 -"老旧 小区"')).toEqual({
      words: ['排水'],
      excluded: ['管网', '老旧 小区'],
      filters: [],
    });
  });

  it.each([
    ['作者:孙坤', 'author', '孙坤'],
    ['作者：孙坤', 'author', '孙坤'],
    ['author:"Sun Kun"', 'author', 'Sun Kun'],
    ['栏目:「本期 聚焦」', 'column', '本期 聚焦'],
    ['Column:聚焦', 'column', '聚焦'],
    ['年:2023', 'year', '2023'],
    ['year:2020-2023', 'year', '2020-2023'],
    ['期:6', 'issue', '6'],
    ['期：第6期', 'issue', '第6期'],
    ['刊:云江议事', 'publication', '云江议事'],
    ['類:讲话', 'kind', '讲话'],
  ])('narrows by %s', (query, key, value) => {
    expect(parseQuery(query)).toEqual({ words: [], excluded: [], filters: [{ key, value, excluded: false }] });
  });

  it('leaves out by a filter too', () => {
    expect(parseQuery('-栏目:国际 洪水')).toEqual({
      words: ['洪水'],
      excluded: [],
      filters: [{ key: 'column', value: '国际', excluded: true }],
    });
  });

  it.each([
    '-',
    '--',
    '"',
    '“',
    '"未完',
    '作者:',
    ':',
    '年:去年',
    '期:六',
    '备注:某',
    'http://a',
    '3:2',
    'AND',
    'NEAR(a',
    'a*',
    '^',
    '50.3%',
    '🙂',
    '-5℃',
    '“自动挡”新农机为丰收添动力',
    '【一线调研】“自动挡”新农机',
  ])('takes what is none of this as plain text: %s', (query) => {
    expect(parseQuery(query)).toEqual(words(query));
  });

  it('takes a pasted text of many words as it stands', () => {
    const pasted = Array.from({ length: 30 }, (_, index) => `第${index}句 -又`).join(' 作者:某 ');
    expect(parseQuery(pasted)).toEqual(words(pasted));
  });

  it('never fails, and loses no letter of what is neither filter nor mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 1_000 }), (query) => {
        const parsed = parseQuery(query);
        const kept = [...parsed.words, ...parsed.excluded, ...parsed.filters.map((filter) => filter.value)].join('');
        expect([...kept].every((character) => character === ' ' || query.includes(character))).toBe(true);
      }),
    );
  });

  it('reads years and numbers, single and from-to', () => {
    expect(parseNumbers('2023')).toEqual({ from: 2023, to: 2023 });
    expect(parseNumbers('２０２０－２０２３年')).toEqual({ from: 2020, to: 2023 });
    expect(parseNumbers('2023—2020')).toEqual({ from: 2020, to: 2023 });
    expect(parseNumbers('第6期')).toEqual({ from: 6, to: 6 });
    expect(parseNumbers('六')).toBeNull();
  });
});
