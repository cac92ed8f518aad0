/** A picture for the printed edition, drawn by arithmetic: hills and water in the colours of the covers, as a PNG. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param seed another one, other hills */
export function picture(width: number, height: number, seed: number): Uint8Array {
  const row = 1 + width * 3;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = colourAt(x / width, y / height, seed);
      pixels.set([red, green, blue], y * row + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number, seed: number): readonly [number, number, number] {
  const ridge = (base: number, swing: number, phase: number) =>
    base + swing * Math.sin(x * 7 + phase + seed) * Math.cos(x * 3.3 - phase + seed * 2);
  if (y < ridge(0.38, 0.1, 0)) return mix([236, 228, 209], [213, 221, 214], y / 0.4);
  if (y < ridge(0.5, 0.07, 2)) return [126, 152, 146];
  if (y < ridge(0.62, 0.05, 4)) return [74, 104, 101];
  return mix([176, 198, 196], [96, 128, 136], (y - 0.6) / 0.4 + 0.08 * Math.sin(y * 90 + x * 5 + seed));
}

function mix(
  one: readonly [number, number, number],
  other: readonly [number, number, number],
  share: number,
): readonly [number, number, number] {
  const at = Math.max(0, Math.min(1, share));
  const channel = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * at);
  return [channel(0), channel(1), channel(2)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
