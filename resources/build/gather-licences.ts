/**
 * The licences of fonts, of what pdf.js brings and of copied data, beside those of the program and of the libraries (which the bundler
 * writes): each as a file, and all in one, which 关于 shows.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCES: Readonly<Record<string, string>> = {
  'bound-volume.txt': 'LICENSE',
  'font-noto-serif-sc.txt': 'node_modules/@fontsource-variable/noto-serif-sc/LICENSE',
  'font-noto-sans-sc.txt': 'node_modules/@fontsource-variable/noto-sans-sc/LICENSE',
  'font-lxgw-wenkai.txt': 'node_modules/@fontsource/lxgw-wenkai/LICENSE',
  'font-bound-punctuation.txt': 'resources/fonts/OFL.txt',
  'pdfjs-fonts-foxit.txt': 'node_modules/pdfjs-dist/standard_fonts/LICENSE_FOXIT',
  'pdfjs-fonts-liberation.txt': 'node_modules/pdfjs-dist/standard_fonts/LICENSE_LIBERATION',
  'pdfjs-maps.txt': 'node_modules/pdfjs-dist/cmaps/LICENSE',
  'pdfjs-colours.txt': 'node_modules/pdfjs-dist/iccs/LICENSE',
  'pdfjs-jbig2.txt': 'node_modules/pdfjs-dist/wasm/LICENSE_JBIG2',
  'pdfjs-openjpeg.txt': 'node_modules/pdfjs-dist/wasm/LICENSE_OPENJPEG',
  'pdfjs-qcms.txt': 'node_modules/pdfjs-dist/wasm/LICENSE_QCMS',
  'stroke-table.txt': 'resources/licences/stroke-table.txt',
  'better-sqlite3.txt': 'node_modules/better-sqlite3/LICENSE',
  'libraries-of-the-screens.md': 'dist/renderer/licences.md',
  'libraries-of-the-core.md': 'dist/main/licences.md',
};

export function gatherLicences(root: string): void {
  const folder = join(root, 'dist/licences');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(LICENCES)) copyFileSync(join(root, from), join(folder, name));
  const texts = Object.entries(LICENCES).map(([name, from]) => ({
    name,
    text: readFileSync(join(root, from), 'utf8'),
  }));
  writeFileSync(join(root, ALL_LICENCES), inOneFile(texts));
}

/** Beside the screens: they show it. */
const ALL_LICENCES = 'dist/renderer/licences.txt';

/** One text after the other under the name of its file; no letter is changed. */
const inOneFile = (texts: readonly { readonly name: string; readonly text: string }[]): string =>
  texts.map(({ name, text }) => `${RULE}\n${name}\n${RULE}\n\n${text.trimEnd()}\n`).join('\n\n');

const RULE = '='.repeat(72);
