import { expect, test } from 'vitest';
import { chineseCount, chineseDigits } from '../../../../renderer/messages/chinese-numbers.ts';

test('years are written digit by digit', () => {
  expect([2000, 2026, 1998].map(chineseDigits)).toEqual(['二〇〇〇', '二〇二六', '一九九八']);
});

test('numbers are written as they are counted', () => {
  const written = [0, 1, 10, 11, 12, 20, 21, 99, 100, 101, 110, 205, 323, 1000, 1024, 9999].map(chineseCount);
  expect(written).toEqual(
    '〇 一 十 十一 十二 二十 二十一 九十九 一百 一百〇一 一百一十 二百〇五 三百二十三 一千 一千〇二十四 九千九百九十九'.split(
      ' ',
    ),
  );
});
