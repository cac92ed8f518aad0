import './selection-bar.css';
import { useEffect, useRef } from 'react';
import { composeAhead, stopEditing, typeAhead } from '../../state/annotating.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { leavesNote } from './note-editor.tsx';

/**
 * Takes what is typed between the key that marks and the editor that stands: the moment in which the note is written. A word that an
 * input method has begun here is also finished here. It stands in the window and not in the text: browsers bring into the window what
 * is typed into.
 */
export function TypeAhead() {
  const program = useProgram();
  const words = useMessages().annotating;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <textarea
      ref={field}
      className="visually-hidden type-ahead"
      aria-label={words.editor}
      onChange={(event) => typeAhead(program, event.currentTarget.value)}
      onCompositionStart={() => composeAhead(program, true)}
      onCompositionEnd={() => composeAhead(program, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !leavesNote(event)) return;
        // The mark is made all the same, with what was typed; its editor is not opened.
        event.preventDefault();
        event.stopPropagation();
        stopEditing(program);
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      }}
    />
  );
}
