/**
 * Sets the times of all files of a ZIP archive (APPNOTE 4.3, 4.4.6), which `docx` takes from the clock and the time zone it runs in:
 * so that one record makes one file, byte for byte, and a file says nothing of the machine it was made on.
 */

const END_BYTES = 22;
const END_SIGNATURE = 0x06054b50;
const ENTRY_BYTES = 46;
const FIRST_YEAR = 1980;

/** @param zip without a comment at its end, changed in place. @param instant of which the time in UTC is written */
export function setZipTimes(zip: Uint8Array, instant: string): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END_SIGNATURE)
    throw new Error('zip-times: the archive has no end record');
  const stamp = dosTime(new Date(instant));
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, stamp, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true);
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

/** Date in the upper half, time in the lower; two seconds are one. */
function dosTime(date: Date): number {
  const year = Math.max(0, date.getUTCFullYear() - FIRST_YEAR);
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}
