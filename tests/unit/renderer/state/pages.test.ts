import { expect, test } from 'vitest';
import type { Bound } from '../../../../preload/contract/contract.ts';
import { success } from '../../../../preload/contract/failure.ts';
import { goToPage, leavePages, loadPageText, textKey, toggleFraming } from '../../../../renderer/state/pages.ts';
import { createProgram } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventedPage } from '../../../support/invented-pages.ts';

const HASH = 'a'.repeat(64);

/** A window whose core answers for a page when the test says so. */
function windowOnPages() {
  const fake = createFakeBound(LIBRARIES.two);
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const bound: Bound = {
    ...fake,
    pages: {
      ...fake.pages,
      text: async ({ ordinal }) => {
        asked.push(ordinal);
        await new Promise<void>((resolve) => waiting.push(resolve));
        return success(inventedPage(ordinal, [`第${ordinal}页的字`]).blocks);
      },
    },
  };
  const program = createProgram(bound, () => MOCK_NOW);
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  const load = async (ordinal: number) => {
    const loading = loadPageText(program, HASH, ordinal);
    answerAll();
    await loading;
  };
  return { program, asked, answerAll, load, pages: () => program.store.getState().pages };
}

test('the words of a page are asked for once while its pane is open', async () => {
  const { asked, load, pages } = windowOnPages();
  await load(2);
  await load(2);
  expect(asked).toEqual([2]);
  expect(pages().texts[textKey(HASH, 2)]).toHaveLength(1);
});

test('who leaves the pane takes along its wishes and the words of its pages; they are asked for again', async () => {
  const { program, asked, load, pages } = windowOnPages();
  await load(2);
  await load(3);
  goToPage(program, 3);
  toggleFraming(program);
  leavePages(program);
  expect(pages()).toMatchObject({ texts: {}, goal: null, span: null, framing: false });
  await load(2);
  expect(asked).toEqual([2, 3, 2]);
});

test('words that come after the pane was left are not kept', async () => {
  const { program, answerAll, pages } = windowOnPages();
  const loading = loadPageText(program, HASH, 4);
  leavePages(program);
  answerAll();
  await loading;
  expect(pages().texts).toEqual({});
});
