import { expect, test } from 'vitest';
import type { Bound } from '../../../../preload/contract/contract.ts';
import { failure, success } from '../../../../preload/contract/failure.ts';
import type { PageBlock } from '../../../../preload/contract/page-values.ts';
import type { Article } from '../../../../preload/contract/values.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { createMarkReader } from '../../../../renderer/domain/marks/placed-marks.ts';
import { entriesOf } from '../../../../renderer/domain/notebook/entry.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { framesOf, marksOnPages } from '../../../../renderer/domain/printed/marks-on-pages.ts';
import { createPassageFinder } from '../../../../renderer/domain/printed/passages-on-pages.ts';
import { printedOf, printedTarget } from '../../../../renderer/domain/printed/printed-target.ts';
import { changeNotes, listenToNotes } from '../../../../renderer/state/notes.ts';
import { confirmOnPages, findMarksOnPages } from '../../../../renderer/state/page-marks.ts';
import { listenToPlacements, rangesFoundAgain } from '../../../../renderer/state/placements.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import { undoLast } from '../../../../renderer/state/undo.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { inventedEdition, inventedPage } from '../../../support/invented-pages.ts';
import { newNote } from '../../../support/note-desk.ts';

const CAPTION = '图二　磨坊巷口的旧闸，摄于修渠前一年的春天';
const ABOVE = '照片是从北岸拍的，那时候对岸还没有房子。';
const BELOW = '闸板上的字是后来描的，原先的已经看不清了。';

const EDITIONS: Readonly<Record<string, readonly (readonly PageBlock[])[]>> = {
  old: [['封面'], [ABOVE, CAPTION, BELOW]].map((words, ordinal) => inventedPage(ordinal, words).blocks),
  new: [['封面'], ['另加的一页'], [ABOVE, CAPTION, BELOW]].map((words, ordinal) => inventedPage(ordinal, words).blocks),
  without: [['封面'], ['这一版没有图']].map((words, ordinal) => inventedPage(ordinal, words).blocks),
};

const article = ([...inventLibrary(LIBRARIES.two).articles.values()] as readonly Article[])[0] as Article; // there are some

/** A window on an issue whose PDF can be another one from one moment to the next. */
async function windowOnPages() {
  const shelf: { hash: string | null } = { hash: 'old' };
  const fake = createFakeBound(LIBRARIES.two);
  const bound: Bound = {
    ...fake,
    pages: {
      ...fake.pages,
      edition: async () => success(shelf.hash === null ? null : inventedEdition(shelf.hash)),
      text: async ({ hash, ordinal }) => success(EDITIONS[hash]?.[ordinal] ?? []),
      passages: async ({ hash, passages }) => {
        const pages = EDITIONS[hash];
        return pages ? success(passages.map(createPassageFinder(pages))) : failure('not-found');
      },
    },
  };
  const program = createProgram(bound, () => MOCK_NOW);
  listenToNotes(program);
  await program.notes.open();
  const on = { articleId: article.id, issueId: article.issueId };
  const quad = { ordinal: 1, box: [60, 700, 200, 716] as [number, number, number, number] };
  const ranges = [{ ordinal: 1, blockId: 'page-1-1', start: 3, end: 10 }];
  const words = { exact: '磨坊巷口的旧闸', prefix: `${ABOVE}\n图二　`, suffix: `，摄于修渠前一年的春天\n${BELOW}` };
  await changeNotes(
    program,
    newNote('quoted', '', { ...on, target: printedTarget({ hash: 'old', quads: [quad], ranges }, words) }),
  );
  const nothing = { exact: '', prefix: '', suffix: '' };
  await changeNotes(
    program,
    newNote('frame', '', { ...on, target: printedTarget({ hash: 'old', quads: [quad], ranges: [] }, nothing) }),
  );
  const marks = () => createMarkReader(textBlocksOf(article)).read(cardsOf(program.store.getState().notes.notes));
  const look = async () => {
    await findMarksOnPages(program, article, marks(), shelf.hash ?? '');
    const { placements } = program.store.getState();
    const again = rangesFoundAgain(placements, shelf.hash ?? '');
    return {
      places: placements.marks,
      drawn: marksOnPages(marks(), [], shelf.hash ?? '', again),
      frames: framesOf(marks(), shelf.hash ?? ''),
    };
  };
  return { program, shelf, look, say: fake.say };
}

test('on its own PDF a mark stands where it was made', async () => {
  const { look } = await windowOnPages();
  const { places, drawn, frames } = await look();
  expect(places).toMatchObject({ quoted: { kind: 'unchanged' }, frame: { kind: 'unchanged' } });
  expect(drawn.map(({ ordinals }) => ordinals)).toEqual([[1], [1]]);
  expect(frames).toHaveLength(1);
});

test('on another PDF words are found again on the page where they are now, and a rectangle is not drawn', async () => {
  const { shelf, look } = await windowOnPages();
  await look();
  shelf.hash = 'new';
  const { places, drawn, frames } = await look();
  expect(places).toMatchObject({
    quoted: { kind: 'moved', score: 1, printed: { hash: 'new' } },
    frame: { kind: 'orphaned', reason: 'other-pdf' },
  });
  const quoted = drawn.find(({ card }) => card.id === 'quoted');
  expect(quoted?.ranges).toEqual([{ ordinal: 2, blockId: 'page-2-1', start: 3, end: 10 }]);
  expect(drawn.find(({ card }) => card.id === 'frame')?.ordinals).toEqual([]);
  expect(frames).toEqual([]);
});

test('words that are not on the other PDF are drawn nowhere, and keep their page and wording', async () => {
  const { program, shelf, look } = await windowOnPages();
  shelf.hash = 'without';
  const { places, drawn } = await look();
  expect(places['quoted']).toMatchObject({ kind: 'orphaned', printed: { hash: 'without', ranges: [] } });
  expect(drawn.map(({ ordinals }) => ordinals)).toEqual([[], []]);
  const card = cardsOf(program.store.getState().notes.notes).find(({ id }) => id === 'quoted');
  expect(printedOf(card?.target ?? null)?.quads[0]?.ordinal).toBe(1);
  expect(card?.target?.quote.exact).toBe('磨坊巷口的旧闸');
});

test('the notebook hears of it after an import, and lists a rectangle as one of another PDF', async () => {
  const { program, shelf, say } = await windowOnPages();
  listenToPlacements(program, async () => undefined);
  const known = () => program.store.getState().placements;
  await expect.poll(() => known().surveys[article.issueId]).toEqual({ unchanged: 2, moved: 0, orphaned: 0 });
  shelf.hash = 'new';
  say('libraryChanged', { issueIds: [article.issueId] });
  await expect.poll(() => known().surveys[article.issueId]).toEqual({ unchanged: 0, moved: 1, orphaned: 1 });
  const entries = entriesOf({
    cards: cardsOf(program.store.getState().notes.notes),
    sources: { issues: new Map(), articles: new Map() },
    placements: known().marks,
    dayOf: (instant) => instant.slice(0, 10),
  });
  expect(Object.fromEntries(entries.map(({ card, mishaps }) => [card.id, mishaps]))).toEqual({
    quoted: ['moved'],
    frame: ['other-pdf'],
  });
  shelf.hash = null;
  say('libraryChanged', { issueIds: [article.issueId] });
  await expect.poll(() => known().marks['frame']?.reason).toBe('no-pdf');
});

test('a place that was found is the mark’s own once the reader confirms it, until that is taken back', async () => {
  const { program, shelf, look } = await windowOnPages();
  shelf.hash = 'new';
  const found = (await look()).places['quoted']?.printed;
  const card = () => cardsOf(program.store.getState().notes.notes).find(({ id }) => id === 'quoted');
  const before = card();
  if (!before || !found) throw new Error('the mark was not found');
  await confirmOnPages(program, before, found);
  expect(printedOf(card()?.target ?? null)).toMatchObject({ hash: 'new', ranges: [{ ordinal: 2, start: 3, end: 10 }] });
  expect(printedOf(card()?.target ?? null)?.quads).toHaveLength(1);
  expect(card()?.target?.quote.exact).toBe('磨坊巷口的旧闸');
  expect((await look()).places['quoted']?.kind).toBe('unchanged');
  await undoLast(program);
  expect((await look()).places['quoted']?.kind).toBe('moved');
});

test('what the core cannot be asked about is not said to be lost', async () => {
  const { shelf, look } = await windowOnPages();
  shelf.hash = 'not there';
  expect((await look()).places).toEqual({});
});
