/** SHA-256 (FIPS 180-4) of texts as UTF-8, one after the other as if they were one. The one place that loads the library. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @returns lower-case hexadecimal digits */
export function sha256Of(texts: Iterable<string>): string {
  const hash = sha256.create();
  for (const text of texts) hash.update(utf8ToBytes(text));
  return bytesToHex(hash.digest());
}
