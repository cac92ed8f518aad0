import { describe, expect, it } from 'vitest';
import { searchArticles } from '../../../main/core/search/search-articles.ts';
import { indexTokens, phraseOf } from '../../../main/core/search/tokens.ts';
import { libraryOfArticles } from '../../support/small-library.ts';

describe('the tokens of the index', () => {
  it('are the bigrams of each run, and the last character of the run alone', () => {
    expect(indexTokens('绿水青山，好')).toBe('绿水 水青 青山 山 好');
  });

  it('make a piece of a run a phrase, and one character a prefix', () => {
    expect(phraseOf('绿水青')).toEqual({ phrase: '"绿水 水青"', marks: [], exact: true });
    expect(phraseOf('绿')).toEqual({ phrase: '"绿" *', marks: [], exact: true });
  });

  it('make punctuation the end of a run, to be compared afterwards', () => {
    expect(phraseOf('水，青山')).toEqual({ phrase: '"水 青山"', marks: ['"\ufdd0ff0c"'], exact: false });
    expect(phraseOf('青，')).toMatchObject({ phrase: '"青"', exact: false });
    expect(phraseOf('，')).toMatchObject({ phrase: null, exact: true });
  });

  it.each(['😀', '𠮷野', '𠮷', 'ひら', 'ｶﾅ', '5', '50.3%', 'é', 'a', 'GDP', '37℃', '\ue123x', '①', '+', 'c++', 'x=1'])(
    'pass through SQLite unchanged: %s is found, and nothing else',
    (piece) => {
      const database = libraryOfArticles(
        { title: '甲', blocks: [`前文${piece}后文`] },
        { title: '乙', blocks: ['前文。后文'] },
      );
      const answer = searchArticles(database, { query: piece, order: 'relevance', offset: 0, limit: 10 });
      expect(answer.hits.map((hit) => hit.title)).toEqual(['甲']);
    },
  );
});
