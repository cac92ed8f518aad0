/**
 * A 64-bit fingerprint of a text, 14 characters of base 36. It tells apart what was written by accident under one name (two
 * cloned devices, one stamp); it is no protection against somebody who wants two texts to agree.
 * Two 32-bit multiply-and-shift lanes over UTF-16 units with the finaliser of MurmurHash3: cyrb53 (bryc, public domain),
 * both lanes kept whole instead of cut to 53 bits.
 */
export const fingerprint = (text: string): string => fingerprintOfAll([text]);

/** Of texts as if they were one; a long one need not be put together for it. */
export function fingerprintOfAll(texts: readonly string[]): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      low = Math.imul(low ^ unit, 2654435761);
      high = Math.imul(high ^ unit, 1597334677);
    }
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return base36(high) + base36(low);
}

const base36 = (lane: number): string => (lane >>> 0).toString(36).padStart(7, '0');
