/** Entry of the Electron host: one instance for each reader's folder, with files handed over to it. */
import { homedir, uptime } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { startCore } from '../../core/thread/core-client.ts';
import { isProcessAlive, type Lock, takeLock } from '../shared/instance-lock.ts';
import { programPlaces } from '../shared/places.ts';
import { defaultProfileFolder, makeProfileFolder } from '../shared/profile-folder.ts';
import { registerAppScheme } from './app-protocol.ts';
import { type ElectronHost, startElectronHost } from './electron-host.ts';
import { hardenApp } from './harden.ts';
import { handedFiles, launchWords } from './launch-words.ts';

const places = programPlaces();
const words = launchWords(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
const profile = makeProfileFolder(
  words.profile ?? defaultProfileFolder({ platform: process.platform, env: process.env, home: homedir() }),
);
app.setPath('userData', join(profile, 'electron'));
hardenApp(app);
registerAppScheme();

const log = (message: string, cause?: unknown) => console.error(message, cause ?? '');
const waitingFiles = [...words.files];
let host: ElectronHost | null = null;
let lock: Lock | null = null;

function show(files: readonly string[]): void {
  if (host) host.show(files);
  else waitingFiles.push(...files);
}

async function start(): Promise<void> {
  const answer = takeLock(profile, 'electron', {
    pid: process.pid,
    isAlive: isProcessAlive,
    machineStartedAt: Date.now() - uptime() * 1000,
  });
  if (answer.state === 'theirs') {
    dialog.showErrorBox(
      '合订本',
      `资料夹已在浏览器窗口中打开：\n${profile}\n请先关闭那个窗口。\n\nThis profile is already open in a browser window. Close it first.`,
    );
    return app.exit(1);
  }
  lock = answer.lock;
  const { bundledArchive, preload, renderer, version } = places;
  host = await startElectronHost({
    profile,
    renderer,
    preload,
    startCore: () => startCore({ profileFolder: profile, bundledArchive, host: 'electron', version }, log),
  });
  if (waitingFiles.length > 0) host.show(waitingFiles);
}

async function stop(): Promise<void> {
  const open = host;
  host = null;
  await open?.close();
  lock?.release();
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
    if (!host) return;
    event.preventDefault(); // comes again when the databases are closed
    void stop();
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
