/**
 * Ranges lit by name with the CSS Custom Highlight API; `::highlight(name)` in the style sheets says how. Where two lie on the
 * same text the one later in this list is drawn over the other; washes mix and lines on different lanes are all drawn.
 */
import { PIGMENTS, type Pigment } from '../domain/notes/note.ts';

/** Wash and line on the near or the far lane, wash alone, line alone on either lane. */
const MARK_FORMS = ['near', 'far', 'wash', 'near-line', 'far-line'] as const;
export type MarkForm = (typeof MARK_FORMS)[number];
export type MarkName = `mark-${Pigment}-${MarkForm}`;
export const markName = (pigment: Pigment, form: MarkForm): MarkName => `mark-${pigment}-${form}`;
export const MARK_NAMES: readonly MarkName[] = MARK_FORMS.flatMap((form) =>
  PIGMENTS.map((pigment) => markName(pigment, form)),
);

export type HighlightName = MarkName | 'spoken' | 'mark-selected' | 'hit' | 'hit-current';
const HIGHLIGHTS: readonly HighlightName[] = [...MARK_NAMES, 'spoken', 'mark-selected', 'hit', 'hit-current'];

/** What is lit: the text of an article, and beside it the words of its printed pages. */
export type Layer = 'text' | 'pages';

const layers = new Map<HighlightName, ReadonlyMap<Layer, readonly AbstractRange[]>>();

export function light(name: HighlightName, ranges: readonly (AbstractRange | null)[], layer: Layer = 'text'): void {
  const own = new Map(layers.get(name));
  own.set(
    layer,
    ranges.filter((range) => range !== null),
  );
  layers.set(name, own);
  const lit = [...own.values()].flat();
  if (lit.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight();
  for (const range of lit) highlight.add(range);
  highlight.priority = HIGHLIGHTS.indexOf(name);
  CSS.highlights.set(name, highlight);
}
