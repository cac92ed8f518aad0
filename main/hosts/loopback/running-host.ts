/** The loopback host that already runs for a profile: asks it for an address to open and hands files over. */
import { z } from 'zod';
import { readLockFacts } from '../shared/instance-lock.ts';
import { TICKET_PATH } from './loopback-server.ts';
import { readAddress } from './profile-address.ts';

/** A host that is just starting answers within this time. */
const PATIENCE_MILLISECONDS = 15_000;
const PAUSE_MILLISECONDS = 100;

export interface RunningHost {
  /** For the person: as the running host printed it. */
  readonly address: string;
  /** For the browser, good for one use. */
  readonly ticketAddress: string;
}

const ticketAnswer = z.object({ ok: z.literal(true), value: z.url() });

/**
 * `files`, full paths, are brought in there. `null` when the process that holds the lock does not answer as a loopback host of
 * this profile.
 */
export async function findRunningHost(profile: string, files: readonly string[]): Promise<RunningHost | null> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < deadline) {
    const address = readLockFacts(profile)?.address ?? null;
    const secret = readAddress(profile)?.secret;
    if (address && secret) return askForTicket(address, secret, files);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS)); // the other start has not printed its address yet
  }
  return null;
}

async function askForTicket(address: string, secret: string, files: readonly string[]): Promise<RunningHost | null> {
  try {
    const response = await fetch(new URL(TICKET_PATH, address), {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, connection: 'close' },
      body: JSON.stringify(files),
    });
    return { address, ticketAddress: ticketAnswer.parse(await response.json()).value };
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof z.ZodError) return null; // nobody, or not one of ours
    throw error;
  }
}
