import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, type TextPiece } from '../../../../renderer/document/pieces.ts';
import { anyBlock } from '../../../support/any-block.ts';

const textsOf = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.filter((piece): piece is TextPiece => piece.kind === 'text');
const uprightIn = (text: string) =>
  textsOf(piecesOf({ text, turns: [], emphasis: [] }, true))
    .filter(({ upright }) => upright)
    .map((piece) => piece.text);

test('the texts of the pieces, one after the other, are the text of the block', () => {
  fc.assert(
    fc.property(anyBlock, fc.boolean(), (block, vertical) => {
      const texts = textsOf(piecesOf(block, vertical));
      expect(texts.map(({ text }) => text).join('')).toBe(block.text);
      let at = 0;
      for (const { start, text } of texts) {
        expect(start).toBe(at);
        at += Array.from(text).length;
      }
    }),
  );
});

test('each page turn stands where the block says, before the character that begins the page', () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const turns = piecesOf(block).filter(({ kind }) => kind === 'turn');
      expect(turns.map((turn) => turn.start)).toEqual(block.turns.map(({ at }) => at));
    }),
  );
});

test('what is bold is exactly what the block sets in bold', () => {
  fc.assert(
    fc.property(anyBlock, (block) => {
      const bold = textsOf(piecesOf(block)).flatMap(({ start, text, strong }) =>
        strong ? Array.from(text, (_, index) => start + index) : [],
      );
      const wanted = block.emphasis.flatMap(([start, end]) =>
        Array.from({ length: end - start }, (_, index) => start + index),
      );
      expect(bold).toEqual(wanted);
    }),
  );
});

test('in a vertical line numbers of one and two digits stand upright, longer ones lie on their side', () => {
  expect(uprightIn('去年7月17日，1987年建成，占70.2%，6.0方')).toEqual(['7', '17']);
  expect(uprightIn('9日，3小时')).toEqual(['9', '3']);
  expect(uprightIn('2. 支管')).toEqual(['2.']);
  expect(uprightIn('P04')).toEqual([]);
});

test('in horizontal lines a paragraph without bold and turns is one piece', () => {
  expect(piecesOf({ text: '去年7月17日', turns: [], emphasis: [] })).toHaveLength(1);
});
