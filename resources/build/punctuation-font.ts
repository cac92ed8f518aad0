/**
 * Makes resources/fonts/bound-punctuation-{400,700}.woff2: all Chinese punctuation from one face, so that the browser can see
 * both halves of 》； and trim them. Run by hand where Debian's fonts-noto-cjk is installed; the result is committed.
 *
 *   node resources/build/punctuation-font.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faceOfCollection, layoutFeatures } from './font-collection.ts';
import { subset } from './font-subset.ts';
import { PUNCTUATION } from './punctuation.ts';

/** Half widths and contextual spacing, horizontal and vertical, and the vertical forms. */
const FEATURES = ['halt', 'vhal', 'chws', 'vchw', 'vert', 'vrt2', 'kern', 'locl', 'ccmp'];
const REQUIRED = ['halt', 'vhal', 'vert'];

const FACES = [
  { weight: 400, file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc' },
  { weight: 700, file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc' },
] as const;
const SIMPLIFIED_CHINESE = 'Noto Serif CJK SC';

for (const { weight, file } of FACES) {
  const face = faceOfCollection(await readFile(file), SIMPLIFIED_CHINESE);
  const font = await subset(face, PUNCTUATION, { format: 'truetype', features: FEATURES });
  const kept = layoutFeatures(font);
  const missing = REQUIRED.filter((feature) => !kept.includes(feature));
  if (missing.length > 0)
    throw new Error(`${file}: the subset has lost ${missing.join(', ')}; it has ${kept.join(', ')}`);
  const woff2 = await subset(font, PUNCTUATION, { format: 'woff2', features: FEATURES });
  const target = fileURLToPath(new URL(`../fonts/bound-punctuation-${weight}.woff2`, import.meta.url));
  await writeFile(target, woff2);
  console.log(`${target}: ${woff2.length} bytes, ${kept.join(' ')}`);
}
