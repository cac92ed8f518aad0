/** The one place that writes PDFs for the build, by pdf-lib: lines of text, rules and pictures at given places, outline and page names. */
import fontkit from '@pdf-lib/fontkit';
import {
  beginText,
  endText,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  type PDFImage,
  PDFName,
  type PDFPage,
  PDFString,
  rgb,
  setCharacterSpacing,
  setFillingRgbColor,
  setFontAndSize,
  setTextMatrix,
  showText,
} from 'pdf-lib';
import type { Face } from './galley.ts';

export interface Faces {
  /** TrueType, with every character that will be set. */
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

export interface OutlineItem {
  readonly title: string;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly children: readonly OutlineItem[];
}

export interface Typesetter {
  /** Ems. */
  widthOf(face: Face, character: string): number;
  newPage(width: number, height: number): SheetPage;
  picture(png: Uint8Array): Promise<PDFImage>;
  /** @param labels how pages are called from a page on: a prefix, and a numbering where there is one */
  finish(outline: readonly OutlineItem[], labels: readonly PageLabel[]): Promise<Uint8Array>;
}

export interface PageLabel {
  readonly from: number;
  readonly prefix: string;
  /** Roman or decimal, from 1; `null` for the prefix alone. */
  readonly numbering: 'r' | 'D' | null;
}

export interface SheetPage {
  /** @param spacing PDF units after each character */
  text(words: string, face: Face, size: number, x: number, y: number, spacing?: number): void;
  rule(x: number, y: number, width: number): void;
  picture(image: PDFImage, x: number, y: number, width: number, height: number): void;
}

/** A glyph a character, so that the width of a line is that of its characters; two dashes would become one long one. */
const PLAIN = { features: { ccmp: false, liga: false, calt: false, locl: false, kern: false } };

const INK = [0.12, 0.11, 0.1] as const;

export async function createTypesetter(faces: Faces, title: string, date: Date): Promise<Typesetter> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  pdf.setTitle(title);
  pdf.setLanguage('zh-CN');
  pdf.setProducer('Bound Volume');
  pdf.setCreator('Bound Volume');
  // The same text gives the same bytes.
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const fonts: Readonly<Record<Face, PDFFont>> = {
    regular: await pdf.embedFont(faces.regular, PLAIN),
    bold: await pdf.embedFont(faces.bold, PLAIN),
  };
  const widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), bold: new Map() };
  return {
    widthOf: (face, character) => {
      const known = widths[face].get(character);
      if (known !== undefined) return known;
      const width = fonts[face].widthOfTextAtSize(character, 1);
      widths[face].set(character, width);
      return width;
    },
    newPage: (width, height) => sheetPage(pdf.addPage([width, height]), fonts),
    picture: (png) => pdf.embedPng(png),
    finish: async (outline, labels) => {
      writeOutline(pdf, outline);
      writeLabels(pdf, labels);
      return pdf.save({ addDefaultPage: false });
    },
  };
}

function sheetPage(page: PDFPage, fonts: Readonly<Record<Face, PDFFont>>): SheetPage {
  const keys = new Map<Face, PDFName>();
  const keyOf = (face: Face): PDFName => {
    const known = keys.get(face);
    if (known) return known;
    const key = page.node.newFontDictionary(face, fonts[face].ref);
    keys.set(face, key);
    return key;
  };
  return {
    text: (words, face, size, x, y, spacing = 0) =>
      page.pushOperators(
        beginText(),
        setFillingRgbColor(...INK),
        setFontAndSize(keyOf(face), size),
        setCharacterSpacing(spacing),
        setTextMatrix(1, 0, 0, 1, x, y),
        showText(fonts[face].encodeText(words)),
        endText(),
      ),
    rule: (x, y, width) =>
      page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness: 0.5, color: rgb(...INK) }),
    picture: (image, x, y, width, height) => page.drawImage(image, { x, y, width, height }),
  };
}

function writeOutline(pdf: PDFDocument, outline: readonly OutlineItem[]): void {
  const { context } = pdf;
  const root = context.nextRef();
  const write = (
    items: readonly OutlineItem[],
    parent: typeof root,
  ): { first: typeof root; last: typeof root; count: number } | null => {
    const refs = items.map(() => context.nextRef());
    let count = 0;
    items.forEach((item, index) => {
      const ref = refs[index];
      if (!ref) return;
      const below = write(item.children, ref);
      count += 1 + (below?.count ?? 0);
      const [previous, next] = [refs[index - 1], refs[index + 1]];
      const entry = context.obj({
        Title: PDFHexString.fromText(item.title),
        Parent: parent,
        Dest: [pdf.getPage(item.page).ref, PDFName.of('XYZ'), null, null, null],
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
        ...(below && { First: below.first, Last: below.last, Count: below.count }),
      });
      context.assign(ref, entry);
    });
    const [first, last] = [refs[0], refs.at(-1)];
    return first && last ? { first, last, count } : null;
  };
  const top = write(outline, root);
  if (!top) return;
  context.assign(root, context.obj({ Type: 'Outlines', First: top.first, Last: top.last, Count: top.count }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}

function writeLabels(pdf: PDFDocument, labels: readonly PageLabel[]): void {
  const { context } = pdf;
  const entries = labels.flatMap(({ from, prefix, numbering }) => [
    context.obj(from),
    context.obj({
      ...(numbering !== null && { S: PDFName.of(numbering) }),
      ...(prefix !== '' && {
        P: /^[\x20-\x7e]*$/u.test(prefix) ? PDFString.of(prefix) : PDFHexString.fromText(prefix),
      }),
    }),
  ]);
  pdf.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: context.obj(entries) }));
}
