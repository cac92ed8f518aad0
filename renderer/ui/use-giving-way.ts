/** A bar stays one line: where it has no room for all its parts, the lesser ones give way, as many as must. */
import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Measured, and not worked out from widths: words of other languages and large print are longer. The bar must not wrap while parts
 * can still give way.
 * @param most how many parts can
 * @returns how many have given way, the least wanted first
 */
export function useGivingWay(bar: RefObject<HTMLElement | null>, most: number): number {
  const [room, setRoom] = useState({ width: 0, given: 0 });
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const changes = new ResizeObserver(() => {
      const width = element.clientWidth;
      setRoom((before) => (before.width === width ? before : { width, given: 0 }));
    });
    changes.observe(element);
    return () => changes.disconnect();
  }, [bar]);
  // After every drawing, before it is painted: each turn one more gives way, until the bar fits.
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || room.given >= most || element.scrollWidth <= element.clientWidth) return;
    setRoom((before) => ({ ...before, given: before.given + 1 }));
  });
  return room.given;
}
