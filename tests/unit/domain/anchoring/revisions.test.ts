import { expect, test } from 'vitest';
import { measure, type Share } from '../../../bench/anchoring.bench.ts';
import { sampleArticles } from '../../../bench/revisable-texts.ts';

// The bench in small, over the issues that come with the program: the same cases on every run. The bars are the bench's.
const CASES = 64;
const articles = sampleArticles();
const rate = ({ yes, of }: Share) => yes / of;

for (const length of [2, 4, 7, 12, 40]) {
  test(`of ${length} characters: what was deleted is not found elsewhere, what was revised is found again`, () => {
    const { wrong, found, elsewhere } = measure(length, articles, CASES);
    expect([wrong.of, found.of]).toEqual([CASES, CASES]);
    expect(rate(wrong)).toBeLessThanOrEqual(0.01);
    expect(rate(elsewhere)).toBeLessThanOrEqual(0.01);
    expect(rate(found)).toBeGreaterThanOrEqual(length < 4 ? 0.9 : 0.98);
  });
}
