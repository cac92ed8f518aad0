import { expect, test } from 'vitest';
import { identify, issueIdOf, publicationIdOf } from '../../main/core/archive/identity.ts';

const issueId = issueIdOf(publicationIdOf('云江议事'), 2026, 9);
const article = (title: string, ...texts: string[]) => ({
  title,
  subtitle: null,
  parent: null,
  blocks: texts.map((text) => ({ text })),
});

test('the same printed issue has the same ids on every machine', () => {
  const once = identify(issueId, [article('水到渠成', '甲', '乙')]);
  expect(identify(issueId, [article('水到渠成', '甲', '乙')])).toEqual(once);
});

test('a block keeps its id when another block of the article is corrected', () => {
  const before = identify(issueId, [article('水到渠成', '甲', '乙')]);
  const after = identify(issueId, [article('水到渠成', '甲', '乙改')]);
  expect(after.blockIds[0]?.[0]).toBe(before.blockIds[0]?.[0]);
  expect(after.blockIds[0]?.[1]).not.toBe(before.blockIds[0]?.[1]);
});

test('an article whose title is corrected keeps its id as long as half of its text is the same', () => {
  const before = identify(issueId, [article('水到渠城', '甲', '乙')]);
  const known = [{ id: before.articleIds[0] ?? '', blockIds: before.blockIds[0] ?? [] }];
  expect(identify(issueId, [article('水到渠成', '甲', '丙')], known).articleIds).toEqual(before.articleIds);
  expect(identify(issueId, [article('水到渠成', '丁', '丙')], known).articleIds).not.toEqual(before.articleIds);
});

test('two articles of one title in one issue have two ids', () => {
  const { articleIds } = identify(issueId, [article('要闻', '甲'), article('要闻', '乙')]);
  expect(new Set(articleIds).size).toBe(2);
});
