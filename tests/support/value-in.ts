import type { Result } from '../../preload/contract/failure.ts';

export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}
