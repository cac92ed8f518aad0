/**
 * Marks written into a copy of a PDF as standard annotations (ISO 32000-2, 12.5.6): any other program shows them. The one place of the
 * screens that loads pdf-lib. The annotations that are there stay.
 */
import { PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef, PDFString } from 'pdf-lib';

type Box = readonly [left: number, bottom: number, right: number, top: number];

export interface MarkToWrite {
  readonly ordinal: number;
  readonly shape: 'highlight' | 'underline' | 'square';
  /** In PDF units, before the page is turned by its rotation. */
  readonly quads: readonly Box[];
  /** Red, green, blue, 0 to 1. */
  readonly colour: readonly [number, number, number];
  readonly contents: string;
  readonly author: string;
  /** Unique in the file. */
  readonly name: string;
  /** Instant. */
  readonly at: string;
}

/** A PDF that is locked cannot be written; nothing else of it is wrong. */
export class LockedPdfError extends Error {}

/** Bit 3: printed with the page. */
const PRINT = 4;
const SHADE = 0.45;
const THICKNESS = 1.2;
const SUBTYPES = { highlight: 'Highlight', underline: 'Underline', square: 'Square' } as const;

/** @throws LockedPdfError; Error where the file cannot be read by pdf-lib or has no such page */
export async function writeMarks(bytes: Uint8Array, marks: readonly MarkToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  if (pdf.isEncrypted) throw new LockedPdfError('the PDF is locked');
  const pages = pdf.getPages();
  for (const mark of marks) {
    const page = pages[mark.ordinal];
    if (!page) throw new Error(`the PDF has no page ${mark.ordinal + 1}`);
    page.node.addAnnot(annotation(pdf, page, mark));
  }
  // Old programs read no object streams.
  return new Uint8Array(await pdf.save({ useObjectStreams: false, addDefaultPage: false }));
}

function annotation(pdf: PDFDocument, page: PDFPage, mark: MarkToWrite): PDFRef {
  const { context } = pdf;
  const rect = around(mark.quads, mark.shape === 'square' ? THICKNESS : 0);
  const date = PDFString.fromDate(new Date(mark.at));
  const { shape } = mark;
  return context.register(
    context.obj({
      Type: 'Annot',
      Subtype: SUBTYPES[shape],
      Rect: [...rect],
      // Upper left, upper right, lower left, lower right: as Acrobat writes them, not as the standard says.
      ...(shape !== 'square' && {
        QuadPoints: mark.quads.flatMap(([left, bottom, right, top]) => [
          left,
          top,
          right,
          top,
          left,
          bottom,
          right,
          bottom,
        ]),
      }),
      ...(shape === 'square' && { BS: { W: THICKNESS } }),
      C: [...mark.colour],
      CA: shape === 'highlight' ? SHADE : 1,
      F: PRINT,
      P: page.ref,
      Contents: PDFHexString.fromText(mark.contents),
      T: PDFHexString.fromText(mark.author),
      NM: PDFHexString.fromText(mark.name),
      M: date,
      CreationDate: date,
      AP: { N: appearance(pdf, mark, rect) },
    }),
  );
}

/** Drawn by us, so that it looks the same everywhere: many programs draw no annotation that has no appearance. */
function appearance({ context }: PDFDocument, { shape, quads, colour }: MarkToWrite, rect: Box): PDFRef {
  const [red, green, blue] = colour;
  const drawing = quads.map(([left, bottom, right, top]) => {
    const [width, height] = [right - left, top - bottom];
    if (shape === 'highlight') return `${left} ${bottom} ${width} ${height} re f`;
    if (shape === 'underline') return `${left} ${bottom + THICKNESS} m ${right} ${bottom + THICKNESS} l S`;
    return `${left} ${bottom} ${width} ${height} re S`;
  });
  const content = [
    'q /Look gs',
    `${red} ${green} ${blue} rg ${red} ${green} ${blue} RG ${THICKNESS} w`,
    ...drawing,
    'Q',
  ].join('\n');
  const look =
    shape === 'highlight'
      ? { Type: 'ExtGState', BM: 'Multiply', ca: SHADE, CA: SHADE }
      : { Type: 'ExtGState', BM: 'Normal', ca: 1, CA: 1 };
  return context.register(
    context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: context.obj([...rect]),
      Resources: context.obj({ ExtGState: { Look: look } }),
      Group: context.obj({ S: PDFName.of('Transparency') }),
    }),
  );
}

const around = (quads: readonly Box[], margin: number): Box => [
  Math.min(...quads.map(([left]) => left)) - margin,
  Math.min(...quads.map(([, bottom]) => bottom)) - margin,
  Math.max(...quads.map(([, , right]) => right)) + margin,
  Math.max(...quads.map(([, , , top]) => top)) + margin,
];
