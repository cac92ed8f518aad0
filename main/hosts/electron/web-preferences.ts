/** What a page of ours may do in Electron: nothing that a page in a browser may not. Every value is written out, defaults too. */
import type { WebPreferences } from 'electron';

export function webPreferences(preload: string, isPackaged: boolean): WebPreferences {
  return {
    preload,
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
    devTools: !isPackaged,
  };
}
