import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { Omission } from '../../domain/excerpts/document.ts';
import { passageParts, sentenceEdge } from '../../state/excerpt-order.ts';

/** Code points. */
export interface Chosen {
  readonly anchor: number;
  readonly head: number;
}

export const rangeOf = ({ anchor, head }: Chosen): Omission => [Math.min(anchor, head), Math.max(anchor, head)];

interface PassageFieldProps {
  readonly label: string;
  readonly describedBy: string;
  readonly text: string;
  readonly omitted: readonly Omission[];
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

/**
 * Words that are chosen in and not written in: nothing typed, pasted or composed by an input method can change them. The caret is drawn
 * here, since the browser shows one only where can be written.
 */
export function PassageField({ label, describedBy, text, omitted, chosen, choose }: PassageFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  // The dialog was opened to choose words here.
  useEffect(() => field.current?.focus(), []);
  const [start, end] = rangeOf(chosen);
  const parts = passageParts(text, omitted, [start, end]);
  const at = (event: PointerEvent) => field.current && pointAt(field.current, event.clientX, event.clientY);
  const caret = <i key="caret" className="caret" aria-hidden="true" />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text field can neither strike words out nor keep an input method away
    <div
      ref={field}
      className="passage-field"
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={0}
      lang="zh-CN"
      onPointerDown={(event) => {
        const head = at(event);
        if (head === null || event.button !== 0) return;
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        choose(event.shiftKey ? { ...chosen, head } : { anchor: head, head });
      }}
      onPointerMove={(event) => {
        const head = dragging.current ? at(event) : null;
        if (head !== null && head !== chosen.head) choose({ ...chosen, head });
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onKeyDown={(event) => {
        const head = field.current && headAfter(event, text, chosen, field.current);
        if (head === null) return;
        event.preventDefault();
        choose(event.shiftKey ? { ...chosen, head } : { anchor: head, head });
      }}
    >
      {parts.flatMap((part) => [
        ...(part.start === chosen.head ? [caret] : []),
        <span
          key={part.start}
          data-start={part.start}
          className={[part.omitted ? 'omitted' : '', part.start >= start && part.start < end ? 'chosen' : ''].join(' ')}
        >
          {part.text}
        </span>,
      ])}
      {chosen.head >= (parts.at(-1)?.start ?? 0) + Array.from(parts.at(-1)?.text ?? '').length && caret}
    </div>
  );
}

/** `null`: the key means nothing here. */
function headAfter(event: KeyboardEvent, text: string, { head }: Chosen, field: HTMLElement): number | null {
  const length = Array.from(text).length;
  const bySentence = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return bySentence ? sentenceEdge(text, head, 1) : Math.min(length, head + 1);
    case 'ArrowLeft':
      return bySentence ? sentenceEdge(text, head, -1) : Math.max(0, head - 1);
    case 'ArrowDown':
    case 'ArrowUp':
      return lineAway(field, event.key === 'ArrowDown' ? 1 : -1) ?? (event.key === 'ArrowDown' ? length : 0);
    case 'Home':
      return 0;
    case 'End':
      return length;
    default:
      return null;
  }
}

function lineAway(field: HTMLElement, by: 1 | -1): number | null {
  const caret = field.querySelector('.caret')?.getBoundingClientRect();
  if (!caret) return null;
  const line = Number.parseFloat(getComputedStyle(field).lineHeight);
  return pointAt(field, caret.left, (caret.top + caret.bottom) / 2 + by * line);
}

/** The code point of the passage before which a place on the screen is. */
function pointAt(field: HTMLElement, x: number, y: number): number | null {
  const found = document.caretPositionFromPoint(x, y);
  const span = found?.offsetNode.parentElement?.closest<HTMLElement>('[data-start]');
  if (!found || !span || !field.contains(span)) return null;
  return Number(span.dataset['start']) + Array.from((found.offsetNode.textContent ?? '').slice(0, found.offset)).length;
}
