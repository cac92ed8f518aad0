import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTEBOOK_TOPICS } from '../../../../renderer/domain/notebook/filter.ts';
import { NOTEBOOK_ORDERS } from '../../../../renderer/domain/notebook/groups.ts';
import { formatRoute, parseRoute, type Route, SHELF, searchRoute } from '../../../../renderer/state/route.ts';

const identifier = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    screen: fc.constant('shelf' as const),
    publicationId: identifier,
    year: fc.option(fc.integer({ min: 1000, max: 9999 })),
  }),
  fc.record({ screen: fc.constantFrom('issue' as const, 'report' as const), issueId: identifier }),
  fc.record({
    screen: fc.constant('article' as const),
    articleId: identifier,
    query: fc.option(identifier),
    blockId: fc.option(identifier),
    noteId: fc.option(identifier),
  }),
  fc.record({
    screen: fc.constant('search' as const),
    query: fc.oneof(identifier, fc.constant('')),
    order: fc.constantFrom('relevance' as const, 'newest' as const),
    list: fc.constantFrom('articles' as const, 'notes' as const),
  }),
  fc.record({
    screen: fc.constant('notebook' as const),
    order: fc.constantFrom(...NOTEBOOK_ORDERS),
    filter: fc.record({
      words: fc.oneof(identifier, fc.constant('')),
      from: fc.constantFrom(null, '2026-11-01'),
      to: fc.constantFrom(null, '2026-11-30'),
      chosen: fc.dictionary(
        fc.constantFrom(...NOTEBOOK_TOPICS),
        fc.uniqueArray(identifier, { minLength: 1, maxLength: 3 }),
        {
          noNullPrototype: true,
        },
      ),
    }),
  }),
  fc.record({ screen: fc.constant('excerpts' as const), documentId: fc.option(identifier) }),
  fc.record({ screen: fc.constantFrom('settings' as const, 'about' as const) }),
);

test('every address that the program writes is read back as the same place', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});

test('an address that says nothing readable opens the shelf', () => {
  for (const hash of ['', '#', '#/', '#/nowhere/at/all', '#/article', '#/issue/', '#/%E0%A4%A']) {
    expect(parseRoute(hash)).toEqual(SHELF);
  }
});

test('a search address carries its words and order', () => {
  expect(parseRoute('#/search?q=%E6%8E%92%E6%B0%B4&order=newest')).toEqual({
    screen: 'search',
    query: '排水',
    order: 'newest',
    list: 'articles',
  });
});

test('words with a question mark stay whole', () => {
  const route: Route = searchRoute('水往哪里去?渠');
  expect(parseRoute(formatRoute(route))).toEqual(route);
});
