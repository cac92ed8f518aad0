import type { Bound } from '../preload/contract/contract.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in the loopback host. */
    readonly bound?: Bound;
  }
}

/** The calls of the host that shows this page. */
export async function connect(): Promise<Bound> {
  if (window.bound) return window.bound;
  throw new Error('window.bound is absent and preload/loopback-bridge.ts has not landed yet');
}
