/** Electron's security checklist, held against what the host really asks of Electron. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { APP_ORIGIN, registerAppScheme, START_PAGE } from '../../../main/hosts/electron/app-protocol.ts';
import { type ElectronHost, startElectronHost } from '../../../main/hosts/electron/electron-host.ts';
import { hardenApp } from '../../../main/hosts/electron/harden.ts';
import { readWindowPlace } from '../../../main/hosts/electron/window-place.ts';
import { EVENT_CHANNEL } from '../../../preload/channels.ts';
import { DEFAULT_SETTINGS } from '../../../preload/contract/settings.ts';
import { app, BrowserWindow, ipcRenderer, seen, session } from '../../support/electron-stand-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startTestThread } from '../../support/test-thread.ts';

vi.mock('electron', () => import('../../support/electron-stand-in.ts'));

const folder = temporaryFolder();
const renderer = join(folder, 'renderer');
const profile = join(folder, 'profile');
let host: ElectronHost;

const window = (): BrowserWindow => {
  const [first] = BrowserWindow.getAllWindows();
  if (!first) throw new Error('there is no window');
  return first;
};

beforeAll(async () => {
  mkdirSync(renderer);
  mkdirSync(profile);
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  hardenApp(app as never); // the stand-in has the parts that are used
  registerAppScheme();
  host = await startElectronHost({
    profile,
    renderer,
    preload: '/bridge.cjs',
    startCore: () => startTestThread(profile),
  });
});
afterAll(() => host.close());

/** Whether the program has forbidden what the event announces. */
function isPrevented(name: string, details: Readonly<Record<string, unknown>>): boolean {
  let prevented = false;
  window().webContents.emit(name, { ...details, preventDefault: () => (prevented = true) });
  return prevented;
}

test('a page is isolated, sandboxed, and has nothing of Node', () => {
  expect(window().options.webPreferences).toEqual({
    preload: '/bridge.cjs',
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
    spellcheck: false,
    devTools: true,
  });
  expect(app.sandboxed).toBe(true);
});

test('the developer tools are not in the packaged program', async () => {
  const { webPreferences } = await import('../../../main/hosts/electron/web-preferences.ts');
  expect(webPreferences('/bridge.cjs', true).devTools).toBe(false);
});

test('the page is ours and stands on an origin of its own', () => {
  expect(window().webContents.mainFrame.url).toBe(START_PAGE);
  expect(seen.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
});

test('no other page can be gone to, opened or embedded', () => {
  for (const url of [
    'https://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://bound.example/',
    'data:text/html,x',
  ]) {
    expect(isPrevented('will-navigate', { url })).toBe(true);
    expect(isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    expect(window().webContents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
  }
  expect(isPrevented('will-navigate', { url: `${START_PAGE}#/shelf` })).toBe(false);
  expect(isPrevented('will-frame-navigate', { url: START_PAGE, isMainFrame: false })).toBe(true);
  expect(isPrevented('will-redirect', { url: START_PAGE })).toBe(true);
  expect(isPrevented('will-attach-webview', {})).toBe(true);
  expect(window().webContents.windowOpenHandler?.({ url: START_PAGE })).toEqual({ action: 'deny' });
});

test('every permission is denied, but to our page the copying of text', () => {
  const { permissionRequest, permissionCheck, devicePermission } = session.defaultSession;
  const asked = (permission: string, requestingUrl: string): boolean => {
    let granted = true;
    permissionRequest?.({}, permission, (answer) => (granted = answer), { requestingUrl });
    return granted;
  };
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'pointerLock',
    'openExternal',
    'clipboard-read',
    'usb',
    'hid',
  ]) {
    expect(asked(permission, START_PAGE)).toBe(false);
    expect(permissionCheck?.({}, permission, APP_ORIGIN)).toBe(false);
  }
  expect(asked('clipboard-sanitized-write', START_PAGE)).toBe(true);
  expect(asked('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  expect(permissionCheck?.({}, 'clipboard-sanitized-write', 'https://example.com')).toBe(false);
  expect(devicePermission?.()).toBe(false);
});

test('nothing is asked of the network', () => {
  const isStopped = (url: string): boolean => {
    let stopped = false;
    session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => (stopped = cancel));
    return stopped;
  };
  for (const url of [
    'https://example.com/x.png',
    'http://127.0.0.1:8000/',
    'file:///etc/passwd',
    'ws://example.com/',
    'app://other/',
    'ftp://x/',
  ]) {
    expect(isStopped(url)).toBe(true);
  }
  for (const url of [START_PAGE, `${START_PAGE}assets/a.js`, 'blob:app://bound/1', 'data:image/png;base64,']) {
    expect(isStopped(url)).toBe(false);
  }
  expect(session.defaultSession.spellChecker).toBe(false);
  expect(seen.switches).toContain('disable-background-networking');
});

describe('a download', () => {
  const download = (url: string) => {
    let prevented = false;
    const asked: unknown[] = [];
    session.defaultSession.emit(
      'will-download',
      { preventDefault: () => (prevented = true) },
      {
        getURL: () => url,
        getFilename: () => '导入报告.json',
        setSaveDialogOptions: (options: unknown) => asked.push(options),
      },
    );
    return { prevented, asked };
  };

  test('of what our page has made is saved where the reader says, under the name it suggests', () => {
    expect(download('blob:app://bound/6f1c')).toEqual({ prevented: false, asked: [{ defaultPath: '导入报告.json' }] });
  });

  test.each([
    'https://example.com/x.zip',
    'blob:https://example.com/6f1c',
    'blob:app://bound.example/6f1c',
    'blob:null/6f1c',
    'data:text/plain,x',
    'file:///etc/passwd',
    START_PAGE,
  ])('of %s is refused', (url) => {
    expect(download(url)).toEqual({ prevented: true, asked: [] });
  });
});

describe('app://bound/', () => {
  // Not `new Request`: that would tidy the address up before the handler sees it.
  const ask = (url: string, range?: string) =>
    session.defaultSession.served.get('app')?.({
      url,
      method: 'GET',
      headers: new Headers(range ? { range } : {}),
    } as Request);

  test('sends the program’s files, in part where asked', async () => {
    const page = await ask(START_PAGE);
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page?.text()).toBe('<!doctype html>');
    expect((await ask(`${START_PAGE}?x#y`))?.status).toBe(200);
    const part = await ask(START_PAGE, 'bytes=0-1');
    expect(part?.status).toBe(206);
    expect(await part?.text()).toBe('<!');
  });

  test.each([
    ['app://bound/../secret.txt', 400],
    ['app://bound/..%2fsecret.txt', 400],
    ['app://bound/%2e%2e/secret.txt', 400],
    ['app://bound/..%5csecret.txt', 400],
    ['app://bound/missing.js', 404],
    [`app://bound/pdf/${'0'.repeat(64)}`, 404],
    ['app://bound/pdf/..%2fsecret', 400],
    ['app://other/index.html', 403],
    ['app://bound.example/index.html', 403],
    ['app://bound@other/index.html', 403],
  ])('%s is refused with %i', async (url, status) => {
    expect((await ask(url))?.status).toBe(status);
  });
});

test('the menu speaks the reader’s language as soon as it is chosen, and its commands reach the page', async () => {
  const labels = () => (seen.menu as { label?: string }[]).map((item) => item.label);
  expect(labels()).toContain('文件(&F)');
  const { CALL_CHANNEL } = await import('../../../preload/channels.ts');
  await ipcRenderer.invoke(CALL_CHANNEL, 'settings.write', { ...DEFAULT_SETTINGS, language: 'en' });
  expect(labels()).toContain('&File');

  const heard: unknown[] = [];
  ipcRenderer.on(EVENT_CHANNEL, (_, name, event) => heard.push([name, event]));
  const items = (seen.menu as { submenu?: { id?: string; click?: () => void }[] }[]).flatMap(
    (item) => item.submenu ?? [],
  );
  items.find((item) => item.id === 'quick-open')?.click?.();
  expect(heard).toContainEqual(['command', { name: 'quick-open' }]);
});

test('the window is brought to the front by another start, and its place is kept when it is closed', () => {
  const open = window();
  open.minimised = true;
  host.show([]);
  expect(open).toMatchObject({ minimised: false, focused: 1 });
  const { x, y, width, height } = open.options;
  open.close();
  expect(readWindowPlace(profile)).toEqual({ bounds: { x, y, width, height }, maximised: false });
  host.show([]);
  expect(window()).not.toBe(open);
});
