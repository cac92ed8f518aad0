/**
 * The fonts that come with the program, as their own style sheets list them: in the repository those of the packages, beside a
 * bundle those of the built screens. A document is given only the slices in which it has characters.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BundledFace {
  readonly family: string;
  /** As CSS writes it: `400`, `200 900`. */
  readonly weight: string;
  readonly file: string;
  /** First and last code point; none: all. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly rangeText: string;
}

const HERE = fileURLToPath(import.meta.url);

/** @throws Error where the program was not built or is not whole */
export function bundledFaces(): readonly BundledFace[] {
  const isSource = HERE.endsWith('.ts');
  const root = join(dirname(HERE), isSource ? '../../..' : '../..');
  const packages = join(root, 'node_modules');
  const sheets = isSource
    ? [
        join(packages, '@fontsource-variable/noto-serif-sc/wght.css'),
        join(packages, '@fontsource-variable/noto-sans-sc/wght.css'),
        join(root, 'renderer/ui/fonts.css'),
      ]
    : globSync('assets/index-*.css', { cwd: join(root, 'dist/renderer') }).map((name) =>
        join(root, 'dist/renderer', name),
      );
  const faces = sheets.flatMap((sheet) => readFaces(readFileSync(sheet, 'utf8'), dirname(sheet), packages));
  const missing = faces.find(({ file }) => !existsSync(file));
  if (faces.length === 0 || missing) throw new Error(`fonts are missing: ${missing?.file ?? root}`);
  return faces;
}

/**
 * @param folder of the style sheet, to which its addresses are relative
 * @param packages in which addresses without a dot are looked for
 */
export function readFaces(css: string, folder: string, packages: string): readonly BundledFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].flatMap(([, body = '']) => {
    const value = (name: string): string =>
      new RegExp(`(?:^|[;\\s])${name}:\\s*([^;]+)`, 'u').exec(body)?.[1]?.trim() ?? '';
    const address = /url\(\s*["']?([^"')]+)["']?\s*\)/u.exec(value('src'))?.[1];
    if (address === undefined) return [];
    const rangeText = value('unicode-range');
    return [
      {
        family: value('font-family').replaceAll(/["']/gu, ''),
        weight: value('font-weight') || '400',
        file: join(address.startsWith('.') ? folder : packages, address),
        ranges: rangeText === '' ? [] : rangeText.split(',').map((range) => readRange(range.trim())),
        rangeText,
      },
    ];
  });
}

/** `U+4E00`, `U+4E00-9FFF`, `U+4??` */
function readRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.replace(/^U\+/iu, '').split('-');
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'f'), 16)];
}

/** Those with characters of the text, in their order: of two the later one goes first, as in CSS. */
export function facesFor(text: string, faces: readonly BundledFace[]): readonly BundledFace[] {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return faces.filter(
    ({ ranges, family }) =>
      text.includes(family) &&
      (ranges.length === 0 ||
        characters.some((character) => ranges.some(([first, last]) => first <= character && character <= last))),
  );
}

export const faceRules = (faces: readonly BundledFace[], addressOf: (face: BundledFace) => string): string =>
  faces
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-display:block;` +
        `src:url("${addressOf(face)}")${face.rangeText === '' ? '' : `;unicode-range:${face.rangeText}`}}`,
    )
    .join('\n');
