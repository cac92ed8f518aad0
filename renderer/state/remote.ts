/** Something asked of the core: not yet there, there, or failed with a reason that can be shown. */
import type { Failure, Result } from '../../preload/contract/failure.ts';

export type Remote<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure };

export const waiting: { readonly state: 'waiting' } = { state: 'waiting' };

export function remoteOf<T>(result: Result<T>): Remote<T> {
  return result.ok ? { state: 'ready', value: result.value } : { state: 'failed', failure: result.failure };
}

export function readyValue<T>(remote: Remote<T> | undefined): T | null {
  return remote?.state === 'ready' ? remote.value : null;
}
