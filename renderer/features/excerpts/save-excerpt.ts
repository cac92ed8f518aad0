/** Saves an excerpt document in a format, or lays it on the clipboard, and says so. */

import { catalogues } from '../../messages/index.ts';
import { putDesk } from '../../state/excerpt-desk.ts';
import { copyExcerpt, type ExcerptFormat, excerptFile, type MadeExcerpt } from '../../state/excerpt-files.ts';
import { showNotice } from '../../state/notice.ts';
import type { Program } from '../../state/program.ts';
import { saveBytes } from '../../ui/save-file.ts';

/** A PDF takes a while: the desk says so, and what the reader has stopped meanwhile is not saved. */
export async function saveExcerpt(
  program: Program,
  made: MadeExcerpt,
  format: ExcerptFormat | 'clipboard',
): Promise<void> {
  if (format === 'clipboard') {
    const done = await copyExcerpt(program, made.flow);
    showNotice(program, { kind: done ? 'excerpt-copied' : 'excerpt-not-copied' });
    return;
  }
  const { store } = program;
  const { untitled } = catalogues[store.getState().settings.current.language].excerpts;
  const saving = { pages: made.sheets.pages.length, stop: new AbortController() };
  if (format === 'pdf') putDesk(program, { saving });
  const file = await excerptFile(program, made, format, { untitled, signal: saving.stop.signal });
  if (format === 'pdf') {
    if (store.getState().excerptDesk.saving !== saving) return;
    putDesk(program, { saving: null });
  }
  if (!file.ok) {
    showNotice(program, { kind: 'not-exported', failure: file.failure });
    return;
  }
  saveBytes(file.value.name, file.value.type, file.value.bytes);
  showNotice(program, { kind: 'excerpt-saved', file: file.value.name });
}
