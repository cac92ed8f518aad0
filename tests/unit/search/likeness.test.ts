import { describe, expect, it } from 'vitest';
import { likeness } from '../../../main/core/search/likeness.ts';

describe('the likeness of a text to what was typed', () => {
  it('is 1 when it stands in the text, wherever', () => {
    expect(likeness('前面还有话生态产品后面也有', '生态产品')).toBe(1);
  });

  it('falls by one part in the length for each character wrong, missing or too many', () => {
    expect(likeness('甲生象产品乙', '生态产品')).toBe(0.75);
    expect(likeness('甲生产品乙', '生态产品')).toBe(0.75);
    expect(likeness('甲生态的产品乙', '生态产品')).toBe(0.75);
  });

  it('is 0 when nothing of it does, and not asked of whole passages', () => {
    expect(likeness('毫不相干', '生态产品')).toBe(0);
    expect(likeness('', '生态产品')).toBe(0);
    expect(likeness('生态', '态'.repeat(65))).toBeNull();
  });
});
