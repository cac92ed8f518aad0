/**
 * A file behind a passphrase, in the format of age (age-encryption.org/v1, one scrypt recipient), so that the `age`
 * tool opens it too. The one place that loads age-encryption. Deriving the key holds up the thread for a second or
 * more.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption';

export type Unlocked =
  | { readonly ok: true; readonly text: string }
  /**
   * broken: damaged, locked for a key and not by a passphrase, or so that opening it would take more memory than there
   * may be.
   */
  | { readonly ok: false; readonly refusal: 'wrong-passphrase' | 'broken' };

/** Log2 of what scrypt is given; what the `age` tool takes too. A quarter of a gigabyte, once. */
const WORK_FACTOR = 18;
/** The file says how much work it wants. Each step doubles time and memory. */
const HARDEST = 19;

const BARE = 'age-encryption.org/v1\n';
const ARMOURED = '-----BEGIN AGE ENCRYPTED FILE-----';
const PASSPHRASE_LINE = /^-> scrypt [A-Za-z0-9+/]{22} (\d{1,3})\n/u;
const LONGEST_HEADER = 400;

export const isLocked = (bytes: Uint8Array): boolean => begins(bytes, BARE) || begins(bytes, ARMOURED);

/** @param workFactor for tests, which have no secret */
export function lock(text: string, passphrase: string, workFactor: number = WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

/** @param bytes of the whole file, bare or armoured */
export async function unlock(bytes: Uint8Array, passphrase: string): Promise<Unlocked> {
  const bare = begins(bytes, ARMOURED) ? unarmoured(bytes) : bytes;
  if (bare === null || !isWorkable(bare)) return { ok: false, refusal: 'broken' };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { ok: true, text: await decrypter.decrypt(bare, 'text') };
  } catch (error) {
    // The only one of its errors that a reader can do something about.
    const isWrong = error instanceof Error && error.message.startsWith('no identity matched');
    return { ok: false, refusal: isWrong ? 'wrong-passphrase' : 'broken' };
  }
}

function unarmoured(bytes: Uint8Array): Uint8Array | null {
  try {
    return armor.decode(charactersOf(bytes));
  } catch {
    return null; // cut off, or not base 64: which of them helps no reader
  }
}

function isWorkable(bytes: Uint8Array): boolean {
  if (!begins(bytes, BARE)) return false;
  const workFactor = PASSPHRASE_LINE.exec(charactersOf(bytes.subarray(BARE.length, LONGEST_HEADER)))?.[1];
  return workFactor !== undefined && Number(workFactor) <= HARDEST;
}

const begins = (bytes: Uint8Array, characters: string): boolean =>
  charactersOf(bytes.subarray(0, characters.length)) === characters;

const PORTION = 8192;

/** A byte a character. */
function charactersOf(bytes: Uint8Array): string {
  const portions: string[] = [];
  for (let at = 0; at < bytes.length; at += PORTION) {
    portions.push(String.fromCharCode(...bytes.subarray(at, at + PORTION)));
  }
  return portions.join('');
}
