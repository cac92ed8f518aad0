/** Other programs that read PDFs, where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

export const HAS_POPPLER = ['pdfinfo', 'pdffonts', 'pdftotext'].every(has);
export const HAS_MUTOOL = has('mutool');

/** What a program says of a PDF. `-`: to its output. */
export function told(
  pdf: Uint8Array,
  program: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'bound-pdf-'));
  try {
    const file = join(folder, 'read.pdf');
    writeFileSync(file, pdf);
    const { status, stdout, stderr } = spawnSync(program, [...before, file, ...after], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
