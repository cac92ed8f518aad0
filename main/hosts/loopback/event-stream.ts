/** What the core says, as server-sent events. The last ones are kept, so that a page that was away hears what it missed. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { HERE_EVENT, MISSED_EVENT } from '../../../preload/channels.ts';
import type { EventName, Events } from '../../../preload/contract/contract.ts';

/** An import says some hundred things; a page that missed more reads everything anew. */
const KEPT_EVENTS = 500;

export interface EventStream {
  tell(name: EventName, event: Events[EventName]): void;
  /** Keeps `response` open and tells it everything after the event `heard` ('' for a page that has just come). */
  connect(response: ServerResponse, heard: string): void;
  close(): void;
}

export function createEventStream(): EventStream {
  const run = randomUUID();
  const kept: { readonly number: number; readonly text: string }[] = [];
  const open = new Set<ServerResponse>();
  let last = 0;

  const frame = (number: number, name: string, data: unknown) =>
    `id: ${run}/${number}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

  /** What is to be told after `heard`; `null` when it cannot be known. */
  const since = (heard: string): readonly string[] | null => {
    if (heard === '') return [];
    const [heardRun, number] = [heard.slice(0, run.length), Number(heard.slice(run.length + 1))];
    const first = kept[0]?.number ?? last + 1;
    if (heardRun !== run || !Number.isInteger(number) || number < first - 1 || number > last) return null;
    return kept.filter((event) => event.number > number).map((event) => event.text);
  };
  return {
    tell: (name, event) => {
      last += 1;
      const text = frame(last, name, event);
      kept.push({ number: last, text });
      if (kept.length > KEPT_EVENTS) kept.shift();
      for (const response of open) response.write(text);
    },
    connect: (response, heard) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
      const missed = since(heard);
      const news = missed ? [frame(last - missed.length, HERE_EVENT, {}), ...missed] : [frame(last, MISSED_EVENT, {})];
      response.write(`retry: 500\n\n${news.join('')}`);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    close: () => {
      for (const response of open) response.end();
      open.clear();
    },
  };
}
