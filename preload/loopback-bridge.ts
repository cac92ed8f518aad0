/**
 * `window.bound` in a browser, over the loopback host the page came from: calls by fetch, events by EventSource. The page's
 * cookie is the key. A call never rejects: where the host is gone it answers with the failure `host-gone`.
 */
import { encodeCall, JSON_TYPE } from './call-frame.ts';
import { CALL_PATH, EVENTS_PATH, HEARD_PARAMETER, HERE_EVENT, MISSED_EVENT } from './channels.ts';
import {
  type Bound,
  callsOver,
  EVENT_NAMES,
  type EventName,
  type Events,
  MAX_IMPORT_BYTES,
} from './contract/contract.ts';
import { failure, type Result } from './contract/failure.ts';

/** After a stream broke for good (the host refused it), it is tried again this often. */
const RETRY_MILLISECONDS = 2000;

/** All calls under way that outlive their page may weigh 64 KiB together (Fetch, 4.6); with more the browser refuses the call. */
const OUTLIVING_BYTES = 60_000;
let outliving = 0;

export interface LoopbackSurroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly EventSource: typeof globalThis.EventSource;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
  /** The host's address, or '' for the page's own. */
  readonly origin: string;
}

/** Resolves when events can be heard (or the first attempt has failed: it is repeated until the host answers). */
export async function connectLoopback(surroundings: Partial<LoopbackSurroundings> = {}): Promise<Bound> {
  const around: LoopbackSurroundings = {
    fetch: globalThis.fetch.bind(globalThis),
    EventSource: globalThis.EventSource,
    document: globalThis.document,
    origin: '',
    ...surroundings,
  };
  const { on, connected } = listenTo(around);
  await connected;
  return { ...callsOver((name, argument) => call(around, name, argument)), on };
}

async function call(around: LoopbackSurroundings, name: string, argument: unknown): Promise<Result<unknown>> {
  let body: ReturnType<typeof encodeCall>;
  try {
    body = encodeCall(argument);
  } catch (error) {
    return failure('invalid-argument', {}, { name, reason: String(error) });
  }
  const bytes = body.parts.at(-1);
  if (bytes instanceof Uint8Array && bytes.byteLength > MAX_IMPORT_BYTES) {
    return failure('file-too-large', { file: fileOf(argument) }, { bytes: bytes.byteLength, limit: MAX_IMPORT_BYTES });
  }
  const content = contentOf(body);
  const weight = typeof content === 'string' ? new TextEncoder().encode(content).byteLength : content.size;
  // Places and notes are saved while the window closes: such a call has to arrive when its page is gone.
  const keepalive = outliving + weight < OUTLIVING_BYTES;
  if (keepalive) outliving += weight;
  try {
    const response = await around.fetch(`${around.origin}${CALL_PATH}${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': body.type },
      body: content,
      cache: 'no-store',
      keepalive,
    });
    return (await response.json()) as Result<unknown>; // the host answers every call, refused ones too, with a Result
  } catch {
    return failure('host-gone'); // fetch and json fail only where nobody of ours answers
  } finally {
    if (keepalive) outliving -= weight;
  }
}

function contentOf({ type, parts }: ReturnType<typeof encodeCall>): string | Blob {
  const [text] = parts;
  return type === JSON_TYPE && typeof text === 'string' ? text : new Blob([...parts]);
}

function fileOf(argument: unknown): string | null {
  const file = typeof argument === 'object' && argument !== null && 'file' in argument ? argument.file : null;
  return typeof file === 'string' ? file : null;
}

/**
 * One stream for all events. It is closed while the page is hidden, because a browser grants one address six connections over
 * all its windows, and an open stream holds one; the host keeps what was said meanwhile.
 */
function listenTo(around: LoopbackSurroundings): { on: Bound['on']; connected: Promise<void> } {
  const listeners = new Map<EventName, Set<(event: never) => void>>(EVENT_NAMES.map((name) => [name, new Set()]));
  const tell = (name: EventName, event: Events[EventName]) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never); // kept under its own event's name
  };
  const connected = Promise.withResolvers<void>();
  let heard = '';
  let stream: EventSource | null = null;

  const open = () => {
    const source = new around.EventSource(
      `${around.origin}${EVENTS_PATH}?${HEARD_PARAMETER}=${encodeURIComponent(heard)}`,
    );
    stream = source;
    source.addEventListener('open', () => connected.resolve());
    source.addEventListener('error', () => {
      connected.resolve();
      if (source.readyState !== around.EventSource.CLOSED || stream !== source) return; // the browser tries again by itself
      setTimeout(() => stream === source && open(), RETRY_MILLISECONDS);
    });
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, (message: MessageEvent<string>) => {
        heard = message.lastEventId;
        tell(name, JSON.parse(message.data) as Events[EventName]); // our own host, which the type checker holds to the contract
      });
    }
    source.addEventListener(HERE_EVENT, (message: MessageEvent<string>) => {
      heard = message.lastEventId;
    });
    source.addEventListener(MISSED_EVENT, (message: MessageEvent<string>) => {
      heard = message.lastEventId;
      tell('libraryChanged', { issueIds: [] });
      tell('notesChanged', { window: null, noteIds: [] });
      tell('folderChanged', {});
    });
  };
  const followVisibility = () => {
    if (around.document.visibilityState === 'hidden') {
      stream?.close();
      stream = null;
    } else if (!stream) open();
  };
  around.document.addEventListener('visibilitychange', followVisibility);
  open();

  return {
    connected: connected.promise,
    on: (name, listener) => {
      listeners.get(name)?.add(listener);
      return () => listeners.get(name)?.delete(listener);
    },
  };
}
