/**
 * Makes resources/fonts/bound-punctuation-{400,700}.woff2: all Chinese punctuation from one face, so that the browser can see
 * both halves of 》； and trim them. Run by hand where Debian's fonts-noto-cjk is installed; the result is committed.
 *
 *   node resources/build/punctuation-font.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { faceOfCollection, layoutFeatures } from './font-collection.ts';

/** The code points of `unicode-range` in renderer/ui/fonts.css. */
export const PUNCTUATION: readonly (readonly [number, number])[] = [
  [0x00b7, 0x00b7],
  [0x2014, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3014, 0x3017],
  [0xff01, 0xff01],
  [0xff08, 0xff09],
  [0xff0c, 0xff0c],
  [0xff1a, 0xff1b],
  [0xff1f, 0xff1f],
];

/** Half widths and contextual spacing, horizontal and vertical, and the vertical forms. */
const FEATURES = ['halt', 'vhal', 'chws', 'vchw', 'vert', 'vrt2', 'kern', 'locl', 'ccmp'];
const REQUIRED = ['halt', 'vhal', 'vert'];

const FACES = [
  { weight: 400, file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc' },
  { weight: 700, file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc' },
] as const;
const SIMPLIFIED_CHINESE = 'Noto Serif CJK SC';

const text = PUNCTUATION.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
).join('');

for (const { weight, file } of FACES) {
  const face = faceOfCollection(await readFile(file), SIMPLIFIED_CHINESE);
  const font = await subsetFont(face, text, { targetFormat: 'truetype', keepFeatures: FEATURES, noHinting: true });
  const kept = layoutFeatures(font);
  const missing = REQUIRED.filter((feature) => !kept.includes(feature));
  if (missing.length > 0)
    throw new Error(`${file}: the subset has lost ${missing.join(', ')}; it has ${kept.join(', ')}`);
  const woff2 = await subsetFont(font, text, { targetFormat: 'woff2', keepFeatures: FEATURES, noHinting: true });
  const target = fileURLToPath(new URL(`../fonts/bound-punctuation-${weight}.woff2`, import.meta.url));
  await writeFile(target, woff2);
  console.log(`${target}: ${woff2.length} bytes, ${kept.join(' ')}`);
}
