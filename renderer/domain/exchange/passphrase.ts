/**
 * A file under a passphrase, in the standard age format (age-encryption.org/v1, scrypt recipient): the `age` tool opens it too. The one
 * place that loads the library. The passphrase is kept nowhere.
 */
import { armor, Decrypter, Encrypter } from 'age-encryption';

export type Unlocked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusal: 'wrong-passphrase' | 'broken' };

const FIRST_LINE = 'age-encryption.org/v1';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';

export function isLocked(bytes: Uint8Array): boolean {
  const begins = ascii(bytes.subarray(0, ARMOUR.length));
  return begins.startsWith(FIRST_LINE) || begins === ARMOUR;
}

export async function lock(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return await encrypter.encrypt(text);
}

export async function unlock(bytes: Uint8Array, passphrase: string): Promise<Unlocked> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const isArmoured = ascii(bytes.subarray(0, ARMOUR.length)) === ARMOUR;
    const bare = isArmoured ? armor.decode(ascii(bytes)) : bytes;
    return { ok: true, text: await decrypter.decrypt(bare, 'text') };
  } catch (error) {
    // The library says it in words only (0.3.1): no key of the file fits.
    const isWrong = error instanceof Error && error.message.includes('no identity matched');
    return { ok: false, refusal: isWrong ? 'wrong-passphrase' : 'broken' };
  }
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
