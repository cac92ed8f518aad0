/** A core over a temporary profile, whose `ingest` port hands back drafts given by the test. */
import { type Core, createCore } from '../../main/core/create-core.ts';
import type { IssueDraft } from '../../main/core/ingest/draft.ts';
import type { Ports } from '../../main/core/ports.ts';
import { type Serve, serve } from '../../main/core/serve.ts';
import type { Calls, Events } from '../../preload/contract/contract.ts';
import { FailureError, type Result } from '../../preload/contract/failure.ts';
import type { IngestReport } from '../../preload/contract/values.ts';

type MethodName = { [T in keyof Calls]: `${T}.${Extract<keyof Calls[T], string>}` }[keyof Calls];
type CallOf<Name extends MethodName> = Name extends `${infer T extends keyof Calls}.${infer V}`
  ? V extends keyof Calls[T]
    ? Calls[T][V]
    : never
  : never;
type ArgumentOf<F> = F extends (argument: infer A) => unknown ? A : never;
type ValueOf<F> = F extends (argument: never) => Promise<Result<infer V>> ? V : never;

export interface TestCore {
  readonly serve: Serve;
  /** The value, or an error when the call fails. */
  call<Name extends MethodName>(name: Name, argument: ArgumentOf<CallOf<Name>>): Promise<ValueOf<CallOf<Name>>>;
  importDraft(draft: IssueDraft): Promise<IngestReport>;
  importCancelled(draft: IssueDraft): Promise<Result<IngestReport>>;
  /** An import that is read until it is stopped. */
  importHeld(draft: IssueDraft): Promise<Result<IngestReport>>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export function createTestCore(profileFolder: string, options: Partial<Ports> = {}): TestCore {
  const drafts = new Map<string, IssueDraft>();
  let ids = 0;
  const ports: Ports = {
    profileFolder,
    bundledArchive: null,
    host: 'test',
    version: '0.0.0',
    now: () => new Date('2026-11-24T08:00:00Z'),
    newId: () => `id-${++ids}`,
    log: (message, cause) => console.error(message, cause),
    ingest: async (file, bytes, _onProgress, signal) => {
      const key = new TextDecoder().decode(bytes);
      if (key.startsWith('held')) await aborted(signal);
      const draft = drafts.get(key);
      if (!draft) throw new FailureError('issue-without-text', { file });
      return draft;
    },
    readPdf: async (file) => {
      throw new FailureError('pdf-damaged', { file });
    },
    printPdf: async () => {
      throw new FailureError('no-browser');
    },
    ...options,
  };
  let core: Core = createCore(ports);
  let calls = serve(core.handlers, ports.log);
  const answerTo = async (name: string, argument: unknown): Promise<unknown> => {
    const result = await calls(name, argument);
    if (!result.ok) throw new FailureError(result.failure.code, result.failure, result.failure.facts);
    return result.value;
  };
  const importing = async (
    draft: IssueDraft,
    prefix: 'draft' | 'held',
    then: (jobId: string) => void,
  ): Promise<Result<IngestReport>> => {
    const key = `${prefix}-${++ids}`;
    drafts.set(key, draft);
    const finished = new Promise<Events['importFinished']>((resolve) => {
      const stop = core.on((name, event) => {
        if (name !== 'importFinished') return;
        stop();
        resolve(event as Events['importFinished']); // told apart by its name
      });
    });
    const job = (await answerTo('import.begin', { file: draft.file, bytes: new TextEncoder().encode(key) })) as {
      jobId: string;
    };
    then(job.jobId);
    return (await finished).result;
  };
  return {
    serve: (name, argument) => calls(name, argument),
    call: async (name, argument) => (await answerTo(name, argument)) as never, // typed by the contract
    importDraft: async (draft) => {
      const result = await importing(draft, 'draft', () => undefined);
      if (!result.ok) throw new FailureError(result.failure.code, result.failure, result.failure.facts);
      return result.value;
    },
    importCancelled: (draft) => importing(draft, 'held', (jobId) => void calls('import.cancel', { jobId })),
    importHeld: (draft) => importing(draft, 'held', () => undefined),
    restart: async () => {
      await core.close();
      core = createCore(ports);
      calls = serve(core.handlers, ports.log);
    },
    close: () => core.close(),
  };
}

/** Resolves once the import has been cancelled: the test's stand-in for a long parse. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
