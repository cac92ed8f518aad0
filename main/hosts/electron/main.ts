/** Entry of the Electron host: one instance for each reader's folder, with files handed over to it. */
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { startCore } from '../../core/thread/core-client.ts';
import { type Lock, takeLock } from '../shared/instance-lock.ts';
import { programPlaces } from '../shared/places.ts';
import { readersFolder, thisProcess } from '../shared/this-process.ts';
import { registerAppScheme } from './app-protocol.ts';
import { type ElectronHost, startElectronHost } from './electron-host.ts';
import { hardenApp } from './harden.ts';
import { handedFiles, launchWords, openElsewhere } from './launch-words.ts';

const places = programPlaces();
const words = launchWords(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
const profile = readersFolder(words.profile);
app.setPath('userData', join(profile, 'electron'));
hardenApp(app);
registerAppScheme();

const log = (message: string, cause?: unknown) => console.error(message, cause ?? '');
const waitingFiles = [...words.files];
let host: ElectronHost | null = null;
let lock: Lock | null = null;
let state: 'open' | 'closing' | 'closed' = 'open';

function show(files: readonly string[]): void {
  if (host) host.show(files);
  else waitingFiles.push(...files);
}

async function start(): Promise<void> {
  const answer = takeLock(profile, 'electron', thisProcess());
  if (answer.state === 'theirs') {
    dialog.showErrorBox('合订本', openElsewhere(profile));
    return app.exit(1);
  }
  lock = answer.lock;
  const { bundledArchive, preload, renderer, version } = places;
  host = await startElectronHost({
    profile,
    renderer,
    preload,
    startCore: (print) =>
      startCore({ profileFolder: profile, bundledArchive, host: 'electron', version }, log, undefined, print),
  });
  if (waitingFiles.length > 0) host.show(waitingFiles);
}

async function stop(): Promise<void> {
  state = 'closing';
  await host?.close();
  lock?.release();
  state = 'closed';
  app.quit();
}

if (!app.requestSingleInstanceLock({ files: words.files })) app.quit();
else {
  app.on('second-instance', (_, _words, _folder, handed) => show(handedFiles(handed)));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    show([file]);
  });
  app.on('activate', () => show([]));
  app.on('window-all-closed', () => process.platform === 'darwin' || app.quit());
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault(); // comes again when the databases are closed
    if (state === 'open') void stop();
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      lock?.release();
      dialog.showErrorBox('合订本', String(error));
      app.exit(1);
    });
}
