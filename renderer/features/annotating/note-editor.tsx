import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { NoteCard } from '../../domain/notes/card.ts';
import { stopEditing, takeTypedAhead, writeNote } from '../../state/annotating.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';

/** Milliseconds of rest after which what was typed is kept: a step for undo is a thought, not a key. */
const REST = 500;

/** Escape, or Ctrl+Enter as where other programs send. */
export const leavesNote = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));

/** The words of a note while they are written. They are kept at every rest, and when the field is left in whatever way. */
export function NoteEditor({ card }: { readonly card: NoteCard }) {
  const program = useProgram();
  const messages = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [kept] = useState(() => card.wordings.map((wording) => wording.text).join('\n\n'));
  const [text, setText] = useState(() => kept + takeTypedAhead(program));
  // While an input method composes, the letters are not yet words.
  const [composing, setComposing] = useState(false);
  const latest = useRef({ card, text, kept, onto: card.heads });
  latest.current.card = card;
  latest.current.text = text;

  // One after the other: each must know the wording that the one before has made.
  const writing = useRef(Promise.resolve());
  const keep = useCallback(() => {
    const { text: typed, kept } = latest.current;
    if (typed === kept) return;
    latest.current.kept = typed;
    writing.current = writing.current.then(async () => {
      const onto = await writeNote(program, latest.current.card, typed, latest.current.onto);
      // What could not be written is tried again with the next rest, and when the field is left.
      if (onto) latest.current.onto = onto;
      else latest.current.kept = kept;
    });
  }, [program]);

  useEffect(() => {
    if (composing || text === latest.current.kept) return;
    const rest = setTimeout(keep, REST);
    return () => clearTimeout(rest);
  }, [text, composing, keep]);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [keep]);

  const leave = (focusText: boolean) => {
    keep();
    stopEditing(program);
    if (focusText) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  return (
    <textarea
      ref={field}
      className="note-editor"
      aria-label={messages.annotating.editor}
      placeholder={messages.annotating.editorHint}
      lang="zh-CN"
      rows={1}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onBlur={() => leave(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !leavesNote(event)) return;
        event.preventDefault();
        event.stopPropagation();
        leave(true);
      }}
    />
  );
}
