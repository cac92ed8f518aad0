/** What is true of every DocumentView. Runs where layout and ranges are real; answers what it found wrong. */
import type { DocumentView, TextSpan } from '../../../renderer/document/document-view.ts';

export interface Subject {
  readonly view: DocumentView;
  /** Its blocks, in the order in which they are read. */
  readonly texts: readonly { readonly id: string; readonly text: string }[];
}

const points = (text: string, start: number, end: number) => [...text].slice(start, end).join('');
const stretches = (text: string) => {
  const { length } = [...text];
  return Array.from({ length }, (_, start) =>
    Array.from({ length: length - start }, (_, more) => [start, start + more + 1] as const),
  ).flat();
};
/** Range.toString of a static range too. */
function wordsIn(range: AbstractRange): string {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}
const differs = (what: string, found: unknown, wanted: unknown): readonly string[] =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];

export const SUITE: Readonly<Record<string, (subject: Subject) => readonly string[]>> = {
  'names its blocks in the order in which they are read, and counts their code points': ({ view, texts }) => [
    ...differs(
      'ids',
      view.blockIds(),
      texts.map(({ id }) => id),
    ),
    ...texts.flatMap(({ id, text }) => differs(id, view.lengthOf(id), [...text].length)),
  ],
  'answers for any stretch of a block a range over exactly its characters': ({ view, texts }) =>
    texts.flatMap(({ id, text }) =>
      stretches(text).flatMap(([start, end]) =>
        differs(`${id} ${start}-${end}`, view.rangeOf(id, start, end)?.toString(), points(text, start, end)),
      ),
    ),
  'takes a stretch that goes beyond the block to its end': ({ view, texts }) =>
    texts.flatMap(({ id, text }) => differs(id, view.rangeOf(id, 1, Infinity)?.toString(), points(text, 1, Infinity))),
  'finds both ends of a range again as the code points they were': ({ view, texts }) =>
    texts.flatMap(({ id, text }) =>
      stretches(text).flatMap(([start, end]) => {
        const range = view.rangeOf(id, start, end);
        if (!range) return [`${id} ${start}-${end}: no range`];
        return [
          ...differs(`${id} from ${start}`, view.pointAt(range.startContainer, range.startOffset), {
            blockId: id,
            offset: start,
          }),
          ...differs(`${id} to ${end}`, view.pointAt(range.endContainer, range.endOffset), {
            blockId: id,
            offset: end,
          }),
        ];
      }),
    ),
  'answers many stretches at once, the same as one by one, in ranges that follow no change': ({ view, texts }) => {
    const spans = texts.flatMap(({ id, text }) =>
      stretches(text).map(([start, end]) => ({ blockId: id, start, end, words: points(text, start, end) })),
    );
    const found = view.staticRangesOf([...spans, { blockId: 'nowhere', start: 0, end: 1 }]);
    return [
      ...differs('nowhere', found.at(-1), null),
      ...spans.flatMap(({ blockId, start, end, words }, index) => {
        const range = found[index];
        if (!(range instanceof StaticRange)) return [`${blockId} ${start}-${end}: no static range`];
        return differs(`${blockId} ${start}-${end}`, wordsIn(range), words);
      }),
    ];
  },
  'tells a selection over several blocks as a span, and copies it a line a block': ({ view, texts }) => {
    const [first, last] = [texts[0], texts.at(-1)];
    if (!first || !last) return ['no blocks'];
    const from = view.rangeOf(first.id, 2, 3);
    const to = view.rangeOf(last.id, 0, 2);
    if (!from || !to) return ['no range'];
    const selected = document.createRange();
    selected.setStart(from.startContainer, from.startOffset);
    selected.setEnd(to.endContainer, to.endOffset);
    const span: TextSpan = { start: { blockId: first.id, offset: 2 }, end: { blockId: last.id, offset: 2 } };
    const copied = [
      points(first.text, 2, Infinity),
      ...texts.slice(1, -1).map(({ text }) => text),
      points(last.text, 0, 2),
    ];
    return [...differs('span', view.spanOf(selected), span), ...differs('text', view.textOf(span), copied.join('\n'))];
  },
  'takes of a selection that reaches beyond the document what lies in it': ({ view, texts }) => {
    const all = document.createRange();
    all.selectNodeContents(document.body);
    const [first, last] = [texts[0], texts.at(-1)];
    return differs('span', view.spanOf(all), {
      start: { blockId: first?.id, offset: 0 },
      end: { blockId: last?.id, offset: [...(last?.text ?? '')].length },
    });
  },
  'has no length, range or point where it has no block': ({ view }) => {
    const outside = document.getElementById('before')?.firstChild ?? document.body;
    const elsewhere = document.createRange();
    elsewhere.selectNodeContents(outside);
    return [
      ...differs('length', view.lengthOf('nowhere'), 0),
      ...differs('range', view.rangeOf('nowhere', 0, 1), null),
      ...differs('point', view.pointAt(outside, 1), null),
      ...differs('span', view.spanOf(elsewhere), null),
    ];
  },
};
