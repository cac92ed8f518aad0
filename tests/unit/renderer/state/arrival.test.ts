import { expect, test } from 'vitest';
import { failure } from '../../../../preload/contract/failure.ts';
import { arrivalOf } from '../../../../renderer/state/arrival.ts';
import { loadArticle, loadIssue } from '../../../../renderer/state/library.ts';
import { loadEdition } from '../../../../renderer/state/pages.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';

const arrival = (program: Program) => arrivalOf(program.store.getState());

/** The newest issue of an invented run, and its first article. */
async function opened() {
  const bound = createFakeBound(LIBRARIES.two);
  const program = createProgram(bound, () => MOCK_NOW);
  const covers = await bound.library.covers({ publicationId: 'yunjiang', year: 2026 });
  const issue = await bound.library.issue({ issueId: (covers.ok && covers.value[0]?.id) || '' });
  if (!issue.ok) throw new Error('no issue');
  const [article] = issue.value.articles;
  const articleId = article?.id ?? '';
  program.store.setState({ route: { screen: 'article', articleId, query: null, blockId: null, noteId: null } });
  return { bound, program, articleId, issueId: issue.value.id };
}

test('an article stands when its text, the contents of its issue, its pages and the notes are there', async () => {
  const { program, articleId, issueId } = await opened();
  const seen = [arrival(program)];
  for (const load of [
    () => loadArticle(program, articleId),
    () => loadIssue(program, issueId),
    () => loadEdition(program, issueId),
  ]) {
    await load();
    seen.push(arrival(program));
  }
  expect(seen).toEqual(['arriving', 'arriving', 'arriving', 'arriving']);
  await program.notes.open();
  program.store.setState({ notes: program.notes.snapshot() });
  expect(arrival(program)).toBe('standing');
});

test.each(['issue', 'edition'] as const)('an article stands without its %s when that cannot be had', async (what) => {
  const { bound, program, articleId, issueId } = await opened();
  const refuse = async () => failure('not-found');
  const refusing = {
    ...program,
    bound: {
      ...bound,
      library: { ...bound.library, ...(what === 'issue' && { issue: refuse }) },
      pages: { ...bound.pages, ...(what === 'edition' && { edition: refuse }) },
    },
  };
  await program.notes.open();
  program.store.setState({ notes: program.notes.snapshot() });
  await loadArticle(refusing, articleId);
  await loadIssue(refusing, issueId);
  expect(arrival(refusing)).toBe('arriving');
  await loadEdition(refusing, issueId);
  expect(arrival(refusing)).toBe('standing');
});

test('an article that is not there is waited for no longer, and other screens have none', async () => {
  const { program, articleId } = await opened();
  expect(arrival(program)).toBe('arriving');
  const gone = {
    ...program,
    bound: { ...program.bound, library: { ...program.bound.library, article: async () => failure('not-found') } },
  };
  await loadArticle(gone, articleId);
  expect(arrival(gone)).toBe('standing');
  program.store.setState({ route: { screen: 'settings' } });
  expect(arrival(program)).toBeNull();
});
