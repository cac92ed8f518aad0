import { expect, test } from 'vitest';
import { tagsInText } from '../../../../renderer/domain/notes/tags-in-text.ts';

test('a tag is a number sign and a word, of either width, wherever it stands', () => {
  expect(tagsInText('#排水 请核对，＃管网。再看#排水-2026 和#a_1')).toEqual(['排水', '管网', '排水-2026', 'a_1']);
  expect(tagsInText('#排水，#排水')).toEqual(['排水']);
});

test('a heading, a number sign within a word and an entity are no tags', () => {
  expect(tagsInText('# 标题\n## 小标题\nC#语言 &#123; # ，')).toEqual([]);
});
