import type { Bound } from '../preload/contract/contract.ts';
import { connectLoopback } from '../preload/loopback-bridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in the loopback host. */
    readonly bound?: Bound;
  }
}

/** The calls of the host that shows this page. */
export async function connect(): Promise<Bound> {
  if (window.bound) return window.bound;
  return connectLoopback();
}
