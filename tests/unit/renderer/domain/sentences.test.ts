import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt, sentencesOf } from '../../../../renderer/domain/sentences.ts';
import { anyBlock } from '../../../support/any-block.ts';

const wordsOf = (text: string) => sentencesOf([{ id: 'b1', text }]).map((sentence) => sentence.text);

test('a text is read sentence by sentence, a closing quotation mark with the sentence it closes', () => {
  expect(wordsOf('他说：“今天不渡。”来的人也不争。还会来吗？我说到过。')).toEqual([
    '他说：“今天不渡。”',
    '来的人也不争。',
    '还会来吗？',
    '我说到过。',
  ]);
});

test('a sentence that is too long for a voice is cut at its last pause', () => {
  const pieces = wordsOf(`${'老城的水往哪里去，'.repeat(30)}到江里去。`);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.every((piece) => Array.from(piece).length <= 120)).toBe(true);
  expect(pieces.slice(0, -1).every((piece) => piece.endsWith('，'))).toBe(true);
});

test('no sentence is lost and none is said twice; only what has no words is passed over', () => {
  fc.assert(
    fc.property(anyBlock, ({ id, text }) => {
      const sentences = sentencesOf([{ id, text }]);
      const points = Array.from(text);
      let at = 0;
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(at);
        expect(points.slice(at, sentence.start).join('')).not.toMatch(/[\p{Letter}\p{Number}]/u);
        expect(sentence.text).toBe(points.slice(sentence.start, sentence.end).join(''));
        at = sentence.end;
      }
      expect(points.slice(at).join('')).not.toMatch(/[\p{Letter}\p{Number}]/u);
    }),
  );
});

test('reading aloud begins with the sentence at the top of the window', () => {
  const blocks = [
    { id: 'b1', text: '甲。乙。' },
    { id: 'b2', text: '丙。丁。' },
  ];
  const sentences = sentencesOf(blocks);
  expect(sentences[sentenceAt(sentences, ['b1', 'b2'], 'b2', 1)]?.text).toBe('丙。');
  expect(sentences[sentenceAt(sentences, ['b1', 'b2'], 'b2', 2)]?.text).toBe('丁。');
  expect(sentences[sentenceAt(sentences, ['b1', 'b2'], 'b1', 0)]?.text).toBe('甲。');
});
