/** Draws the marks over the text: each pigment on its lane, the one the reader is at between two lines. */
import './marks.css';
import { useLayoutEffect } from 'react';
import type { DocumentView } from '../../document/document-view.ts';
import { type Layer, light, MARK_NAMES, type MarkForm, type MarkName, markName } from '../../document/highlights.ts';
import type { PlacedMark } from '../../domain/marks/placed-marks.ts';

interface Surroundings {
  readonly marks: readonly PlacedMark[];
  readonly selectedId: string | null;
  readonly view: () => DocumentView;
  /** Changes when the text nodes have been drawn anew. */
  readonly drawing: unknown;
  readonly layer?: Layer;
}

export function useLitMarks({ marks, selectedId, view, drawing, layer = 'text' }: Surroundings): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other text nodes
  useLayoutEffect(() => {
    const spans = marks.flatMap((mark) => mark.ranges.map((range) => ({ mark, ...range })));
    const ranges = view().staticRangesOf(spans);
    const byName = new Map<MarkName, (StaticRange | null)[]>(MARK_NAMES.map((name) => [name, []]));
    const selected: (StaticRange | null)[] = [];
    spans.forEach(({ mark }, index) => {
      const range = ranges[index] ?? null;
      const isSelected = mark.card.id === selectedId;
      if (isSelected) selected.push(range);
      const form = formOf(mark, isSelected);
      if (form) byName.get(markName(mark.card.pigment, form))?.push(range);
    });
    for (const [name, all] of byName) light(name, all, layer);
    light('mark-selected', selected, layer);
  }, [marks, selectedId, view, drawing, layer]);
  // Not after painting: by then the article that came in its place has lit its own.
  useLayoutEffect(
    () => () => {
      for (const name of MARK_NAMES) light(name, [], layer);
      light('mark-selected', [], layer);
    },
    [layer],
  );
}

/** The selected mark gives up its own line; a third underline still has to be seen, and shares the far lane. */
function formOf({ card, lane }: PlacedMark, isSelected: boolean): MarkForm | null {
  if (card.style === 'none') return null;
  if (card.style === 'underline') return isSelected ? null : lane === 1 ? 'near-line' : 'far-line';
  if (isSelected) return 'wash';
  return ({ 1: 'near', 2: 'far', 3: 'wash' } as const)[lane];
}
