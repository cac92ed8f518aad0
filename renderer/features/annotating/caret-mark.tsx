import './selection-bar.css';
import { type RefObject, useEffect, useRef } from 'react';
import type { TextCaret } from '../../document/text-caret.ts';

interface CaretMarkProps {
  readonly caret: TextCaret;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The caret that is moved by key, drawn: a browser shows none in text that cannot be edited. */
export function CaretMark({ caret, scroller }: CaretMarkProps) {
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    const window = scroller.current;
    const draw = () => {
      const box = caret.box();
      const element = line.current;
      if (!box || !element) return;
      const vertical = window?.classList.contains('vertical') ?? false;
      element.style.setProperty('left', `${vertical ? box.left : box.left - 1}px`);
      element.style.setProperty('top', `${vertical ? box.top - 1 : box.top}px`);
      element.style.setProperty('width', vertical ? `${box.width}px` : '2px');
      element.style.setProperty('height', vertical ? '2px' : `${box.height}px`);
    };
    draw();
    document.addEventListener('selectionchange', draw);
    window?.addEventListener('scroll', draw, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', draw);
      window?.removeEventListener('scroll', draw);
    };
  }, [caret, scroller]);
  return <i ref={line} className="text-caret" aria-hidden="true" />;
}
