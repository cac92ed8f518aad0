/**
 * Who may talk to the loopback host. Three questions, all of them asked of every request: is it addressed to us by our own
 * name (a page elsewhere may point its name at 127.0.0.1), does it come from our own page, and does it hold the key.
 *
 * The key comes once in the address; it is exchanged for a cookie (HttpOnly, SameSite=Strict) and leaves the address again.
 * The address for a browser that we open ourselves holds a ticket instead, good for one use: other users of the machine can
 * read command lines.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export const KEY_PARAMETER = 'key';
/** A browser that has not come by then was not opened. */
const TICKET_MILLISECONDS = 60_000;

export type Verdict = 'allowed' | 'wrong-host' | 'wrong-origin' | 'no-key';

export interface Access {
  readonly origin: string;
  /** The address that a person opens. */
  readonly address: string;
  /** An address that opens once. */
  ticketAddress(): string;
  judge(headers: IncomingHttpHeaders): Verdict;
  /** As `judge` for a request that brings the key (or a ticket, which is used up) in its address. */
  judgeKey(headers: IncomingHttpHeaders, key: string): Verdict;
  /** As `judge` for another start of the program, which has read the key in the profile; a ticket does not do. */
  judgeStart(headers: IncomingHttpHeaders): Verdict;
  /** Value of `Set-Cookie` for a browser that brought the key. */
  readonly cookie: string;
}

export function createAccess(port: number, secret: string, now: () => number = Date.now): Access {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports: the name keeps two profiles apart. The value is not the key itself, which never leaves us again.
  const cookieName = `bound-${port}`;
  const cookieValue = createHmac('sha256', secret).update('cookie').digest('base64url');
  const tickets = new Map<string, number>();

  const forgetExpired = (): void => {
    for (const [ticket, until] of tickets) if (until < now()) tickets.delete(ticket);
  };
  const spendTicket = (ticket: string): boolean => {
    forgetExpired();
    return tickets.delete(ticket);
  };
  const place = (headers: IncomingHttpHeaders): Verdict => {
    if (headers.host !== host) return 'wrong-host';
    return headers.origin !== undefined && headers.origin !== origin ? 'wrong-origin' : 'allowed';
  };
  return {
    origin,
    address: `${origin}/?${KEY_PARAMETER}=${secret}`,
    ticketAddress: () => {
      forgetExpired();
      const ticket = randomBytes(24).toString('base64url');
      tickets.set(ticket, now() + TICKET_MILLISECONDS);
      return `${origin}/?${KEY_PARAMETER}=${ticket}`;
    },
    judge: (headers) => {
      const verdict = place(headers);
      if (verdict !== 'allowed') return verdict;
      // Said by every current browser. `same-site` would be another port of this machine.
      const site = headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'wrong-origin';
      return cookiesOf(headers.cookie, cookieName).some((value) => isEqual(value, cookieValue)) ? 'allowed' : 'no-key';
    },
    judgeKey: (headers, key) => {
      const verdict = place(headers);
      if (verdict !== 'allowed') return verdict;
      return isEqual(key, secret) || spendTicket(key) ? 'allowed' : 'no-key';
    },
    judgeStart: (headers) => {
      const verdict = place(headers);
      if (verdict !== 'allowed') return verdict;
      return isEqual(headers.authorization ?? '', `Bearer ${secret}`) ? 'allowed' : 'no-key';
    },
    cookie: `${cookieName}=${cookieValue}; Path=/; HttpOnly; SameSite=Strict; Max-Age=34560000`,
  };
}

/** In constant time for any two texts. */
export function isEqual(one: string, other: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function cookiesOf(header: string | undefined, name: string): readonly string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
