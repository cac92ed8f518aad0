import type { ReactNode } from 'react';

/** The line at the foot of a screen. */
export function Foot({ children }: { readonly children: ReactNode }) {
  return <footer className="foot">{children}</footer>;
}
