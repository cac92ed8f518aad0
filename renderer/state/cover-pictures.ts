/** Pictures of the covers: the first page of a PDF, drawn once by whichever screen first has it open, and kept in the archive. */

import { pictureOfPage } from '../document/pages/page-picture.ts';
import { openPdfFile, type PdfFile } from '../document/pages/pdf-file.ts';
import { loadCovers, loadIssue } from './library.ts';
import { coverIsKept, loadEdition } from './pages.ts';
import type { Program } from './program.ts';

/** As wide as a large cover on a dense screen, in pixels. */
const WIDTH = 432;

/** The picture of an issue whose PDF has just come in. One that cannot be drawn has none; a locked one has none until it is unlocked. */
export async function drawCoverOf(program: Program, issueId: string): Promise<void> {
  const edition = await loadEdition(program, issueId);
  if (!edition || edition.pictured) return;
  const file = await openPdfFile(edition.hash).catch(() => null);
  if (!file) return;
  await drawCover(program, issueId, file);
  file.close();
}

/** @param file of the issue's printed edition */
export async function drawCover(program: Program, issueId: string, file: PdfFile): Promise<void> {
  const edition = await loadEdition(program, issueId);
  const [first] = edition?.pages ?? [];
  if (!edition || edition.pictured || !first) return;
  const image = await pictureOfPage(file, first, WIDTH).catch(() => null); // what cannot be drawn has no picture
  if (!image) return;
  const kept = await program.bound.pages.keepCover({ hash: edition.hash, image });
  if (!kept.ok) return; // the cover is drawn from the contents, as before
  coverIsKept(program, issueId, edition.hash);
  const { issues, covers } = program.store.getState().library;
  const issue = issues[issueId];
  if (issue?.state === 'ready') await loadIssue(program, issueId);
  for (const shown of Object.values(covers)) {
    const one = shown.state === 'ready' ? shown.value.find(({ id }) => id === issueId) : undefined;
    if (one) await loadCovers(program, one.publicationId, one.year);
  }
}
