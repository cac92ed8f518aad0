import { useEffect, useState } from 'react';

/** Milliseconds. */
const REST = 120;

/**
 * A value that changes with every frame of a scrolling text, shown once it has come to rest: where thousands of marks are drawn, a
 * single change of the page in each frame makes the browser place and paint all of them sixty times a second.
 */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
