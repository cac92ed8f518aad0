import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting, type WriteDatabase } from '../../../main/core/archive/connection.ts';
import { migrate } from '../../../main/core/archive/migrate.ts';
import { ARCHIVE_MIGRATIONS } from '../../../main/core/archive/migrations/index.ts';
import { quickEntries } from '../../../main/core/search/quick-entries.ts';
import { searchArticles } from '../../../main/core/search/search-articles.ts';
import { writeDraft } from '../../../main/core/write-draft.ts';
import { sampleDraft } from '../../support/sample-draft.ts';

let database: WriteDatabase;

beforeEach(() => {
  database = openForWriting(':memory:');
  migrate(database, ARCHIVE_MIGRATIONS, 'test');
  writeDraft(database, {
    ...sampleDraft(),
    suspicions: [
      { kind: 'name-variant', line: 1, article: null, forms: ['许知鱼', '许知渔'], explanation: 'name-in-two-forms' },
    ],
  });
});

afterEach(() => database.close());

const found = (query: string): number =>
  searchArticles(database, { query, order: 'relevance', offset: 0, limit: 10 }).total;

test('a person whose name is printed in two ways is found by either', () => {
  expect([found('作者:许知渔'), found('作者:许知鱼'), found('作者:许知雨')]).toEqual([2, 2, 0]);
});

test('quick open offers both forms of a name', () => {
  const people = quickEntries(database).filter((entry) => entry.kind === 'person');
  expect(people.map((entry) => entry.title).sort()).toEqual(['许知渔', '许知鱼']);
});
