/**
 * Makes renderer/domain/excerpts/layout/latin-advances.ts: how wide the bundled Noto Serif SC sets what is not one em wide.
 * Run by hand when the face changes; the result is committed.
 *
 *   node resources/build/latin-advances.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { PUNCTUATION } from './punctuation.ts';

const FACES = '../../node_modules/@expo-google-fonts/noto-serif-sc';
const TARGET = '../../renderer/domain/excerpts/layout/latin-advances.ts';
const ROW_WIDTH = 112;
const EM = 1000;

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const faceIn = async (path: string) => fontkit.create(await readFile(at(`${FACES}/${path}`)));
const regular = await faceIn('400Regular/NotoSerifSC_400Regular.ttf');
const bold = await faceIn('700Bold/NotoSerifSC_700Bold.ttf');
const advance = (face: typeof regular, point: number) =>
  Math.round((face.glyphForCodePoint(point).advanceWidth * EM) / face.unitsPerEm);

interface Stretch {
  readonly first: number;
  readonly regular: number;
  readonly bold: number;
  last: number;
}

const stretches: Stretch[] = [];
for (const point of [...regular.characterSet].sort((a, b) => a - b)) {
  const [thin, fat] = [advance(regular, point), advance(bold, point)];
  // Chinese punctuation comes from a face of its own (punctuation.ts), in which every mark is one em wide.
  if ((thin === EM && fat === EM) || thin === 0 || PUNCTUATION.includes(String.fromCodePoint(point))) continue;
  const before = stretches.at(-1);
  if (before && before.last === point - 1 && before.regular === thin && before.bold === fat) before.last = point;
  else stretches.push({ first: point, last: point, regular: thin, bold: fat });
}

const hex = (point: number) => point.toString(16);
const rows: string[] = [];
for (const { first, last, regular: thin, bold: fat } of stretches) {
  const word = `${hex(first)}${last > first ? `-${hex(last)}` : ''}:${thin}/${fat}`;
  const row = rows.at(-1);
  if (row !== undefined && row.length + word.length < ROW_WIDTH) rows[rows.length - 1] = `${row} ${word}`;
  else rows.push(word);
}
await writeFile(
  at(TARGET),
  `/**
 * Made by resources/build/latin-advances.ts: do not edit. Advances of the bundled Noto Serif SC in thousandths of an em, as
 * first-last:regular/bold, code points in hexadecimal. What is not named is one em wide.
 */
export const LATIN_ADVANCES: readonly string[] = [
${rows.map((row) => `  '${row}',`).join('\n')}
];
`,
);
console.log(`${stretches.length} stretches in ${rows.length} rows`);
