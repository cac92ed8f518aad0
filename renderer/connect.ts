import type { Bound } from '../preload/contract/contract.ts';
import { connectLoopback } from '../preload/loopback-bridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload script; absent in the loopback host. */
    readonly bound?: Bound;
  }
}

/** The calls of the host that shows this page: Electron's, or those of the loopback host it was fetched from. */
export const connect = async (): Promise<Bound> => window.bound ?? connectLoopback();
