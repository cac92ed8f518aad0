import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Where each entry of the history was scrolled to; forgotten when the window closes. */
const scrolled = new Map<string, number>();

interface PageProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** The scrolling main part of a screen. Going back or forward finds it scrolled as it was left. */
export function Page({ className, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  const key = window.navigation.currentEntry?.key ?? '';
  useLayoutEffect(() => {
    main.current?.scrollTo({ top: scrolled.get(key) ?? 0 });
  }, [key]);
  return (
    <main
      ref={main}
      className={`page ${className}`}
      tabIndex={-1}
      onScroll={(event) => scrolled.set(key, event.currentTarget.scrollTop)}
    >
      {children}
    </main>
  );
}
