import { expect, test } from 'vitest';
import type { Bound } from '../../../../preload/contract/contract.ts';
import { success } from '../../../../preload/contract/failure.ts';
import type { ArticlePages } from '../../../../preload/contract/page-values.ts';
import type { Article } from '../../../../preload/contract/values.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import type { ExcerptItem } from '../../../../renderer/domain/excerpts/document.ts';
import { rowsOf } from '../../../../renderer/state/excerpt-rows.ts';
import { loadDocumentSources, openExcerpts } from '../../../../renderer/state/excerpt-sources.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { inventedEdition } from '../../../support/invented-pages.ts';
import { aDocument } from '../../domain/excerpts/documents.ts';

const [told, second] = [...inventLibrary(LIBRARIES.two).articles.values()].filter(({ blocks }) => blocks.length > 3);
if (!told || !second) throw new Error('the invented library has no two articles');
const open: Article = {
  ...told,
  pageStart: 7,
  pageEnd: 9,
  blocks: told.blocks.map((block) => ({ ...block, page: null, turns: [] })),
};
const last = open.blocks.at(-1);
const length = Array.from(last?.text ?? '').length;
const found: ArticlePages = {
  articleId: open.id,
  first: 0,
  last: 0,
  links: [
    {
      blockId: last?.id ?? '',
      score: 1,
      places: [],
      pieces: [{ ordinal: 1, blockId: 'page-1-0', start: 0, end: length, from: 0, to: length }],
    },
  ],
};

/** A window on an article whose text names no pages. */
function windowOnPrint() {
  const asked: string[] = [];
  const core = { printed: 7 };
  const fake = createFakeBound(LIBRARIES.two);
  const bound: Bound = {
    ...fake,
    library: {
      ...fake.library,
      article: async ({ articleId }) => {
        const answer = await fake.library.article({ articleId });
        return answer.ok && articleId === open.id ? success(structuredClone(open)) : answer;
      },
    },
    pages: {
      ...fake.pages,
      edition: async () => {
        const { pages, ...edition } = inventedEdition('pdf');
        return success({ ...edition, pages: pages.map((page, at) => ({ ...page, printed: core.printed + at })) });
      },
      ofArticle: async ({ articleId }) => {
        asked.push(articleId);
        return success(found);
      },
    },
  };
  const program = createProgram(bound, () => MOCK_NOW);
  const items: readonly ExcerptItem[] = [open, second as Article].map(({ id, issueId, blocks, title }) => {
    const at = { blockId: blocks.at(-1)?.id ?? '', offset: 0 };
    const target = describe(textBlocksOf({ title, blocks }), at, { ...at, offset: Number.POSITIVE_INFINITY });
    if (!target) throw new Error('the last paragraph has no words');
    const passage = { target, omitted: [], runsOn: false, showsNotes: false };
    return { kind: 'passage', id: `of ${id}`, articleId: id, issueId, ...passage };
  });
  const document = aDocument(items);
  const places = () => rowsOf(document, program.store.getState().excerptSources).map(({ place }) => place);
  return { program, asked, core, document, places };
}

test('only an article whose text leaves pages open is looked for in print, and its passages are cited from there', async () => {
  const { program, asked, document, places } = windowOnPrint();
  await loadDocumentSources(program, document);
  expect(asked).toEqual([open.id]);
  expect(places()[0]).toMatch(/：8$/u);
  expect(places()[1]).toMatch(/：\d+(-\d+)?$/u);
});

test('a page number said by hand since holds when the excerpts are opened again; the article is not looked for again', async () => {
  const { program, asked, core, document, places } = windowOnPrint();
  await loadDocumentSources(program, document);
  const { articles, inPrint } = program.store.getState().excerptSources;
  await openExcerpts(program, null);
  expect(program.store.getState().excerptSources.articles.get(open.id)).toBe(articles.get(open.id));
  expect(program.store.getState().excerptSources.inPrint).toBe(inPrint);
  core.printed = 8;
  await openExcerpts(program, null);
  expect(places()[0]).toMatch(/：9$/u);
  expect(asked).toEqual([open.id]);
});
