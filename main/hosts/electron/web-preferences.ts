/** What a page of ours may do in Electron: nothing that a page in a browser may not. Every value is written out, defaults too. */
import type { WebPreferences } from 'electron';

/** Of a document that is printed: it is not even a page, only sheets. */
export const printPreferences = (): WebPreferences => ({ ...SAFE, javascript: false, images: false, devTools: false });

export const webPreferences = (preload: string, isPackaged: boolean): WebPreferences => ({
  ...SAFE,
  preload,
  devTools: !isPackaged,
});

const SAFE: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false, // would fetch dictionaries from the network
};
