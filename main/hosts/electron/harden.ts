/**
 * Electron's security checklist, as far as it is not in `web-preferences.ts` and the content security policy: no permission, no
 * navigation, no second window, no embedded page, no request that leaves the machine, and no download but of what our own page
 * has made (the report of an import), to where the reader says.
 */
import type { App, DownloadItem, Session, WebContents } from 'electron';
import { isOurs } from './app-protocol.ts';

/** Copying text is the one thing a page asks leave for. */
const GRANTED = 'clipboard-sanitized-write';

/** Addresses a page may load from: ours, and what it has made itself. The developer tools load their own. */
const LOADABLE = /^(?:blob:app:\/\/bound\/|data:|devtools:\/\/)/u;

const MADE_BY_OUR_PAGE = 'blob:app://bound/';

/** Before the app is ready. */
export function hardenApp(app: App): void {
  app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.on('web-contents-created', (_, contents) => hardenContents(contents));
}

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer, details) =>
    answer(permission === GRANTED && isOurs(details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_, permission, origin) => permission === GRANTED && isOurs(origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (item.getURL().startsWith(MADE_BY_OUR_PAGE)) askWhereToSave(item);
    else event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !(isOurs(url) || LOADABLE.test(url)) }));
}

/** Electron shows the system's dialog wherever no path was set. */
function askWhereToSave(item: DownloadItem): void {
  item.setSaveDialogOptions({ defaultPath: item.getFilename() });
}

export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
