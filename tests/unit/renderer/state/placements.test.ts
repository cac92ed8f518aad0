import { expect, test } from 'vitest';
import type { Bound } from '../../../../preload/contract/contract.ts';
import { failure, success } from '../../../../preload/contract/failure.ts';
import type { Article } from '../../../../preload/contract/values.ts';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { listenToNotes } from '../../../../renderer/state/notes.ts';
import { keepPlacements, listenToPlacements } from '../../../../renderer/state/placements.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';

const library = inventLibrary(LIBRARIES.two);
const [issue = null] = [...library.issues.values()];
const [first, second] = [...library.articles.values()].filter(({ issueId }) => issueId === issue?.id);
const noPause = async () => undefined;

/** The articles as they are after an import; `null` of one that is gone. */
function windowOn(articles: ReadonlyMap<string, Article | null>) {
  const fake = createFakeBound(LIBRARIES.two);
  const asked: string[] = [];
  const bound: Bound = {
    ...fake,
    library: {
      ...fake.library,
      article: async ({ articleId }) => {
        asked.push(articleId);
        const article = articles.get(articleId);
        return article ? success(article) : failure('not-found');
      },
    },
  };
  const program = createProgram(bound, () => MOCK_NOW);
  listenToNotes(program);
  return { program, say: fake.say, asked };
}

async function mark({ notes }: Program, id: string, article: Article | undefined, words?: number): Promise<void> {
  if (!article) throw new Error('the invented library has no such article');
  const blocks = textBlocksOf(article);
  const block = blocks.find(({ text }, at) => at > 0 && text.length > 30);
  const blockId = block?.id ?? '';
  const target = describe(blocks, { blockId, offset: 2 }, { blockId, offset: 2 + (words ?? 12) });
  await notes.perform({
    do: 'create',
    note: {
      id,
      articleId: article.id,
      issueId: article.issueId,
      replyTo: null,
      target,
      pigment: 'plum',
      style: 'highlight',
      tags: [],
      shared: false,
      text: '',
    },
  });
}

const placements = ({ store }: Program) => store.getState().placements;
const issueId = issue?.id ?? '';

test('after an import each mark of the issue is looked for, and nothing of the mark is changed', async () => {
  if (!first || !second) throw new Error('the invented issue has fewer than two articles');
  const grown = {
    ...first,
    blocks: first.blocks.map((block) => ({ ...block, id: `${block.id}x`, text: `又${block.text}` })),
  };
  const { program, say } = windowOn(
    new Map<string, Article | null>([
      [first.id, grown],
      [second.id, null],
    ]),
  );
  await mark(program, 'carried', first);
  await mark(program, 'lost', second);
  await program.notes.open();
  const before = program.notes.snapshot().notes;
  const asItWas = { kind: 'unchanged', ranges: [], score: 1, distance: 0 } as const;
  keepPlacements(program, first.id, [{ noteId: 'carried', placement: asItWas }]);
  listenToPlacements(program, noPause);
  say('libraryChanged', { issueIds: [issueId] });
  await expect.poll(() => placements(program).surveys[issueId]).toEqual({ unchanged: 0, moved: 1, orphaned: 1 });
  expect(placements(program).marks).toMatchObject({
    carried: { articleId: first.id, kind: 'moved', reason: null },
    lost: { articleId: second.id, kind: 'orphaned', reason: 'article-gone', distance: null },
  });
  expect(program.notes.snapshot().notes).toBe(before);
});

test('an import of another issue asks for no article of this one', async () => {
  const { program, say, asked } = windowOn(library.articles);
  await mark(program, 'n', first);
  await program.notes.open();
  listenToPlacements(program, noPause);
  await expect.poll(() => placements(program).surveys[issueId]).toBeDefined();
  asked.length = 0;
  say('libraryChanged', { issueIds: ['another'] });
  await expect.poll(() => placements(program).surveys['another']).toEqual({ unchanged: 0, moved: 0, orphaned: 0 });
  expect(asked).toEqual([]);
});

test('when events were missed, the marks of every issue are looked for, once the notes are there', async () => {
  const { program, say, asked } = windowOn(library.articles);
  await mark(program, 'n', first);
  listenToPlacements(program, noPause);
  say('libraryChanged', { issueIds: [] });
  await mark(program, 'm', first);
  expect(asked).toEqual([]);
  await program.notes.open();
  await expect.poll(() => placements(program).surveys[issueId]).toEqual({ unchanged: 2, moved: 0, orphaned: 0 });
});

test('after a restart the marks of all issues are looked for once, an article at a time, as soon as the notes are there', async () => {
  if (!first || !second) throw new Error('the invented issue has fewer than two articles');
  const articles = [...library.articles.values()].slice(0, 12);
  const { program, asked } = windowOn(new Map<string, Article | null>([...library.articles, [second.id, null]]));
  for (const article of articles) for (const turn of [1, 2]) await mark(program, `${article.id}-${turn}`, article);
  const steps: string[] = [];
  listenToPlacements(program, async () => {
    steps.push(`pause after ${asked.length}`);
  });
  expect(steps).toEqual([]);
  await program.notes.open();
  await expect.poll(() => Object.keys(placements(program).marks)).toHaveLength(24);
  const kinds = articles.map(({ id }) => placements(program).marks[`${id}-2`]?.kind);
  expect(kinds).toEqual(articles.map(({ id }) => (id === second.id ? 'orphaned' : 'unchanged')));
  expect(asked.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  expect(steps).toEqual(articles.map((_, count) => `pause after ${count}`));
});

test('after a restart, marks that the reading screen has found already are counted and not looked for again', async () => {
  if (!first || !second) throw new Error('the invented issue has fewer than two articles');
  const { program, asked } = windowOn(library.articles);
  await mark(program, 'n', first);
  await mark(program, 'm', second);
  const moved = { kind: 'moved', ranges: [], score: 0.9, distance: 4 } as const;
  keepPlacements(program, first.id, [{ noteId: 'n', placement: moved }]);
  listenToPlacements(program, noPause);
  await program.notes.open();
  await expect.poll(() => placements(program).surveys[issueId]).toEqual({ unchanged: 1, moved: 1, orphaned: 0 });
  expect(asked).toEqual([second.id]);
  expect(placements(program).marks['n']?.kind).toBe('moved');
});

test('a mark that the reader places while the others are looked for stands where it was placed', async () => {
  if (!first) throw new Error('the invented issue has no article');
  const { program } = windowOn(library.articles);
  for (let count = 0; count < 40; count += 1) await mark(program, `n${count}`, first);
  await program.notes.open();
  let pauses = 0;
  listenToPlacements(program, async () => {
    pauses += 1;
    if (pauses !== 2) return;
    const target = program.notes.snapshot().notes.notes.get('n1')?.fields.target?.value;
    if (!target) throw new Error('the mark has no target');
    await program.notes.perform({ do: 'place', id: 'n0', target: { ...target, at: 0 } });
  });
  await expect.poll(() => Object.keys(placements(program).marks)).toHaveLength(39);
  expect(placements(program).marks['n0']).toBeUndefined();
});

test('an issue that comes in again while it is looked through is looked through from the start', async () => {
  if (!first) throw new Error('the invented issue has no article');
  const articles = new Map<string, Article | null>(library.articles);
  const { program, say } = windowOn(articles);
  for (let count = 0; count < 40; count += 1) await mark(program, `n${count}`, first);
  await program.notes.open();
  const told: unknown[] = [];
  program.store.subscribe(() => told.push(placements(program).surveys[issueId]));
  let pauses = 0;
  listenToPlacements(program, async () => {
    pauses += 1;
    if (pauses !== 2) return;
    articles.set(first.id, null);
    say('libraryChanged', { issueIds: [issueId] });
  });
  say('libraryChanged', { issueIds: [issueId] });
  await expect.poll(() => placements(program).surveys[issueId]).toEqual({ unchanged: 0, moved: 0, orphaned: 40 });
  expect(told.filter((counts) => counts !== undefined)).toHaveLength(1);
});

test('a library that does not answer makes no orphans', async () => {
  const { program, say } = windowOn(library.articles);
  const gone: Bound = { ...program.bound };
  await mark(program, 'n', first);
  await program.notes.open();
  const away = {
    ...program,
    bound: { ...gone, library: { ...gone.library, article: async () => failure('host-gone') } },
  };
  let asked = 0;
  listenToPlacements(away, async () => {
    asked += 1;
  });
  say('libraryChanged', { issueIds: [issueId] });
  await expect.poll(() => asked).toBe(2);
  expect(placements(program)).toEqual({ marks: {}, surveys: {} });
});

test('stopped, it looks for nothing more', async () => {
  const { program, say, asked } = windowOn(library.articles);
  await mark(program, 'n', first);
  await program.notes.open();
  listenToPlacements(program, noPause)();
  say('libraryChanged', { issueIds: [issueId] });
  await program.notes.settled();
  expect([asked, placements(program).surveys]).toEqual([[], {}]);
});

test('what the reading screen finds is kept, and the same again changes nothing', () => {
  const { program } = windowOn(library.articles);
  const placement = { kind: 'moved', ranges: [], score: 0.9, distance: 4 } as const;
  keepPlacements(program, 'a', [{ noteId: 'n', placement }]);
  const kept = placements(program);
  expect(kept.marks).toEqual({
    n: { articleId: 'a', kind: 'moved', ranges: [], printed: null, reason: null, score: 0.9, distance: 4 },
  });
  keepPlacements(program, 'a', [{ noteId: 'n', placement: { ...placement } }]);
  expect(placements(program)).toBe(kept);
  const ranges = [{ blockId: 'b', start: 0, end: 2 }];
  keepPlacements(program, 'a', [{ noteId: 'n', placement: { ...placement, ranges } }]);
  expect(placements(program).marks['n']?.ranges).toEqual(ranges);
  const there = placements(program);
  keepPlacements(program, 'a', [{ noteId: 'n', placement: { ...placement, ranges: structuredClone(ranges) } }]);
  expect(placements(program)).toBe(there);
});
