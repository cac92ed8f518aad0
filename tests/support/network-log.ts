/** Reads what Chromium wrote down of its own network (--log-net-log): every connection it tried, for a page or for itself. */
import { z } from 'zod';

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.int()) }),
  events: z.array(
    z.object({
      type: z.int(),
      source: z.object({ id: z.int() }),
      params: z.object({ address: z.string().optional() }).optional(),
    }),
  ),
});

/** Addresses, each once, that a connection was tried to and that are not this machine's own. */
export function connectionsElsewhere(log: string): readonly string[] {
  const { constants, events } = netLog.parse(JSON.parse(log));
  const are = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name]);
  // Chromium "connects" a UDP socket to a public address to learn whether the machine has IPv6; that alone sends nothing.
  const sending = new Set(are('UDP_BYTES_SENT').map(({ source }) => source.id));
  const tried = [...are('TCP_CONNECT_ATTEMPT'), ...are('UDP_CONNECT').filter(({ source }) => sending.has(source.id))];
  const addresses = tried.flatMap(({ params }) => params?.address ?? []);
  return [...new Set(addresses)].filter((address) => !/^(?:127\.|\[::1\])/u.test(address));
}
