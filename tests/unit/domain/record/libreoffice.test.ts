/** Opened by a word processor other than ours: LibreOffice, with poppler's pdftotext to read what it drew. Skipped where they are not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { cardsOf } from '../../../../renderer/domain/notes/card.ts';
import { noteLines } from '../../../../renderer/domain/word/note-lines.ts';
import { recordDocx } from '../../../../renderer/domain/word/record-docx.ts';
import { DELETED_WORDS, PRIVATE_WORDS, studyGroup } from '../../../support/study-group.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { MAKING, recordOf, zh } from './records.ts';

const isThere = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined;
const canDraw = isThere('soffice', '--version') && isThere('pdftotext', '-v');

test.skipIf(!canDraw)(
  'LibreOffice draws the words of every shared note, and none that is private or deleted',
  async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'record.docx');
    writeFileSync(path, await recordDocx(recordOf(studyGroup()), zh, MAKING));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'pipe',
    });
    execFileSync('pdftotext', ['-enc', 'UTF-8', join(folder, 'record.pdf'), join(folder, 'record.txt')]);
    // Lines are broken anywhere, and some faces give back the compatibility form of a character.
    const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
    const drawn = squeezed(readFileSync(join(folder, 'record.txt'), 'utf8'));
    for (const { shared, wordings } of cardsOf(studyGroup()))
      for (const { text } of shared ? wordings : [])
        for (const line of noteLines(text)) expect(drawn).toContain(squeezed(line.text));
    expect(drawn).not.toContain(squeezed(PRIVATE_WORDS));
    expect(drawn).not.toContain(squeezed(DELETED_WORDS));
  },
);
