import { describe, expect, test } from 'vitest';
import { setting } from '../../../../../renderer/domain/excerpts/layout/setting.ts';
import { titleLines } from '../../../../../renderer/domain/excerpts/layout/title-lines.ts';

const as = (characters: number) =>
  setting({ role: 'title', face: 'title', size: 22, measure: 22 * characters, align: 'centre' });

describe('a title', () => {
  test('stands in one line if it has room', () => {
    expect(titleLines('老城排水学习材料', as(20))).toEqual(['老城排水学习材料']);
  });

  test('leaves no character alone', () => {
    for (let length = 21; length < 60; length++) {
      const lines = titleLines('水'.repeat(length), as(20));
      expect(lines.join('')).toBe('水'.repeat(length));
      for (const line of lines) expect(line.length).toBeGreaterThan(5);
    }
  });

  test('is broken after a mark, before a bracket, and not within 三年', () => {
    expect(titleLines('把路还给水：老城区排水管网改造的实践', as(16))).toEqual([
      '把路还给水：',
      '老城区排水管网改造的实践',
    ]);
    expect(titleLines('老城区排水管网三年改造情况的报告', as(12))).toEqual(['老城区排水管网三年', '改造情况的报告']);
    expect(titleLines('关于印发《云江市冬季管网巡查办法》的通知', as(16))).toEqual([
      '关于印发',
      '《云江市冬季管网巡查办法》的通知',
    ]);
  });

  test('begins no line with 的', () => {
    expect(titleLines('东渡片区内涝成因的调查', as(8)).some((line) => line.startsWith('的'))).toBe(false);
  });

  test('that cannot be broken by meaning is left to be broken like text, and nobody waits for it', () => {
    for (const title of [
      'W'.repeat(400),
      `先把路还给水，再谈别的。${'https'.repeat(40)}`,
      '先把路还给水，'.repeat(400),
    ]) {
      const begun = performance.now();
      expect(titleLines(title, as(20))).toEqual([title]);
      expect(performance.now() - begun).toBeLessThan(500);
    }
  });
});
