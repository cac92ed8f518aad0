/** Small PDFs written by hand, for what a library would not write: locked ones, empty ones, ones with a script. */
import { createHash } from 'node:crypto';

type Body = string | { readonly dictionary: string; readonly stream: Buffer };

/** Objects from 1 on; the first one is the catalogue. */
function assemble(objects: readonly Body[], trailer = ''): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((body, index) => {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`, 'latin1'));
    if (typeof body === 'string') add(Buffer.from(body, 'latin1'));
    else {
      add(Buffer.from(`<< ${body.dictionary} /Length ${body.stream.length} >>\nstream\n`, 'latin1'));
      add(body.stream);
      add(Buffer.from('\nendstream', 'latin1'));
    }
    add(Buffer.from('\nendobj\n', 'latin1'));
  });
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (contents: number, font: number, box = '[0 0 300 400]') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents ${contents} 0 R /Resources << /Font << /F ${font} 0 R >> >> >>`;
const drawing = (words: string) => Buffer.from(`BT /F 14 Tf 40 300 Td (${words}) Tj ET`, 'latin1');

/** One page with these words. */
export const onePage = (words: string, more: { readonly catalog?: string; readonly box?: string } = {}) =>
  assemble([
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page(4, 5, more.box),
    { dictionary: '', stream: drawing(words) },
    FONT,
  ]);

export const noPages = () => assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);

/** A script that would run when it is opened, if scripts ran. */
export const withScript = () =>
  onePage('With a script', {
    catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\("no"\\); while \\(true\\) {}) >>',
  });

/** So many pages, all the same one. */
export const manyPages = (count: number) =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    page(4, 5),
    { dictionary: '', stream: drawing('Again') },
    FONT,
  ]);

/** ISO 32000-1, 7.6.3: revision 2, 40 bits. Nobody should lock a file so; every program opens it. */
export function lockedPdf(words: string, password: string): Uint8Array<ArrayBuffer> {
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(padded('owner')).subarray(0, 5), padded(password));
  const key = md5(Buffer.concat([padded(password), owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const keyOf = (number: number) => md5(Buffer.concat([key, Buffer.from([number, 0, 0, 0, 0])])).subarray(0, 10);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page(4, 5),
      { dictionary: '', stream: rc4(keyOf(4), drawing(words)) },
      FONT,
      `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${hex(owner)} /U ${hex(user)} >>`,
    ],
    `/Encrypt 6 0 R /ID [${hex(id)} ${hex(id)}]`,
  );
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest();

/** Not in the system's library any more, for good reasons. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const before = at(one);
    state[one & 255] = at(other);
    state[other & 255] = before;
  };
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
