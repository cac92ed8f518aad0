import { expect, test } from 'vitest';
import type { Article } from '../../../../preload/contract/values.ts';
import { TITLE_BLOCK } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { cardOf } from '../../../../renderer/domain/notes/card.ts';
import { atHand } from '../../../../renderer/features/excerpts/use-collect-keys.ts';
import { collectAll, collectedBlock, collectedCard } from '../../../../renderer/state/excerpt-collecting.ts';
import { currentDocument } from '../../../../renderer/state/excerpts.ts';
import { listenToNotes } from '../../../../renderer/state/notes.ts';
import { createProgram, type Program } from '../../../../renderer/state/program.ts';
import { createFakeBound, LIBRARIES, MOCK_NOW } from '../../../support/fake-bound.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { creating, inventNotes } from '../../../support/invented-notes.ts';

const article = [...inventLibrary(LIBRARIES.two).articles.values()].find(({ blocks }) => blocks.length > 3) as Article;
const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
const [first, second] = [paragraphs[0]?.id ?? '', paragraphs[1]?.id ?? ''];

function reader(): Program {
  const program = createProgram(createFakeBound(LIBRARIES.two), () => MOCK_NOW);
  listenToNotes(program);
  return program;
}
const exactOf = (found: ReturnType<typeof atHand>) =>
  found?.kind === 'passage' ? found.target.quote.exact : found?.kind;
const textOf = (id: string) => article.blocks.find((block) => block.id === id)?.text;

test('E takes the selection first, then the paragraph of the caret, then the one that is read, at the title the first', () => {
  const { store } = reader();
  const program = { ...reader(), store };
  expect(exactOf(atHand(program, article, [], null))).toBe(textOf(first));
  store.setState(({ reading }) => ({
    reading: {
      ...reading,
      position: { articleId: article.id, page: null, point: { blockId: second, offset: 4 }, fraction: 0.2 },
    },
  }));
  expect(exactOf(atHand(program, article, [], null))).toBe(textOf(second));
  expect(exactOf(atHand(program, article, [], first))).toBe(textOf(first));
  store.setState(({ annotating }) => ({
    annotating: { ...annotating, span: { start: { blockId: second, offset: 1 }, end: { blockId: second, offset: 5 } } },
  }));
  expect(exactOf(atHand(program, article, [], first))).toBe(
    Array.from(textOf(second) ?? '')
      .slice(1, 5)
      .join(''),
  );
});

test('the title stands for the whole article', () => {
  expect(collectedBlock(article, TITLE_BLOCK)).toEqual({
    kind: 'article',
    articleId: article.id,
    issueId: article.issueId,
  });
});

test('several marks go into a document in one step, in their order, and make it where there is none', async () => {
  const program = reader();
  await program.notes.perform(creating(inventNotes([article], 3)));
  const { notes, people } = program.notes.snapshot().notes;
  const cards = [...notes.values()].map((note) => cardOf(note, people));
  const found = cards.map((card) => collectedCard(card));
  await collectAll(program, found);
  const document = currentDocument(program.store.getState());
  const words = document?.items.map((item) => (item.kind === 'passage' ? item.target.quote.exact : item.kind));
  expect(words).toEqual(
    found.flatMap((each) => (each ? [each.kind === 'passage' ? each.target.quote.exact : each.kind] : [])),
  );
  expect(words?.length).toBeGreaterThan(1);
  expect(program.store.getState().notice.notice).toMatchObject({ kind: 'collected', title: document?.title });
});

test('one or several, nothing is collected before the notes are there: a document among them would be overlooked', async () => {
  for (const count of [1, 3]) {
    const known = reader();
    const order: string[] = [];
    const program = createProgram(known.bound, () => MOCK_NOW, {
      ...known.notes,
      open: async () => {
        await known.notes.open();
        order.push('opened');
      },
      perform: (operation) => {
        order.push('written');
        return known.notes.perform(operation);
      },
    });
    await collectAll(
      program,
      Array.from({ length: count }, () => collectedBlock(article, first)),
    );
    expect(order).toEqual(['opened', 'written']);
  }
});

test('an answer to a note has no words of the article, and the reader is told that nothing was collected', async () => {
  const program = reader();
  await program.notes.perform(creating(inventNotes([article], 1)));
  const { notes, people } = program.notes.snapshot().notes;
  const [card] = [...notes.values()].map((note) => cardOf(note, people));
  const answer = card ? collectedCard({ ...card, replyTo: 'other', target: null }) : undefined;
  expect(answer).toBe(null);
  await collectAll(program, [answer ?? null]);
  expect(currentDocument(program.store.getState())).toBe(null);
  expect(program.store.getState().notice.notice).toEqual({ kind: 'nothing-to-collect' });
});
