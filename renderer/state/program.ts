/**
 * What every action is given: the boundary, the store and the clock. Actions are top-level functions of the topic modules
 * beside this file; the store holds only what is needed to draw.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bound } from '../../preload/contract/contract.ts';
import type { NoteSources } from '../domain/notebook/sources.ts';
import { createMemoryRepository, initialNotes, type NotesRepository, type NotesSnapshot } from '../notes/repository.ts';
import { type AboutState, initialAbout } from './about.ts';
import { type Annotating, initialAnnotating } from './annotating.ts';
import { type AnnouncementState, initialAnnouncement } from './announcements.ts';
import { type BackupsState, initialBackups } from './backups.ts';
import { type BringingIn, initialBringingIn } from './bringing-in.ts';
import { type DialogName, initialDialog } from './dialogs.ts';
import { type Dismissals, initialDismissals } from './dismissals.ts';
import { type ExcerptDesk, initialExcerptDesk } from './excerpt-desk.ts';
import { type ExcerptSources, initialExcerptSources } from './excerpt-sources.ts';
import { type ExcerptsState, initialExcerpts } from './excerpts.ts';
import { type FindState, initialFind } from './find.ts';
import { type ImportHistory, initialHistory } from './import-history.ts';
import { type ImportState, initialImports } from './import-job.ts';
import { createKeyRegistry, type KeyRegistry } from './keys.ts';
import { initialLibrary, type LibraryState } from './library.ts';
import { initialNoteExport, type NoteExportState } from './note-export.ts';
import { initialNoteSources } from './note-sources.ts';
import { initialNotebook, type NotebookState } from './notebook.ts';
import { initialNotice, type NoticeState } from './notice.ts';
import { initialPages, type PagesState } from './pages.ts';
import { initialPlacements, type PlacementsState } from './placements.ts';
import { initialQuickOpen, type QuickOpenState } from './quick-open.ts';
import { initialReadAloud, type ReadAloudState } from './read-aloud.ts';
import { initialReading, type ReadingDesk } from './reading.ts';
import { initialReportTexts, type ReportTexts } from './report-texts.ts';
import { type Route, SHELF } from './route.ts';
import { initialSearch, type SearchState } from './search.ts';
import { initialSettings, type SettingsState } from './settings.ts';
import { initialSharedFolder, type SharedFolderState } from './shared-folder.ts';
import { asTyped, type Simplifier } from './simplified.ts';
import { initialSteps, type Steps } from './steps.ts';
import { initialTakingAlong, type TakingAlong } from './take-along.ts';
import { initialVoices, type VoicesState } from './voices.ts';

/** One store, one part per topic. A new topic adds its line here and in `initialState`. */
export interface State {
  readonly route: Route;
  readonly settings: SettingsState;
  readonly library: LibraryState;
  readonly search: SearchState;
  readonly reading: ReadingDesk;
  readonly annotating: Annotating;
  readonly find: FindState;
  readonly notes: NotesSnapshot;
  readonly noteSources: NoteSources;
  readonly notebook: NotebookState;
  readonly noteExport: NoteExportState;
  readonly excerpts: ExcerptsState;
  readonly excerptDesk: ExcerptDesk;
  readonly excerptSources: ExcerptSources;
  readonly steps: Steps;
  readonly notice: NoticeState;
  readonly backups: BackupsState;
  readonly bringingIn: BringingIn;
  readonly importHistory: ImportHistory;
  readonly takingAlong: TakingAlong;
  readonly sharedFolder: SharedFolderState;
  readonly simplified: Simplifier;
  readonly placements: PlacementsState;
  readonly pages: PagesState;
  readonly quickOpen: QuickOpenState;
  readonly readAloud: ReadAloudState;
  readonly imports: ImportState;
  readonly dismissals: Dismissals;
  readonly reportTexts: ReportTexts;
  readonly dialog: DialogName | null;
  readonly about: AboutState;
  readonly voices: VoicesState;
  readonly announcement: AnnouncementState;
}

const initialState: State = {
  route: SHELF,
  settings: initialSettings,
  library: initialLibrary,
  search: initialSearch,
  reading: initialReading,
  annotating: initialAnnotating,
  find: initialFind,
  notes: initialNotes,
  noteSources: initialNoteSources,
  notebook: initialNotebook,
  noteExport: initialNoteExport,
  excerpts: initialExcerpts,
  excerptDesk: initialExcerptDesk,
  excerptSources: initialExcerptSources,
  steps: initialSteps,
  notice: initialNotice,
  backups: initialBackups,
  bringingIn: initialBringingIn,
  importHistory: initialHistory,
  takingAlong: initialTakingAlong,
  sharedFolder: initialSharedFolder,
  simplified: asTyped,
  placements: initialPlacements,
  pages: initialPages,
  quickOpen: initialQuickOpen,
  readAloud: initialReadAloud,
  imports: initialImports,
  dismissals: initialDismissals,
  reportTexts: initialReportTexts,
  dialog: initialDialog,
  about: initialAbout,
  voices: initialVoices,
  announcement: initialAnnouncement,
};

export interface Program {
  readonly bound: Bound;
  readonly store: StoreApi<State>;
  readonly notes: NotesRepository;
  readonly keys: KeyRegistry;
  readonly now: () => Date;
}

/** Without a repository of their own, notes last as long as the program: for tests of the screens. */
export function createProgram(
  bound: Bound,
  now: () => Date,
  notes: NotesRepository = createMemoryRepository(now),
): Program {
  return {
    bound,
    store: createStore<State>(() => initialState),
    notes,
    keys: createKeyRegistry(),
    now,
  };
}
