import { expect, test } from 'vitest';
import { findNotes, noteQuery } from '../../../../renderer/domain/notebook/note-query.ts';
import { inventNotes, ME, SHEN, written } from '../../../support/invented-notes.ts';
import { articleAt, articles, at, entriesIn, NOW, note } from './entries-of-notes.ts';

const article = articleAt(1);
const kindOf = (kind: string) => [kind, kind === article.kind ? '文章' : '别的'];
const hers = written([note(article, { id: 'hers', text: '去年从高处动工' })], SHEN, NOW);
const entries = entriesIn(
  written(
    [
      note(article, { id: 'both', text: '排水要先低后高，改造从低处动工' }),
      note(article, { id: 'one', text: '排水' }),
      note(article, { id: 'passage', ...at(2, '排水改造'), tags: ['次序'] }),
    ],
    ME,
    NOW,
    hers,
  ),
);
const find = (query: string) =>
  findNotes(entries, noteQuery(query), kindOf)
    .map(({ card }) => card.id)
    .sort();

test('all words must stand in the note, its passage or its tags', () => {
  expect(find('排水 改造')).toEqual(['both', 'passage']);
  expect(find('排水')).toEqual(['both', 'one', 'passage']);
  expect(find('次序')).toEqual(['passage']);
});

test('quotation marks keep words together, and a minus leaves out', () => {
  expect(find('“排水改造”')).toEqual(['passage']);
  expect(find('排水 -改造')).toEqual(['one']);
  expect(find('排水 -"先低后高"')).toEqual(['one', 'passage']);
});

test('the filters of the query narrow the notes by the article they stand in', () => {
  const { year, number } = article.issue;
  expect(find(`排水 年:${year} 期:${number}`)).toHaveLength(3);
  expect(find(`排水 年:${year + 1}`)).toEqual([]);
  expect(find(`排水 年:${year + 1}-${year - 1}`)).toHaveLength(3);
  expect(find(`排水 -年:${year}`)).toEqual([]);
  expect(find(`排水 栏目:${article.column}`)).toHaveLength(3);
  expect(find('排水 栏目:没有这一栏')).toEqual([]);
  expect(find('排水 刊:云江')).toHaveLength(3);
  expect(find('排水 类:文章')).toHaveLength(3);
  expect(find('排水 类:讲话')).toEqual([]);
});

test('who is asked for may have written the article or the note', () => {
  const author = article.contributors[0]?.name ?? '';
  expect(find(`排水 作者:${author}`)).toHaveLength(3);
  expect(find('动工 作者:沈若谷')).toEqual(author === '沈若谷' ? ['both', 'hers'] : ['hers']);
});

test('the title of an article makes its notes no answer, and filters alone find none', () => {
  expect(find(article.title)).toEqual([]);
  expect(find(`年:${article.issue.year}`)).toEqual([]);
  expect(find('')).toEqual([]);
});

test('whatever a note says is found by it', () => {
  const all = entriesIn(written(inventNotes(articles, 40), ME, NOW));
  for (const { card } of all) {
    const [line] = (card.wordings[0]?.text ?? '').split('\n');
    if (!line || /[:：“”"#\-*]/u.test(line)) continue;
    expect(findNotes(all, noteQuery(`“${line}”`), kindOf).map(({ card: { id } }) => id)).toContain(card.id);
  }
});
