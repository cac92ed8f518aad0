import { expect, test } from 'vitest';
import type { Article } from '../../../../preload/contract/values.ts';
import { describe as described } from '../../../../renderer/domain/anchoring/selectors.ts';
import { TITLE_BLOCK, textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { compose } from '../../../../renderer/domain/excerpts/compose.ts';
import type { ExcerptItem, PassageItem } from '../../../../renderer/domain/excerpts/document.ts';
import { excerptWordsIn } from '../../../../renderer/domain/excerpts/excerpt-words.ts';
import { sourceOf } from '../../../../renderer/domain/excerpts/source-check.ts';
import { rowsOf, sumOf } from '../../../../renderer/state/excerpt-rows.ts';
import { LIBRARIES } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { aDocument } from '../../domain/excerpts/documents.ts';

const articles = [...inventLibrary(LIBRARIES.two).articles.values()];
const [article] = articles.filter(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph').length > 2);
if (!article) throw new Error('the invented library has no article of three paragraphs');
const paragraph = article.blocks.filter(({ kind }) => kind === 'paragraph')[1];
const words = Array.from(paragraph?.text ?? '');

function passage(id: string, more: Partial<PassageItem> = {}): PassageItem {
  const blockId = paragraph?.id ?? '';
  const target = described(textBlocksOf(article as Article), { blockId, offset: 0 }, { blockId, offset: words.length });
  if (!target) throw new Error('the paragraph has no words');
  const { id: articleId, issueId } = article as Article;
  return { kind: 'passage', id, articleId, issueId, target, omitted: [], runsOn: false, showsNotes: false, ...more };
}
const heading = (id: string): ExcerptItem => ({ kind: 'heading', id, level: 1, text: id });
const known = { articles: new Map([[article.id, article]]), absent: new Set<string>() };
const corrected: Article = {
  ...article,
  blocks: article.blocks.map((block) =>
    block.id === paragraph?.id ? { ...block, text: `${words.slice(0, -3).join('')}改过的字。` } : block,
  ),
};

test('passages are numbered as they stand; headings and what runs on in the one before are not', () => {
  const items = [
    heading('h'),
    passage('a'),
    passage('b', { runsOn: true }),
    heading('i'),
    passage('c', { runsOn: true }),
  ];
  // With nothing before it to run on in, a passage stands by itself.
  expect(rowsOf({ items }, known).map(({ number }) => number)).toEqual([null, 1, null, null, 2]);
});

test('what runs on in a passage of another article is printed, and numbered, by itself', () => {
  const items = [passage('a'), passage('b', { articleId: 'another', runsOn: true }), passage('c', { runsOn: true })];
  const numbers = rowsOf({ items }, known).map(({ number }) => number);
  const sources = { notices: new Map(), notes: [], words: excerptWordsIn('zh'), dayOf: (instant: string) => instant };
  const { parts } = compose(aDocument(items), { ...sources, articles: known.articles });
  expect(numbers).toEqual([1, 2, 3]);
  expect(parts.map((part) => 'number' in part && part.number)).toEqual(numbers);
});

test('the title of an article stands on the page on which it begins, in the list as on the sheet', () => {
  const target = described(
    textBlocksOf(article),
    { blockId: TITLE_BLOCK, offset: 0 },
    { blockId: TITLE_BLOCK, offset: 2 },
  );
  if (!target) throw new Error('the article has no title');
  const [row] = rowsOf({ items: [passage('a', { target })] }, known);
  expect(row?.place).toMatch(new RegExp(`：${article.pageStart}$`, 'u'));
});

test('a row says whose words they are and on which page of which issue', () => {
  const [row] = rowsOf({ items: [passage('a')] }, known);
  expect(row?.cited).toContain(article.title);
  expect(row?.place).toMatch(/^\d{4}（\d+）(：\d+(-\d+)?)?$/u);
  expect(row?.text).toBe(words.join(''));
});

test('a row that nothing has changed is the same object, so that a long list draws only what did', () => {
  const items = [passage('a'), passage('b')];
  const before = rowsOf({ items }, known);
  const after = rowsOf({ items: [...items, passage('c')] }, known);
  expect(after[0]).toBe(before[0]);
  expect(rowsOf({ items: [heading('h'), ...items] }, known)[1]).toBe(before[0]);
  expect(rowsOf({ items: items.toReversed() }, known)[0]).not.toBe(before[1]);
});

test('a source that was corrected is told, until the reader keeps what was collected against just that wording', () => {
  const item = passage('a');
  const now = { articles: new Map([[article.id, corrected]]), absent: new Set<string>() };
  expect(rowsOf({ items: [item] }, known)[0]?.source).toBe('same');
  expect(rowsOf({ items: [item] }, now)[0]?.source).toBe('revised');
  const state = sourceOf(item, corrected);
  const against = state.kind === 'revised' ? state.now : '';
  const kept = { ...item, target: { ...item.target, keptAgainst: against } };
  expect(rowsOf({ items: [kept] }, now)[0]?.source).toBe('kept');
  const again = { ...item, target: { ...item.target, keptAgainst: `${against}。` } };
  expect(rowsOf({ items: [again] }, now)[0]?.source).toBe('revised');
});

test('words that are gone from the source, a source that is gone, and one on its way are three things', () => {
  const emptied = { ...article, blocks: article.blocks.filter(({ id }) => id !== paragraph?.id) };
  const gone = { articles: new Map([[article.id, emptied]]), absent: new Set<string>() };
  expect(rowsOf({ items: [passage('a')] }, gone)[0]?.source).toBe('lost');
  const absent = { articles: new Map(), absent: new Set([article.id]) };
  expect(rowsOf({ items: [passage('a')] }, absent)[0]?.source).toBe('absent');
  const waiting = { articles: new Map(), absent: new Set<string>() };
  expect(rowsOf({ items: [passage('a')] }, waiting)[0]?.source).toBe('unknown');
});

test('the sum counts passages and whole articles, and what they come from once', () => {
  const whole: ExcerptItem = { kind: 'article', id: 'w', articleId: 'x', issueId: 'y', showsNotes: false };
  expect(sumOf({ items: [heading('h'), passage('a'), passage('b'), whole] })).toEqual({
    passages: 3,
    issues: 2,
    articles: 2,
  });
});
