import { expect, test, vi } from 'vitest';
import { type ExcerptDocument, USUAL_OPTIONS } from '../../../../renderer/domain/excerpts/document.ts';
import { isGathered, loadDocumentSources } from '../../../../renderer/state/excerpt-sources.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

const item = (articleId: string) =>
  ({ kind: 'article', id: `item ${articleId}`, articleId, issueId: 'i', showsNotes: false }) as const;

const documentOf = (...articleIds: readonly string[]): ExcerptDocument => ({
  id: 'document',
  title: '摘编',
  byline: '',
  options: USUAL_OPTIONS,
  items: articleIds.map(item),
  madeAt: MOCK_NOW.toISOString(),
  changedAt: MOCK_NOW.toISOString(),
});

const gathered = ({ store }: Program, document: ExcerptDocument) =>
  isGathered(store.getState().excerptSources, document);

test('a document is gathered once its articles and their pages are here, and not before', async () => {
  const bound = createFakeBound(LIBRARIES.two);
  const found = Promise.withResolvers<void>();
  const slow = {
    ...bound,
    library: {
      ...bound.library,
      // As recognised text has it: no page but that of the first paragraph.
      article: async (asked: Parameters<typeof bound.library.article>[0]) => {
        const answer = await bound.library.article(asked);
        if (!answer.ok) return answer;
        const blocks = answer.value.blocks.map((block, at) => ({ ...block, page: at === 0 ? 2 : null, turns: [] }));
        return { ...answer, value: { ...answer.value, blocks, pageStart: 2, pageEnd: 9 } };
      },
    },
    pages: {
      ...bound.pages,
      edition: async (asked: Parameters<typeof bound.pages.edition>[0]) => {
        await found.promise;
        return bound.pages.edition(asked);
      },
    },
  };
  const program = createProgram(slow, () => MOCK_NOW);
  const shelf = await bound.library.articlesOf({ issueIds: ['yunjiang-2026-1'] });
  const [first] = shelf.ok ? (shelf.value[0]?.articles ?? []) : [];
  const document = documentOf(first?.id ?? '', 'not on the shelf');
  expect(gathered(program, document)).toBe(false);
  const loading = loadDocumentSources(program, document);
  await vi.waitFor(() => expect(program.store.getState().excerptSources.articles.size).toBe(1));
  expect(gathered(program, document)).toBe(false);
  found.resolve();
  await loading;
  expect(gathered(program, document)).toBe(true);
  expect(program.store.getState().excerptSources.absent).toEqual(new Set(['not on the shelf']));
});

test('words of one’s own need nothing, an index needs the issues of its year', () => {
  const program = createProgram(createFakeBound(LIBRARIES.two), () => MOCK_NOW);
  const document = documentOf();
  expect(gathered(program, document)).toBe(true);
  const index = { ...document, options: { ...USUAL_OPTIONS, layout: 'index', year: 2026 } } as const;
  expect(gathered(program, index)).toBe(false);
  program.store.setState(({ excerptSources }) => ({
    excerptSources: { ...excerptSources, index: { year: 2026, issues: [], notices: [] } },
  }));
  expect(gathered(program, index)).toBe(true);
});
