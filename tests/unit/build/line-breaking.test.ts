import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, type LineWish } from '../../../resources/build/press/line-breaking.ts';

const wish = (more: Partial<LineWish> = {}): LineWish => ({
  measure: 10,
  firstIndent: 2,
  indent: 0,
  widthOf: (character) => (/[ -~]/u.test(character) ? 0.5 : 1),
  turns: [],
  ...more,
});
const texts = (text: string, more: Partial<LineWish> = {}) => breakLines(text, wish(more)).map((line) => line.text);

/** One word, or one dash, with the marks that may not stand apart from it. */
const NOT_TO_BE_CUT = /^[（《“]*(?:[\w.,'’%／/-]+|——|……|.)[，。；：”）》—…]*$/u;

const prose = fc
  .array(fc.constantFrom(...'河道清淤三年改造的账本，。；：“”（）《》——……2026年pH7.5'), { minLength: 1, maxLength: 80 })
  .map((characters) => characters.join(''));

test('no character is lost, added or moved', () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(texts(text).join('')).toBe(text);
    }),
  );
});

test('no line is wider than the measure, but for one thing that is wider by itself', () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { indent, width, text: line } of breakLines(text, wish()))
        expect(indent + width <= 10 || NOT_TO_BE_CUT.test(line)).toBe(true);
    }),
  );
});

test('a mark that closes does not begin a line, and one that opens does not end it', () => {
  expect(texts('河道清淤三年改造的，账本', { firstIndent: 1 })).toEqual(['河道清淤三年改造', '的，账本']);
  expect(texts('河道清淤三年改（账本）', { firstIndent: 2 })).toEqual(['河道清淤三年改', '（账本）']);
});

test('words and numbers are not taken apart, nor dashes', () => {
  expect(texts('河道清淤三年2026年', { firstIndent: 2 })).toEqual(['河道清淤三年2026', '年']);
  expect(texts('河道清淤三年改的——账', { firstIndent: 2 })).toEqual(['河道清淤三年改', '的——账']);
});

test('where a printed page begins the line ends, and says so', () => {
  const lines = breakLines('河道清淤三年改造的账本', wish({ turns: [{ at: 4, page: 12 }] }));
  expect(lines.map(({ text, turnsTo }) => [text, turnsTo])).toEqual([
    ['河道清淤', 12],
    ['三年改造的账本', null],
  ]);
});
