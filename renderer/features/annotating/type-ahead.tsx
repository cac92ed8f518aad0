import { useEffect, useRef } from 'react';
import { stopEditing, typeAhead } from '../../state/annotating.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';

/** Takes what is typed between the key that marks and the editor that stands: the moment in which the note is written. */
export function TypeAhead() {
  const program = useProgram();
  const words = useMessages().annotating;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <textarea
      ref={field}
      className="visually-hidden"
      aria-label={words.editor}
      onChange={(event) => typeAhead(program, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        // The mark is made all the same; only its words are not asked for.
        event.stopPropagation();
        stopEditing(program);
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      }}
    />
  );
}
