import type { SearchHit } from '../../../preload/contract/search-values.ts';
import { openIssueFile } from '../../core/archive/issue-file.ts';
import { searchArticles } from '../../core/search/search-articles.ts';
import { type Command, readArguments, UsageError } from '../command.ts';

const DEFAULT_LIMIT = 20;

export const search: Command = {
  usage: 'search ARCHIVE QUERY [--json] [--limit N]',
  run: (argv, print, words) => {
    const { positionals, flag, option } = readArguments(
      argv,
      {
        flags: ['json'],
        options: ['limit'],
        atLeast: 2,
        atMost: 2,
      },
      words,
    );
    const [path = '', query = ''] = positionals;
    const limit = Number(option('limit') ?? DEFAULT_LIMIT);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError(words.notPositive('limit'));
    const archive = openIssueFile(path);
    try {
      const answer = searchArticles(archive, { query, order: 'relevance', offset: 0, limit });
      if (flag('json')) {
        const { total, milliseconds } = answer;
        print(JSON.stringify({ total, milliseconds, hits: answer.hits.map(toJson), near: answer.near.map(toJson) }));
        return 0;
      }
      print(answer.total === 0 && answer.near.length > 0 ? words.nearest : words.found(answer.total));
      for (const hit of answer.total === 0 ? answer.near : answer.hits) {
        print(`${words.hit(hit)}  ${hit.articleId}`);
        print(`    ${hit.passage.text}`);
      }
      return 0;
    } finally {
      archive.close();
    }
  },
};

const toJson = (hit: SearchHit) => ({
  article: hit.articleId,
  issue: hit.issueId,
  title: hit.title,
  page: hit.page,
  count: hit.count,
  passage: hit.passage.text,
});
