import { describe, expect, it } from 'vitest';
import { fold, foldedText, sourceRange } from '../../../main/core/search/fold.ts';

describe('folding a text for comparison', () => {
  it('makes widths and case equal', () => {
    expect(foldedText('ＡＢＣ１２３，ｇｄｐ ＧＤＰ')).toBe('abc123,gdp gdp');
  });

  it('makes traditional characters simplified, one for one', () => {
    expect(foldedText('長江經濟帶發展')).toBe('长江经济带发展');
  });

  it('leaves characters alone that are ordinary simplified ones too', () => {
    expect(foldedText('著名 乾隆 於 後')).toBe('著名 乾隆 於 後');
  });

  it('drops invisible marks', () => {
    expect(foldedText('议\u200b事\ufeff')).toBe('议事');
  });

  it('survives lone surrogates and NUL', () => {
    expect(foldedText('\ud800a\u0000')).toBe('\ufffda\u0000');
  });

  it('keeps the way back to the code points of the source', () => {
    const folded = fold('𠮷㎡和ｶﾞス');
    expect(folded.text).toBe('𠮷m2和ガス');
    const range = (piece: string): readonly [number, number] =>
      sourceRange(folded, folded.text.indexOf(piece), folded.text.indexOf(piece) + piece.length);
    expect(range('𠮷')).toEqual([0, 1]);
    expect(range('m2')).toEqual([1, 2]);
    expect(range('和')).toEqual([2, 3]);
    expect(range('ガ')).toEqual([3, 5]);
    expect(range('ス')).toEqual([5, 6]);
  });
});
