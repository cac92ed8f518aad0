/**
 * Bytes of a text file -> its characters. UTF-8 and UTF-16 are read by their marks, UTF-8 without a mark by its own
 * redundancy, and what is not UTF-8 is tried as GB18030, which Chinese offices still write.
 * Line ends are left as they are; `ocr/lines.ts` knows CR, LF and CRLF.
 */
import { MAX_IMPORT_BYTES } from '../../../preload/contract/contract.ts';
import { FailureError } from '../../../preload/contract/failure.ts';
import type { IngestReport } from '../../../preload/contract/values.ts';

/** Below this share of everyday ideographs among all non-ASCII characters, GB18030 is a guess we do not make. */
const PLAUSIBLE = 0.7;

export interface SourceText {
  readonly text: string;
  readonly encoding: IngestReport['encoding'];
}

/** Throws FailureError `file-empty`, `file-too-large`, `file-binary` or `file-encoding` with the line of the first bad byte. */
export function readSource(file: string, bytes: Uint8Array, limit: number = MAX_IMPORT_BYTES): SourceText {
  if (bytes.length > limit) {
    throw new FailureError('file-too-large', { file }, { bytes: bytes.length, limit });
  }
  const source = decode(file, bytes);
  const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/u.exec(source.text);
  if (control) throw new FailureError('file-binary', { file, line: lineAt(source.text, control.index) });
  if (source.text.trim() === '') throw new FailureError('file-empty', { file });
  return source;
}

function decode(file: string, bytes: Uint8Array): SourceText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(file, bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(file, bytes, 'utf-16be');
  // A NUL is legal UTF-8, but no text of ours has one: say "not a text" rather than "wrong encoding".
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw new FailureError('file-binary', { file, line: lineOfByte(bytes, nul) });
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = tryDecode(bytes, 'gb18030');
  if (gb18030 !== null && isPlausibleChinese(gb18030)) return { text: gb18030, encoding: 'gb18030' };
  throw new FailureError('file-encoding', { file, line: lineOfByte(bytes, firstBadByte(bytes)) });
}

function marked(file: string, bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): SourceText {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new FailureError('file-encoding', { file, line: 1 });
  return { text, encoding };
}

/** `null` when the bytes are not of this encoding. The mark at the start, if any, is taken off. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Nearly any bytes decode as GB18030, but other encodings come out as rare ideographs. Everyday ones stand in the first
 * level of GB 2312, whose 3,755 characters cover more than 99% of running text.
 */
function isPlausibleChinese(text: string): boolean {
  const foreign = [...text.slice(0, 200_000)].filter((character) => character > '\u007f');
  const everyday = foreign.filter((character) => /[\u4e00-\u9fa5，。、；：？！（）《》“”‘’—…·　]/u.test(character));
  const replaced = foreign.filter((character) => /[\ufffd\ue000-\uf8ff]/u.test(character));
  if (foreign.length === 0 || replaced.length > foreign.length * 0.01) return false;
  const punctuationOrParticle = everyday.filter((character) =>
    /[，。、；：？！（）《》“”的是一在不了有和人]/u.test(character),
  );
  return everyday.length >= foreign.length * PLAUSIBLE && punctuationOrParticle.length >= foreign.length * 0.03;
}

/** Index of the first byte that is not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes as a stream; halving keeps this at 25 decodings for the largest file.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodesAsPrefix(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function lineOfByte(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0x0a) line += 1;
  return line;
}

const lineAt = (text: string, end: number): number => text.slice(0, end).split('\n').length;
