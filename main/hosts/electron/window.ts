/** The one window. It appears when its first page has been drawn, where it stood when it was last closed. */
import { BrowserWindow, screen } from 'electron';
import { START_PAGE } from './app-protocol.ts';
import { webPreferences } from './web-preferences.ts';
import { keepWindowPlace, MINIMUM, type Rectangle, readWindowPlace, windowPlace } from './window-place.ts';

export interface WindowOptions {
  readonly profile: string;
  readonly preload: string;
  readonly isPackaged: boolean;
}

/** 宣纸, the paper of the first page, until it is drawn. */
const PAPER = '#f6f1e5';

export function openMainWindow({ profile, preload, isPackaged }: WindowOptions): BrowserWindow {
  const place = windowPlace(readWindowPlace(profile), freeAreas());
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    backgroundColor: PAPER,
    title: '合订本',
    webPreferences: webPreferences(preload, isPackaged),
  });
  if (place.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepWindowPlace(profile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  );
  void window.loadURL(START_PAGE);
  return window;
}

function freeAreas(): readonly [Rectangle, ...Rectangle[]] {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== first.id);
  return [first.workArea, ...others.map((display) => display.workArea)];
}
