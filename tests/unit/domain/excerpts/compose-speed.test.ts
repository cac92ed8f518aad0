import { expect, test } from 'vitest';
import { describe } from '../../../../renderer/domain/anchoring/selectors.ts';
import { textBlocksOf } from '../../../../renderer/domain/anchoring/text-blocks.ts';
import { createCompose } from '../../../../renderer/domain/excerpts/compose.ts';
import type { ExcerptItem, PassageItem } from '../../../../renderer/domain/excerpts/document.ts';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { inventLibrary } from '../../../support/invented-library.ts';
import { inventNotes, SHEN, written } from '../../../support/invented-notes.ts';
import { aDocument, aPassage, sourcesOf } from './documents.ts';

/** 22 lines of 28 characters. */
const PAGE = 616;
const PAGES = 200;
/** Milliseconds: what composition may take of the 100 in which the preview follows an edit. */
const BAR = 20;
const EDITS = 25;

test(`a document of ${PAGES} pages is composed anew within ${BAR} ms of an edit`, () => {
  const articles = [...inventLibrary({ years: [2024, 2025], issuesOfLastYear: 12 }).articles.values()];
  const passages = articles.flatMap((article): PassageItem[] => {
    const blocks = textBlocksOf(article);
    const [first, last] = [blocks[1], blocks.at(-1)];
    const target = first && last && describe(blocks, { blockId: first.id, offset: 0 }, { blockId: last.id, offset: 9 });
    return target ? [aPassage(article, target)] : [];
  });
  let characters = 0;
  const whole: readonly ExcerptItem[] = passages.filter(({ target }) => {
    const isNeeded = characters < PAGE * PAGES;
    characters += isNeeded ? Array.from(target.quote.exact).length : 0;
    return isNeeded;
  });
  expect(characters).toBeGreaterThan(PAGE * PAGES);
  const notes = cardsOf(written(inventNotes(articles, 2_000), SHEN, new Date('2026-11-20T08:00:00Z')));
  const sources = sourcesOf(articles, { notes });
  const write = createCompose();
  let items = whole;
  write(aDocument(items, { layout: 'study', notes: 'margin' }), sources);
  const times = Array.from({ length: EDITS }, (_, edit) => {
    items = items.map((item, at) =>
      at === edit * 5 && item.kind === 'passage' ? { ...item, omitted: [[1, 4]] } : item,
    );
    const document = aDocument(items, { layout: 'study', notes: 'margin' });
    const begun = performance.now();
    const flow = write(document, sources);
    const took = performance.now() - begun;
    expect(flow.parts).toHaveLength(items.length);
    return took;
  });
  // The quickest: what else the machine does at the same time is not ours.
  expect(Math.min(...times)).toBeLessThan(BAR);
});
