import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadDatabase } from '../../../main/core/archive/connection.ts';
import { locate } from '../../../main/core/search/locate.ts';
import { searchArticles } from '../../../main/core/search/search-articles.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { SearchHit } from '../../../preload/contract/search-values.ts';
import { libraryOfArticles } from '../../support/small-library.ts';

const FILLER = '这里说的是另外一些事情，';

function firstHit(database: ReadDatabase, query: string): SearchHit {
  const answer = searchArticles(database, { query, order: 'relevance', offset: 0, limit: 1 });
  const hit = [...answer.hits, ...answer.near][0];
  if (!hit) throw new Error(`nothing found for ${query}`);
  return hit;
}

const lit = ({ passage }: SearchHit): string[] =>
  passage.hits.map(([from, until]) => [...passage.text].slice(from, until).join(''));

describe('the passage of a hit', () => {
  it('is at most 120 code points around the place with most different words', () => {
    const library = libraryOfArticles({
      title: '甲',
      blocks: [`排水。${FILLER.repeat(30)}排水和管网一起修。${FILLER.repeat(30)}`, '管网'],
    });
    const hit = firstHit(library, '排水 管网');
    expect([...hit.passage.text]).toHaveLength(120);
    expect(lit(hit)).toEqual(['排水', '管网']);
    expect(hit.passage).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(hit.count).toBe(4);
  });

  it('is the whole block when that is short', () => {
    const hit = firstHit(libraryOfArticles({ title: '甲', blocks: ['第一段。', '第二段有排水。'] }), '排水');
    expect(hit.passage).toEqual({ text: '第二段有排水。', hits: [[4, 6]], cutBefore: false, cutAfter: false });
  });

  it('counts in code points, and by the characters of the text, not of its folding', () => {
    const hit = firstHit(libraryOfArticles({ title: '甲', blocks: ['𠮷田測得37℃和㎡。'] }), '测得37℃');
    expect(hit.passage.hits).toEqual([[2, 7]]);
  });

  it('is the beginning of the article when only the title has the words', () => {
    const hit = firstHit(libraryOfArticles({ title: '说排水', blocks: ['第一段。'] }), '排水');
    expect(hit).toMatchObject({
      titleHits: [[1, 3]],
      blockId: null,
      count: 1,
      passage: { text: '第一段。', hits: [] },
    });
  });

  it('makes words that overlap one hit', () => {
    const hit = firstHit(libraryOfArticles({ title: '甲', blocks: ['中国家具'] }), '中国 国家');
    expect(hit.passage.hits).toEqual([[0, 3]]);
    expect(hit.count).toBe(1);
  });
});

describe('all hits in an article', () => {
  const library = libraryOfArticles({
    title: '排水与管网',
    kicker: '排水专题',
    blocks: ['排水，排水。', '无关。', '管网排水。'],
  });

  it.each([
    '排水',
    '排水 管网',
    '排水，',
    '【管网】排水',
    '管网改水',
    '排水管',
    '排木与管',
    '"与管网"',
    '排水 -河堤 年:2023',
  ])('are as many as the search counts: %s', (query) => {
    const hit = firstHit(library, query);
    const located = locate(library, { articleId: hit.articleId, query });
    expect(located.total).toBe(hit.count);
    expect(located.total).toBeGreaterThan(0);
    expect(located.title).toEqual(hit.titleHits);
  });

  it('are as many as the search counts, whatever is asked', () => {
    const part = fc.constantFrom(...'排水管网与专题无关改木，。"“”-: 　a*', '作者:', '年:2023', '發', '\u0000', '😀');
    const typed = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, (query) => {
        const { hits, near } = searchArticles(library, { query, order: 'relevance', offset: 0, limit: 10 });
        for (const hit of [...hits, ...near]) {
          expect(locate(library, { articleId: hit.articleId, query }).total).toBe(hit.count);
          expect([...hit.passage.text].length).toBeLessThanOrEqual(120);
          for (const [from, until] of hit.passage.hits) expect(from).toBeLessThan(until);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are given by block in printed order, without blocks that have none', () => {
    const { articleId } = firstHit(library, '排水');
    const located = locate(library, { articleId, query: '排水' });
    expect(located.title).toEqual([[0, 2]]);
    expect(located.blocks.map((block) => block.ranges)).toEqual([
      [
        [0, 2],
        [3, 5],
      ],
      [[2, 4]],
    ]);
    // The kicker's hit has no place of its own in the answer, but is counted.
    expect(located.total).toBe(5);
  });

  it('of an unknown article are a failure', () => {
    expect(() => locate(library, { articleId: 'no-such', query: '排水' })).toThrow(FailureError);
  });
});
