/**
 * The view of an article set as text: every element with `data-block` is a block, and the text nodes in it, one after the
 * other, are its text (see block-text.tsx). It holds no state; it may be asked before, during and after a redrawing.
 */
import type { BlockSpan, DocumentView, TextPoint, TextSpan } from './document-view.ts';
import { placeOf, pointOf, pointsOf, unitsOf } from './offset-map.ts';

const BLOCKS = '[data-block]';

export function createTextView(root: HTMLElement): DocumentView {
  const blocks = () => [...root.querySelectorAll<HTMLElement>(BLOCKS)];
  const blockOf = (blockId: string) => root.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`);
  const spanOf = (range: AbstractRange): TextSpan | null => {
    const touched = blocks().filter((block) => touches(range, block));
    const first = touched[0];
    const last = touched.at(-1);
    if (!first || !last) return null;
    const start = pointIn(first, range.startContainer, range.startOffset) ?? { blockId: idOf(first), offset: 0 };
    const end = pointIn(last, range.endContainer, range.endOffset) ?? {
      blockId: idOf(last),
      offset: lengthOf(last),
    };
    return { start, end };
  };
  return {
    blockIds: () => blocks().map(idOf),
    lengthOf: (blockId) => {
      const block = blockOf(blockId);
      return block ? lengthOf(block) : 0;
    },
    rangeOf: (blockId, start, end) => {
      const block = blockOf(blockId);
      return block && rangeIn(block, start, end);
    },
    staticRangesOf: (spans) => staticRangesIn(new Map(blocks().map((block) => [idOf(block), block])), spans),
    pointAt: (node, offset) => {
      const element = node instanceof Element ? node : node.parentElement;
      const block = element?.closest<HTMLElement>(BLOCKS);
      return block && root.contains(block) ? pointIn(block, node, offset) : null;
    },
    spanOf,
    textOf: ({ start, end }) => {
      const all = blocks();
      const from = all.findIndex((block) => idOf(block) === start.blockId);
      const to = all.findIndex((block) => idOf(block) === end.blockId);
      return all
        .slice(from, to + 1)
        .map((block) => {
          const text = block.textContent;
          const first = idOf(block) === start.blockId ? unitsOf(text, start.offset) : 0;
          const last = idOf(block) === end.blockId ? unitsOf(text, end.offset) : text.length;
          return text.slice(first, last);
        })
        .join('\n');
    },
  };
}

const idOf = (block: HTMLElement): string => block.dataset['block'] ?? '';
const lengthOf = (block: HTMLElement): number => pointsOf(block.textContent, block.textContent.length);

function textNodesOf(block: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

interface Texts {
  readonly nodes: readonly Text[];
  readonly texts: readonly string[];
}

/** The text nodes of each block are looked for once, however many ranges lie in it. */
function staticRangesIn(
  blocks: ReadonlyMap<string, HTMLElement>,
  spans: readonly BlockSpan[],
): readonly (StaticRange | null)[] {
  const known = new Map<string, Texts>();
  const textsOf = (blockId: string): Texts => {
    const before = known.get(blockId);
    if (before) return before;
    const block = blocks.get(blockId);
    const nodes = block ? textNodesOf(block) : [];
    const found = { nodes, texts: nodes.map(({ data }) => data) };
    known.set(blockId, found);
    return found;
  };
  return spans.map(({ blockId, start, end }) => {
    const { nodes, texts } = textsOf(blockId);
    const place = placesIn(nodes, texts, start, end);
    return (
      place &&
      new StaticRange({
        startContainer: place.first,
        startOffset: place.from,
        endContainer: place.last,
        endOffset: place.to,
      })
    );
  });
}

function placesIn(nodes: readonly Text[], texts: readonly string[], start: number, end: number) {
  const from = placeOf(texts, start, end > start ? 'begins' : 'ends');
  const to = placeOf(texts, end, 'ends');
  const first = from && nodes[from.node];
  const last = to && nodes[to.node];
  return from && to && first && last ? { first, from: from.unit, last, to: to.unit } : null;
}

function rangeIn(block: HTMLElement, start: number, end: number): Range | null {
  const nodes = textNodesOf(block);
  const place = placesIn(
    nodes,
    nodes.map(({ data }) => data),
    start,
    end,
  );
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.first, place.from);
  range.setEnd(place.last, place.to);
  return range;
}

function pointIn(block: HTMLElement, node: Node, offset: number): TextPoint | null {
  if (!block.contains(node)) return null;
  const nodes = textNodesOf(block);
  const texts = nodes.map(({ data }) => data);
  if (node instanceof Text) {
    return { blockId: idOf(block), offset: pointOf(texts, { node: nodes.indexOf(node), unit: offset }) };
  }
  // A position between elements: everything before it counts.
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  const text = before.toString();
  return { blockId: idOf(block), offset: pointsOf(text, text.length) };
}

function touches(range: AbstractRange, block: HTMLElement): boolean {
  const inside = document.createRange();
  inside.selectNodeContents(block);
  const asked = document.createRange();
  asked.setStart(range.startContainer, range.startOffset);
  asked.setEnd(range.endContainer, range.endOffset);
  return (
    asked.compareBoundaryPoints(Range.START_TO_END, inside) > 0 &&
    asked.compareBoundaryPoints(Range.END_TO_START, inside) < 0
  );
}
