/** Brings a wished place into the window: its page first, and the words once they have been laid on it. */
import { type RefObject, useEffect, useRef } from 'react';

import { useAppState } from '../../state/use-program.ts';
import type { PageScroll } from './use-page-scroll.ts';

export function usePageGoal(scroller: RefObject<HTMLElement | null>, { goTo, shown }: PageScroll): void {
  const goal = useAppState(({ pages }) => pages.goal);
  const texts = useAppState(({ pages }) => pages.texts);
  const pending = useRef(goal);
  useEffect(() => {
    pending.current = goal;
    if (goal) goTo(goal.ordinal);
  }, [goal, goTo]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words come when the page is shown and its text is there
  useEffect(() => {
    const place = pending.current?.place;
    const element = scroller.current;
    if (!place || !element) return;
    const block = element.querySelector(`[data-block="${CSS.escape(place.blockId)}"]`);
    const runs = block?.querySelectorAll('.page-run');
    if (!block || !runs || runs.length === 0) return;
    pending.current = null;
    let passed = 0;
    const run = [...block.childNodes].find((node) => {
      passed += [...(node.textContent ?? '')].length;
      return passed > place.start && node instanceof HTMLElement && node.classList.contains('page-run');
    });
    const target = run instanceof HTMLElement ? run : runs[0];
    const [box, frame] = [target?.getBoundingClientRect(), element.getBoundingClientRect()];
    if (!box || (box.top > frame.top + 20 && box.bottom < frame.bottom - 20 && box.left >= frame.left)) return;
    element.scrollBy({ top: box.top - frame.top - frame.height / 3, left: box.left - frame.left - frame.width / 3 });
  }, [goal, texts, shown, scroller]);
}
