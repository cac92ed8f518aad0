/**
 * What a page has and Node has not: fetch with the page's cookie and origin, and EventSource. A browser's own are under test in
 * tests/e2e; these carry the contract suite over real HTTP without a browser.
 */
import type { LoopbackSurroundings } from '../../preload/loopback-bridge.ts';

export interface Page {
  readonly surroundings: LoopbackSurroundings;
  /** As when its window is covered and shown again. */
  setHidden(hidden: boolean): void;
}

/** Opens the address as a browser does, and keeps the cookie it is given. */
export async function openPage(address: string): Promise<Page> {
  const { origin } = new URL(address);
  const entry = await fetch(address);
  await entry.text();
  const cookie = entry.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`no cookie was given: ${entry.status}`);
  const pageFetch: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('cookie', cookie);
    headers.set('sec-fetch-site', 'same-origin');
    if (init?.method === 'POST') headers.set('origin', origin);
    return fetch(input, { ...init, headers });
  };
  const visibility = new EventTarget();
  const document = Object.assign(visibility, { visibilityState: 'visible' as DocumentVisibilityState });
  return {
    surroundings: {
      fetch: pageFetch,
      EventSource: eventSourceOver(pageFetch),
      // Of a document the bridge uses only what stands here.
      document: document as unknown as LoopbackSurroundings['document'],
      origin,
    },
    setHidden: (hidden) => {
      document.visibilityState = hidden ? 'hidden' : 'visible';
      visibility.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

function eventSourceOver(pageFetch: typeof fetch): typeof EventSource {
  class Source extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSED = 2;
    readyState: number = Source.CONNECTING;
    private readonly stopping = new AbortController();

    constructor(url: string) {
      super();
      void this.read(url);
    }
    close(): void {
      this.readyState = Source.CLOSED;
      this.stopping.abort();
    }
    private async read(url: string): Promise<void> {
      try {
        const response = await pageFetch(url, { signal: this.stopping.signal });
        if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
        this.readyState = Source.OPEN;
        this.dispatchEvent(new Event('open'));
        let text = '';
        for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
          text += chunk;
          const frames = text.split('\n\n');
          text = frames.pop() ?? '';
          for (const frame of frames) this.tell(frame);
        }
      } catch {
        // As a broken connection, below.
      }
      this.readyState = Source.CLOSED;
      if (!this.stopping.signal.aborted) this.dispatchEvent(new Event('error'));
    }
    private tell(frame: string): void {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'mu').exec(frame)?.[1];
      const data = field('data');
      if (data !== undefined)
        this.dispatchEvent(new MessageEvent(field('event') ?? 'message', { data, lastEventId: field('id') ?? '' }));
    }
  }
  // The bridge uses the constructor, `close`, `readyState`, `CLOSED` and events.
  return Source as unknown as typeof EventSource;
}
