import { expect, test } from 'vitest';
import { describe, type Target, type TextBlock } from '../../../../renderer/domain/anchoring/selectors.ts';
import { addCounts, survey } from '../../../../renderer/domain/anchoring/survey.ts';
import { TITLE_BLOCK, textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';

const article = {
  title: '老樟树下的会',
  blocks: [
    { id: 'b1', text: '今天的会没有在厅里开，挪到院子里来了。办公室说，既然议的是树，不如请树也列席。' },
    { id: 'b2', text: '先交代我的资格。我是学农田水利的，认得庄稼，不认得树。' },
  ].map((block) => ({ ...block, kind: 'paragraph' as const, level: 0, page: null, turns: [], emphasis: [] })),
};
const blocks = textBlocksOf(article);
const mark = (from: TextBlock | undefined, words: string): Target => {
  const start = from?.text.indexOf(words) ?? -1;
  const blockId = from?.id ?? '';
  const target = describe(blocks, { blockId, offset: start }, { blockId, offset: start + words.length });
  if (!target) throw new Error(`${words} is not in the text`);
  return target;
};
const targets = new Map([
  ['in the title', mark(blocks[0], '樟树')],
  ['still', mark(blocks[1], '挪到院子里来了')],
  ['carried', mark(blocks[2], '认得庄稼')],
  ['lost', mark(blocks[2], '我是学农田水利的')],
  ['whole', null],
]);

test('the title is the first block of an article, and can be marked', () => {
  expect(blocks.map(({ id }) => id)).toEqual([TITLE_BLOCK, 'b1', 'b2']);
  expect(targets.get('in the title')).toMatchObject({ at: 1, ranges: [{ blockId: TITLE_BLOCK, start: 1, end: 3 }] });
  expect(targets.get('still')?.quote.prefix).toBe('老樟树下的会\n今天的会没有在厅里开，');
});

test('a survey tells of each mark whether it stands, how far it moved, or with which words it is lost', () => {
  const revised = blocks.map((block) =>
    block.id === 'b2' ? { id: 'b9', text: block.text.replace('我是学农田水利的，', '') } : block,
  );
  const { findings, counts } = survey(revised, targets);
  expect(findings.map(({ noteId, words, placement: { kind, distance } }) => [noteId, words, kind, distance])).toEqual([
    ['in the title', '樟树', 'unchanged', 0],
    ['still', '挪到院子里来了', 'unchanged', 0],
    ['carried', '认得庄稼', 'moved', 9],
    ['lost', '我是学农田水利的', 'orphaned', null],
    ['whole', '', 'unchanged', 0],
  ]);
  expect(counts).toEqual({ unchanged: 3, moved: 1, orphaned: 1 });
  expect(addCounts(counts, counts)).toEqual({ unchanged: 6, moved: 2, orphaned: 2 });
});

test('all marks of an article that is gone are lost with it', () => {
  const { findings, counts } = survey(null, targets);
  expect(counts).toEqual({ unchanged: 0, moved: 0, orphaned: 5 });
  expect(findings.every(({ placement }) => placement.kind === 'orphaned' && placement.reason === 'article-gone')).toBe(
    true,
  );
});
