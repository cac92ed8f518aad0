/** Puts the parts together: program, settings, location, events of the host, and the first drawing. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bound } from '../preload/contract/contract.ts';
import { App } from './app.tsx';
import { followLocation } from './follow-location.ts';
import { createNotesRepository } from './notes/create-repository.ts';
import { loadAbout } from './state/about.ts';
import { keepDismissals } from './state/dismissals.ts';
import { keepCurrentExcerpt } from './state/excerpts.ts';
import { listenToImports, recallImports } from './state/import-job.ts';
import { listenToKeys } from './state/keys.ts';
import { followNotes } from './state/note-sources.ts';
import { listenToNotes, showKeeping } from './state/notes.ts';
import { listenToPlacements } from './state/placements.ts';
import { createProgram, type Program } from './state/program.ts';
import { prepareQuickOpen } from './state/quick-open.ts';
import { readSettings, showSettings, writeSettingsOnLeaving } from './state/settings.ts';
import { followSharedFolder } from './state/shared-folder.ts';
import { ProgramContext } from './state/use-program.ts';

/** Answers the program once it is drawn, for a page that wants to do something with it. */
export async function startApp(root: HTMLElement, bound: Bound, now: () => Date = () => new Date()): Promise<Program> {
  const program = createProgram(bound, now, createNotesRepository(bound, now));
  showSettings(program, document.documentElement);
  await readSettings(program);
  writeSettingsOnLeaving(program, window);
  listenToKeys(program, window);
  keepDismissals(program, localStorage);
  keepCurrentExcerpt(program, localStorage);
  listenToImports(program);
  listenToNotes(program);
  showKeeping(program, document.documentElement);
  followNotes(program);
  followSharedFolder(program);
  listenToPlacements(program);
  void program.notes.open();
  void recallImports(program);
  void loadAbout(program); // for the notice on the shelf that a damaged file was set aside
  followLocation(program, window);
  prepareQuickOpen(program);
  // Notes, bylines and quotations are set in Kai: one file of 7 MB, asked for before the first of them is drawn.
  void document.fonts.load('1rem "LXGW WenKai"', '批');
  createRoot(root).render(
    <StrictMode>
      <ProgramContext value={program}>
        <App />
      </ProgramContext>
    </StrictMode>,
  );
  return program;
}
