/** The text of a Word document as another word processor sets it on pages, for stories; unit tests have word-processor.ts. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { told } from './pdf-tools.ts';

export const hasWordProcessor = spawnSync('soffice', ['--version']).error === undefined;

export function textDrawn(document: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'bound-word-'));
  try {
    writeFileSync(join(folder, 'read.docx'), document);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const words = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'read.docx')];
    execFileSync('soffice', words, { stdio: 'pipe' });
    return textOf(readFileSync(join(folder, 'read.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without line ends and page numbers, and some faces give back the compatibility form of a character. */
export const textOf = (pdf: Uint8Array): string =>
  told(pdf, 'pdftotext', ['-enc', 'UTF-8'], ['-']).normalize('NFKC').replace(/\s+/gu, '').replace(/—\d+—/gu, '');
