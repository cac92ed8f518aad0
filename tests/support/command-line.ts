/** `bound` as somebody calls it: a process of its own, from the source. */
import { execFile } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @param language of what it says: zh, en */
export const boundIn = (language: string, ...args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { ...process.env, BOUND_LANG: language };
    execFile(process.execPath, ['main/cli/bound.ts', ...args], { encoding: 'utf8', env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
    });
  });

export const bound = (...args: readonly string[]): Promise<Outcome> => boundIn('zh', ...args);
