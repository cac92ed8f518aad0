import fc from 'fast-check';
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
  const known = [{ id: before.articleIds[0] ?? '', texts: ['甲', '乙'] }];
  expect(identify(issueId, [article('水到渠成', '甲', '丙')], known).articleIds).toEqual(before.articleIds);
  expect(identify(issueId, [article('水到渠成', '丁', '丙')], known).articleIds).not.toEqual(before.articleIds);
});

test('two articles of one title in one issue have two ids', () => {
  const { articleIds } = identify(issueId, [article('要闻', '甲'), article('要闻', '乙')]);
  expect(new Set(articleIds).size).toBe(2);
});

test('the same sentence in an earlier article does not pass its id to a later one', () => {
  const closing = '（未完待续）';
  const before = identify(issueId, [article('上', '甲'), article('下', '乙', closing)]);
  const known = [
    { id: before.articleIds[0] ?? '', texts: ['甲'] },
    { id: before.articleIds[1] ?? '', texts: ['乙', closing] },
  ];
  const after = identify(issueId, [article('上', '甲', closing), article('下', '乙', closing)], known);
  expect(after.blockIds[1]).toEqual(before.blockIds[1]);
});

test('a sentence said once more within an article takes over no id of the first', () => {
  const before = identify(issueId, [article('上', '甲', '（掌声）', '乙', '（掌声）')]);
  const after = identify(issueId, [article('上', '序', '（掌声）', '甲', '（掌声）', '乙', '（掌声）')]);
  const idAfter = (blockIds: readonly (readonly string[])[], index: number) => blockIds[0]?.[index];
  expect(idAfter(after.blockIds, 3)).toBe(idAfter(before.blockIds, 1));
  expect(idAfter(after.blockIds, 5)).toBe(idAfter(before.blockIds, 3));
  expect(before.blockIds[0]).not.toContain(idAfter(after.blockIds, 1));
});

test('of two articles of one title each keeps its id when a third comes before them', () => {
  const before = identify(issueId, [article('要闻', '甲'), article('要闻', '乙')]);
  const known = [
    { id: before.articleIds[0] ?? '', texts: ['甲'] },
    { id: before.articleIds[1] ?? '', texts: ['乙'] },
  ];
  const after = identify(issueId, [article('要闻', '新'), article('要闻', '甲'), article('要闻', '乙')], known);
  expect(after.articleIds.slice(1)).toEqual(before.articleIds);
  expect(before.articleIds).not.toContain(after.articleIds[0]);
});

test('whatever is added around it, an article whose text stays keeps its id and those of its blocks', () => {
  const text = fc.constantFrom('甲', '乙', '丙', '（掌声）', '谢谢大家');
  const issue = fc.uniqueArray(
    fc.record({
      title: fc.constantFrom('要闻', '讲话', '纪要'),
      texts: fc.array(text, { minLength: 1, maxLength: 4 }),
    }),
    {
      selector: ({ texts }) => [...new Set(texts)].sort().join(),
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(issue, fc.nat(4), (articles, at) => {
      const old = articles.map(({ title, texts }) => article(title, ...texts));
      const before = identify(issueId, old);
      const known = old.map((each, index) => ({
        id: before.articleIds[index] ?? '',
        texts: each.blocks.map((block) => block.text),
      }));
      const after = identify(issueId, old.toSpliced(at, 0, article('要闻', '新来的一段')), known);
      const place = Math.min(at, old.length);
      expect(after.articleIds.toSpliced(place, 1)).toEqual(before.articleIds);
      expect(after.blockIds.toSpliced(place, 1)).toEqual(before.blockIds);
    }),
  );
});
