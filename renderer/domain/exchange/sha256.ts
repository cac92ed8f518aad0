/**
 * SHA-256 (FIPS 180-4), the one place that loads it: a page may not have the browser's own, which wants a secure
 * address.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of texts as if they were one, in UTF-8; a long one need not be put together for it. Lower-case hex. */
export function sha256Of(pieces: Iterable<string>): string {
  const hash = sha256.create();
  for (const piece of pieces) hash.update(utf8ToBytes(piece));
  return bytesToHex(hash.digest());
}
