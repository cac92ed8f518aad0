/** The Electron host put together, once the app is ready: session, page, core, window, menu. */
import { app, type BrowserWindow, Menu, session } from 'electron';
import type { CommandName } from '../../../preload/contract/contract.ts';
import type { Result } from '../../../preload/contract/failure.ts';
import { type Language, settingsSchema } from '../../../preload/contract/settings.ts';
import type { PrintPdfPort } from '../../core/ports.ts';
import type { CoreClient, Invoke } from '../../core/thread/core-client.ts';
import { serveApp } from './app-protocol.ts';
import { chooseFolders } from './choose-folder.ts';
import { hardenSession } from './harden.ts';
import { answerCalls, tellWindows } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { createPrintDocuments } from './print-documents.ts';
import { printInWindow } from './print-pdf.ts';
import { openMainWindow } from './window.ts';

export interface ElectronHostOptions {
  readonly profile: string;
  readonly renderer: string;
  readonly preload: string;
  /** @param print by which this host prints */
  readonly startCore: (print: PrintPdfPort) => Promise<CoreClient>;
}

export interface ElectronHost {
  /** Brings the window to the front (opening it where it was closed, on a Mac) and the files in. */
  show(files: readonly string[]): void;
  /** Closes the databases. */
  close(): Promise<void>;
}

export async function startElectronHost(options: ElectronHostOptions): Promise<ElectronHost> {
  const documents = createPrintDocuments();
  const core = await options.startCore(printInWindow(documents));
  core.on(tellWindows);
  hardenSession(session.defaultSession);
  serveApp(session.defaultSession.protocol, { renderer: options.renderer, readPdf: core.readPdf, documents });

  let window: BrowserWindow | null = null;
  const open = (): BrowserWindow => {
    const opened = openMainWindow({ profile: options.profile, preload: options.preload, isPackaged: app.isPackaged });
    opened.on('closed', () => {
      window = null;
    });
    window = opened;
    return opened;
  };
  const command = (name: CommandName) => {
    if (!window) open();
    tellWindows('command', { name });
  };
  const setMenu = (language: Language) => {
    const isMac = process.platform === 'darwin';
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ language, isMac, isPackaged: app.isPackaged, command })),
    );
  };

  answerCalls(chooseFolders(watchSettings(core.invoke, setMenu), () => window));
  setMenu(languageIn(await core.invoke('settings.read', {})) ?? 'zh');
  open();
  return {
    show: (files) => {
      const shown = window ?? open();
      if (shown.isMinimized()) shown.restore();
      shown.focus();
      for (const file of files) core.importFile(file);
    },
    close: () => core.close(),
  };
}

/** The menu speaks the language that the reader has just chosen. */
function watchSettings(invoke: Invoke, setMenu: (language: Language) => void): Invoke {
  return async (name, argument) => {
    const result = await invoke(name, argument);
    const language = name === 'settings.write' ? languageIn(result) : null;
    if (language) setMenu(language);
    return result;
  };
}

function languageIn(result: Result<unknown>): Language | null {
  const settings = settingsSchema.safeParse(result.ok ? result.value : null);
  return settings.success ? settings.data.language : null;
}
