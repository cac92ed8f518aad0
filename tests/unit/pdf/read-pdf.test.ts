import { degrees, PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { MOST_PAGES, readPdf } from '../../../main/core/pdf/read-pdf.ts';
import { lockedPdf, manyPages, noPages, onePage, withScript } from '../../support/handmade-pdf.ts';

const read = (bytes: Uint8Array, password: string | null = null) => readPdf('a.pdf', bytes, password);
const code = (of: string) => ({ failure: { code: of, file: 'a.pdf' } });

test('words, sizes and turns of pages are read; the bytes stay the reader’s', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 400]).drawText('Printed here', { x: 30, y: 350, size: 12 });
  const second = pdf.addPage([300, 400]);
  second.setRotation(degrees(90));
  second.setCropBox(10, 20, 200, 300);
  const bytes = await pdf.save();
  const before = bytes.slice();
  const { pages, textLayer, outline } = await read(bytes);
  expect(bytes).toEqual(before);
  expect(pages.map(({ view, rotation }) => [view, rotation])).toEqual([
    [[0, 0, 300, 400], 0],
    [[10, 20, 210, 320], 90],
  ]);
  expect(pages[0]?.blocks.map(({ text }) => text)).toEqual(['Printed here']);
  expect([textLayer, outline]).toEqual(['some', []]);
});

test('a locked PDF is opened by its password and by no other', async () => {
  const bytes = lockedPdf('Behind a lock', 'willow');
  await expect(read(bytes)).rejects.toMatchObject({ failure: { code: 'pdf-locked', facts: { wrong: 0 } } });
  await expect(read(bytes, 'poplar')).rejects.toMatchObject({ failure: { code: 'pdf-locked', facts: { wrong: 1 } } });
  expect((await read(bytes, 'willow')).pages[0]?.blocks[0]?.text).toBe('Behind a lock');
});

test('what is no PDF, or only the beginning of one, is refused; one that was torn near its end is read as far as it goes', async () => {
  await expect(read(new TextEncoder().encode('%PDF-1.7 and nothing more'))).rejects.toMatchObject(code('pdf-damaged'));
  const whole = onePage('Not torn');
  await expect(read(whole.subarray(0, 60))).rejects.toMatchObject(code('pdf-damaged'));
  expect((await read(whole.subarray(0, whole.length - 20))).pages).toHaveLength(1);
});

test('a PDF without pages is refused', async () => {
  await expect(read(noPages())).rejects.toMatchObject({
    failure: { code: expect.stringMatching(/^pdf-(empty|damaged)$/u) },
  });
});

test('a PDF with more pages than any issue has is refused at once, with both numbers', async () => {
  await expect(read(manyPages(MOST_PAGES + 1))).rejects.toMatchObject({
    failure: { code: 'pdf-too-many-pages', facts: { pages: MOST_PAGES + 1, limit: MOST_PAGES } },
  });
});

test('a script in a PDF does not run', async () => {
  expect((await read(withScript())).pages[0]?.blocks[0]?.text).toBe('With a script');
});

test('a page as large as a house is read like any other', async () => {
  const { pages } = await read(onePage('Large', { box: '[0 0 200000 200000]' }));
  expect(pages[0]?.view).toEqual([0, 0, 200000, 200000]);
});

test('progress is told page by page', async () => {
  const told: (readonly [number, number])[] = [];
  await readPdf('a.pdf', manyPages(3), null, (done, total) => told.push([done, total]));
  expect(told).toEqual([0, 1, 2, 3].map((done) => [done, 3]));
});
