import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedWords, folded, placesOf } from '../../../../renderer/domain/notebook/folded.ts';
import { plainWords } from '../../../../renderer/domain/notebook/plain-words.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((each) => each.isWellFormed());

test('width and case make no difference, and what is lit is what was typed as it stands in the note', () => {
  expect(folded('ＰＰＰ项目（Ａ）')).toBe('ppp项目(a)');
  const note = '见ＰＰＰ项目';
  expect(placesOf(note, askedWords('ppp'))).toEqual([[1, 4]]);
  expect(placesOf('😀水与水', askedWords('水'))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('any piece of a text is found in it, and what is lit folds to what was looked for', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom('排水', 'Ｃａｆé', '㎡'), (before, after, word) => {
      const whole = `${before} ${word} ${after}`;
      expect(folded(whole)).toContain(folded(word));
      const places = placesOf(whole, askedWords(word));
      expect(places.length).toBeGreaterThan(0);
      const points = Array.from(whole);
      for (const [from, to] of places) expect(folded(points.slice(from, to).join(''))).toContain(folded(word));
    }),
  );
});

test('places are in order, and none lies over another', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('水', '排水', '水渠', 'a'), { minLength: 1 }), (words) => {
      const places = placesOf(words.join(''), ['水', '排水', '水渠']);
      places.slice(1).forEach((place, index) => {
        expect(place[0]).toBeGreaterThanOrEqual(places[index]?.[1] ?? 0);
      });
    }),
  );
});

test('a note is listed without the signs of its form, and with all of its words', () => {
  expect(plainWords('## 要点\n\n- **先**摸清\n- 再 `排`\n\n> 引')).toBe('要点\n· 先摸清\n· 再 排\n引');
  expect(plainWords('2 * 3 * 4 与 a_b_c')).toBe('2 * 3 * 4 与 a_b_c');
});
