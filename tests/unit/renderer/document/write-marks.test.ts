import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openPdf } from '../../../../main/core/pdf/pdf-library.ts';
import { LockedPdfError, type MarkToWrite, writeMarks } from '../../../../renderer/document/pages/write-marks.ts';

/** Two pages: a plain one with a link on it, and one that is turned and cropped. */
async function plainPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const first = pdf.addPage([400, 600]);
  first.drawText('What is printed', { x: 60, y: 500, size: 14 });
  const link = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [10, 10, 50, 30],
    A: { S: 'URI', URI: PDFString.of('about:blank') },
  };
  first.node.addAnnot(pdf.context.register(pdf.context.obj(link)));
  const second = pdf.addPage([400, 600]);
  second.setRotation(degrees(90));
  second.setCropBox(50, 40, 300, 500);
  return pdf.save();
}

const mark = (more: Partial<MarkToWrite> = {}): MarkToWrite => ({
  ordinal: 0,
  shape: 'highlight',
  quads: [[60, 496, 160, 512]],
  colour: [1, 0.5, 0.25],
  contents: '这一句要用 #排水',
  author: '许知渔',
  name: 'note-1',
  at: '2026-11-25T08:30:00.000Z',
  ...more,
});

async function annotationsOf(bytes: Uint8Array, ordinal: number) {
  const pdf = await openPdf('copy.pdf', new Uint8Array(bytes), null);
  const page = await pdf.getPage(ordinal + 1);
  const annotations = await page.getAnnotations();
  await pdf.loadingTask.destroy();
  return annotations;
}

test('a mark is read back as it was written: place, words, author, colour, date, and that it is printed', async () => {
  const bytes = await writeMarks(await plainPdf(), [mark(), mark({ shape: 'underline', name: 'note-2' })]);
  const [link, highlight, underline, ...others] = await annotationsOf(bytes, 0);
  expect([link?.subtype, highlight?.subtype, underline?.subtype, others.length]).toEqual([
    'Link',
    'Highlight',
    'Underline',
    0,
  ]);
  expect([...highlight.quadPoints]).toEqual([60, 512, 160, 512, 60, 496, 160, 496]);
  expect(highlight.contentsObj.str).toBe('这一句要用 #排水');
  expect(highlight.titleObj.str).toBe('许知渔');
  expect([...highlight.color]).toEqual([255, 128, 64]);
  expect(highlight.modificationDate).toBe('D:20261125083000Z');
  expect(highlight.annotationFlags).toBe(4);
  expect(highlight.hasAppearance).toBe(true);
});

test('on a page that is turned and cropped a mark stands where its words are', async () => {
  const bytes = await writeMarks(await plainPdf(), [
    mark({ ordinal: 1, shape: 'square', quads: [[100, 100, 200, 180]] }),
  ]);
  const [square] = await annotationsOf(bytes, 1);
  expect(square?.subtype).toBe('Square');
  expect(square.rect.map(Math.round)).toEqual([99, 99, 201, 181]);
});

test('marks over several lines are one annotation', async () => {
  const quads = [
    [60, 496, 160, 512],
    [60, 476, 120, 492],
  ] as const;
  const [, highlight] = await annotationsOf(await writeMarks(await plainPdf(), [mark({ quads })]), 0);
  expect(highlight?.quadPoints).toHaveLength(16);
  expect(highlight.rect).toEqual([60, 476, 160, 512]);
});

test('a locked PDF is not written', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const { context } = pdf;
  context.trailerInfo.Encrypt = context.register(context.obj({ Filter: PDFName.of('Standard'), V: 1, R: 2 }));
  await expect(writeMarks(await pdf.save({ useObjectStreams: false }), [mark()])).rejects.toThrow(LockedPdfError);
});

test('a mark on a page that is not there is an error, and not lost without a word', async () => {
  await expect(writeMarks(await plainPdf(), [mark({ ordinal: 7 })])).rejects.toThrow('no page 8');
});

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

test.skipIf(!has('mutool') || !has('pdftotext'))(
  'other programs read the copy and draw the mark (skipped: mutool or pdftotext not installed)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bound-marks-'));
    const path = join(folder, 'copy.pdf');
    writeFileSync(path, await writeMarks(await plainPdf(), [mark()]));
    expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain('What is printed');
    const shown = execFileSync('mutool', ['show', path, 'pages/1/Annots'], { encoding: 'utf8' });
    expect(shown).toMatch(/\[\s*\d+ 0 R\s+\d+ 0 R\s*\]/u);
    // The middle of the highlight, as mutool draws it: the colour over white.
    execFileSync('mutool', ['draw', '-r', '72', '-o', join(folder, 'page.ppm'), path, '1'], { stdio: 'ignore' });
    const [red, green, blue] = pixelAt(join(folder, 'page.ppm'), 150, 600 - 498);
    rmSync(folder, { recursive: true });
    expect(red).toBeGreaterThan(240);
    expect(green).toBeLessThan(220);
    expect(blue).toBeLessThan(green ?? 0);
  },
);

/** Of a binary PPM. */
function pixelAt(path: string, x: number, y: number): readonly number[] {
  const bytes = execFileSync('cat', [path]);
  const header = /^P6\s+(?:#.*\s)*(\d+)\s+(\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 100));
  const start = header?.[0].length ?? 0;
  const at = start + (y * Number(header?.[1] ?? 0) + x) * 3;
  return [...bytes.subarray(at, at + 3)];
}
