/** A named call -> validated argument -> handler -> `Result`. The only way into the core from outside. */
import { contract, type Handlers } from '../../preload/contract/contract.ts';
import { FailureError, failure, type Result, success } from '../../preload/contract/failure.ts';

export type Serve = (name: string, argument: unknown) => Promise<Result<unknown>>;

export function serve(handlers: Handlers, log: (message: string, cause: unknown) => void): Serve {
  const methods = new Map<string, { parse: (argument: unknown) => unknown; handle: (argument: never) => unknown }>();
  for (const [topic, verbs] of Object.entries(contract)) {
    const own = handlers[topic as keyof Handlers] as Readonly<Record<string, (argument: never) => unknown>>; // same keys as the contract
    for (const [verb, { argument }] of Object.entries(verbs)) {
      const handle = own[verb];
      if (handle) methods.set(`${topic}.${verb}`, { parse: (value) => argument.parse(value), handle });
    }
  }
  return async (name, argument) => {
    const method = methods.get(name);
    if (!method) return failure('unknown-method', {}, { name: name.slice(0, 100) });
    let parsed: unknown;
    try {
      parsed = method.parse(argument);
    } catch (error) {
      return failure('invalid-argument', {}, { name, reason: reasonOf(error) });
    }
    try {
      return success(await method.handle(parsed as never)); // parsed by the method's own schema
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, failure: error.failure };
      const known = storageFailure(error);
      if (known) return known;
      log(`${name} failed`, error);
      return failure('internal', {}, { name, reason: reasonOf(error) });
    }
  };
}

/** SQLite and the file system say it in their own codes. */
export function storageFailure(error: unknown): ReturnType<typeof failure> | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return failure('disk-full');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES') return failure('read-only');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return failure('archive-damaged');
  return null;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 500);
