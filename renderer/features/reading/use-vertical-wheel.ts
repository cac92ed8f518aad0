import { type RefObject, useEffect } from 'react';

/** In vertical setting the wheel that usually goes down goes on, which is to the left. */
export function useVerticalWheel(scroller: RefObject<HTMLElement | null>, vertical: boolean): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !vertical) return;
    const turn = (event: WheelEvent) => {
      if (event.ctrlKey || event.deltaY === 0 || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      element.scrollLeft -= event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [scroller, vertical]);
}

/** Pixels for wheels that count lines. */
const LINE = 40;
