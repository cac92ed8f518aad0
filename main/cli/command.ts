/** What every command of `bound` is: a usage line, and a function of its arguments. */
import { parseArgs } from 'node:util';
import type { Words } from './words.ts';

export interface Command {
  readonly usage: string;
  /** @returns the exit code, or nothing for 0 */
  run(
    argv: readonly string[],
    print: (line: string) => void,
    words: Words,
  ): Promise<number | undefined> | number | undefined;
}

/** The command was called wrongly; its usage line follows. */
export class UsageError extends Error {}

export interface Arguments {
  readonly positionals: readonly string[];
  option(name: string): string | null;
  flag(name: string): boolean;
}

/** @throws UsageError for an unknown option or too few positionals */
export function readArguments(
  argv: readonly string[],
  known: {
    readonly options?: readonly string[];
    readonly flags?: readonly string[];
    readonly atLeast: number;
    readonly atMost: number;
  },
  words: Words,
): Arguments {
  const options = Object.fromEntries([
    ...(known.options ?? []).map((name) => [name, { type: 'string' as const }]),
    ...(known.flags ?? []).map((name) => [name, { type: 'boolean' as const }]),
  ]);
  let parsed: { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(words.wrongOption(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  if (positionals.length < known.atLeast) throw new UsageError(words.tooFew);
  if (positionals.length > known.atMost) throw new UsageError(words.tooMany(positionals[known.atMost] ?? ''));
  return {
    positionals,
    option: (name) => (typeof values[name] === 'string' ? values[name] : null),
    flag: (name) => values[name] === true,
  };
}
