import { expect, test } from 'vitest';
import { createCompose } from '../../../../renderer/domain/excerpts/compose.ts';
import type { PassageItem } from '../../../../renderer/domain/excerpts/document.ts';
import type { InPrint } from '../../../../renderer/domain/printed/pages-in-print.ts';
import { aDocument, anArticle, aPassage, BLOCKS, passagesOf, sourcesOf, targetIn } from './documents.ts';

/** As it comes from recognised text: only its first paragraph says on which page it stands. */
const article = anArticle({
  blocks: BLOCKS.map((block, index) => ({ ...block, turns: [], page: index === 0 ? 2 : null })),
});
const links = BLOCKS.map(({ id, text }, ordinal) => {
  const piece = { ordinal, blockId: `page-${ordinal}-0`, from: 0, to: Array.from(text).length, start: 0 };
  return { blockId: id, score: 1, places: [], pieces: [{ ...piece, end: piece.to }] };
});
const print: InPrint = { hash: 'pdf', numbers: [2, 3, 4, 5, 6], links };
const pagesOf = (items: readonly PassageItem[], inPrint: ReadonlyMap<string, InPrint> | undefined, from = article) =>
  passagesOf(createCompose()(aDocument(items), sourcesOf([from], inPrint && { inPrint }))).map(
    ({ cited: { pagesText, text } }) => [pagesText, text],
  );

test('a passage whose text names no page is cited by the page on which it was found in print', () => {
  const items = [
    aPassage(article, targetIn(article, '专题组')),
    aPassage(article, targetIn(article, '先问水', '让它活着')),
  ];
  expect(pagesOf(items, undefined).map(([pages]) => pages)).toEqual(['', '']);
  expect(pagesOf(items, new Map([[article.id, print]]))).toEqual([
    ['4', '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：4.'],
    ['5-6', '陆怀川. 让老城的水有出路[J]. 云江议事，2026（11）：5-6.'],
  ]);
  // Of another article nothing is known by it.
  expect(pagesOf(items, new Map([['other', print]])).map(([pages]) => pages)).toEqual(['', '']);
});

test('where pages are found after the sheets have been laid out, what is cited by them is written anew, and nothing else', () => {
  const compose = createCompose();
  const open = aPassage(article, targetIn(article, '专题组'));
  const other = anArticle({ id: 'other' });
  const document = aDocument([open, aPassage(other, targetIn(other, '专题组'))]);
  const sources = sourcesOf([article, other]);
  const [before, same] = compose(document, sources).parts;
  const [after, still] = compose(document, { ...sources, inPrint: new Map([[article.id, print]]) }).parts;
  expect(before).not.toBe(after);
  expect(after).toMatchObject({ cited: { pagesText: '4' } });
  expect(still).toBe(same);
});

test('pages are those of the words that are printed, not of what is left out before and after them', () => {
  const whole = anArticle();
  const target = targetIn(whole, '地下的管', '让它活着');
  const at = (words: string) => Array.from(target.quote.exact.split(words)[0] ?? '').length;
  const pages = (omitted: PassageItem['omitted']) =>
    pagesOf([aPassage(whole, target, { omitted })], undefined, whole)[0]?.[0];
  const end = Array.from(target.quote.exact).length;
  expect(pages([])).toBe('2-10');
  expect(pages([[at('治水者'), end]])).toBe('2-3');
  expect(pages([[0, at('治水者')]])).toBe('9-10');
  // With nothing printed of it, its place is still the passage's.
  expect(pages([[0, end]])).toBe('2-10');
});
