/** A word processor other than ours: LibreOffice, with poppler's pdftotext to read what it drew. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

const isThere = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined;

export const canDraw = isThere('soffice', '--version') && isThere('pdftotext', '-v');
/** Behind the name of a test that is skipped. */
export const DRAWS = canDraw ? '' : ' (skipped: libreoffice-writer not installed)';

export interface DrawnLine {
  readonly text: string;
  /** Points from the upper edge of the page. */
  readonly top: number;
}

export interface Drawn {
  readonly text: string;
  /** The lines of each page from top to bottom. */
  readonly pages: readonly (readonly DrawnLine[])[];
}

/** What the document says when it is drawn, document by document: the program is slow to start. */
export function drawn(documents: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Drawn>> {
  const folder = temporaryFolder();
  const names = Object.keys(documents);
  for (const name of names) writeFileSync(join(folder, `${name}.docx`), documents[name] ?? new Uint8Array());
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const paths = names.map((name) => join(folder, `${name}.docx`));
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...paths], {
    stdio: 'pipe',
  });
  const read = (name: string, ...flags: readonly string[]): string => {
    execFileSync('pdftotext', ['-enc', 'UTF-8', ...flags, join(folder, `${name}.pdf`), join(folder, 'drawn.txt')]);
    return readFileSync(join(folder, 'drawn.txt'), 'utf8');
  };
  return Object.fromEntries(
    names.map((name) => [
      name,
      { text: squeezed(read(name)), pages: read(name, '-bbox-layout').split('<page ').slice(1).map(linesOf) },
    ]),
  );
}

/** Lines are broken anywhere, and some faces give back the compatibility form of a character. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const linesOf = (page: string): readonly DrawnLine[] =>
  [...page.matchAll(/<line [^>]*yMin="([\d.]+)"[^>]*>([\s\S]*?)<\/line>/gu)]
    .map(([, top, line]) => ({
      top: Number(top),
      text: [...(line ?? '').matchAll(/<word [^>]*>([^<]*)<\/word>/gu)].map(([, word]) => word).join(''),
    }))
    .toSorted((one, other) => one.top - other.top);
