/**
 * The contract between the program's core and its screens: what is declared (methods.ts, events.ts), and what is derived from it here,
 * bridges, handlers and the type of `window.bound`. Each method takes one argument object and answers a `Result`.
 */
import type { EventName, Events } from './events.ts';
import type { Result } from './failure.ts';
import { contract, type Method } from './methods.ts';

export * from './events.ts';
export * from './import-values.ts';
export * from './methods.ts';
export * from './program-values.ts';

export type Contract = typeof contract;
export type Topic = keyof Contract;
type ArgumentOf<M> = M extends Method<infer Argument, unknown> ? Argument : never;
type ValueOf<M> = M extends { readonly value?: infer Value } ? Exclude<Value, undefined> : never;

/** The calls as the screens see them. */
export type Calls = {
  readonly [T in Topic]: {
    readonly [V in keyof Contract[T]]: (
      argument: ArgumentOf<Contract[T][V]>,
    ) => Promise<Result<ValueOf<Contract[T][V]>>>;
  };
};

/** The calls as the core implements them: synchronous or not, failing by throwing `FailureError`. */
export type Handlers = {
  readonly [T in Topic]: {
    readonly [V in keyof Contract[T]]: (
      argument: ArgumentOf<Contract[T][V]>,
    ) => ValueOf<Contract[T][V]> | Promise<ValueOf<Contract[T][V]>>;
  };
};

/** `window.bound`. */
export interface Bound extends Calls {
  /** Listen; the answer stops listening. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
}

/** All methods as `topic.verb`, in the order of their declaration. */
export const METHOD_NAMES: readonly string[] = Object.entries(contract).flatMap(([topic, verbs]) =>
  Object.keys(verbs).map((verb) => `${topic}.${verb}`),
);

/** Builds the calls of `window.bound` over one function that carries a named call to the core. */
export function callsOver(invoke: (name: string, argument: unknown) => Promise<Result<unknown>>): Calls {
  const calls = Object.fromEntries(
    Object.entries(contract).map(([topic, verbs]) => [
      topic,
      Object.fromEntries(
        Object.keys(verbs).map((verb) => [verb, (argument: unknown) => invoke(`${topic}.${verb}`, argument)]),
      ),
    ]),
  );
  // The loop builds exactly the keys of the contract; TypeScript cannot follow Object.fromEntries that far.
  return calls as unknown as Calls;
}
