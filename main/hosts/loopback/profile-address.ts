/**
 * The port and the secret of a profile, chosen once and kept in it: IndexedDB belongs to an origin, so another port would be
 * another, empty set of notes; and the secret is what tells the reader's browser from every other program on the machine.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const kept = z.object({ port: z.int().min(1024).max(65535), secret: z.string().regex(/^[\w-]{43}$/u) });
export type ProfileAddress = z.infer<typeof kept>;

/** Below the ports that systems give to outgoing connections (32768 and up on Linux, 49152 elsewhere), away from the crowded low ones. */
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

export const choosePort = (): number => randomInt(FIRST_PORT, LAST_PORT);

export function readAddress(profile: string): ProfileAddress | null {
  let text: string;
  try {
    text = readFileSync(fileIn(profile), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    return null; // damaged: a new secret is as good, and a new port is told by the address that is printed
  }
}

export function newAddress(port: number): ProfileAddress {
  return { port, secret: randomBytes(32).toString('base64url') };
}

export function keepAddress(profile: string, address: ProfileAddress): void {
  const file = fileIn(profile);
  const fresh = `${file}.new`;
  writeFileSync(fresh, `${JSON.stringify(address, null, 2)}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600); // the mode above holds only for a file that was not there
  renameSync(fresh, file);
}

const fileIn = (profile: string) => join(profile, 'loopback.json');
