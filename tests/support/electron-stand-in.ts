/**
 * The parts of `electron` that the program uses, in memory and in one process, for machines without its runtime. Every message
 * between a page and the main process is cloned as Electron clones it, so that what cannot cross a boundary cannot cross it
 * here. It says nothing about Chromium: drawing, sandbox and protocol stacks are tested in a browser and in real Electron.
 *
 * Use: `vi.mock('electron', () => import('../support/electron-stand-in.ts'))`. A test reads what the program did in `seen`.
 */
import { EventEmitter } from 'node:events';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Handler = (event: unknown, ...values: unknown[]) => unknown;
type Listener = (event: unknown, ...values: unknown[]) => void;

/** What the program did and what the test decides. */
export const seen = {
  switches: [] as string[],
  schemes: [] as unknown[],
  exposed: {} as Record<string, unknown>,
  menu: [] as unknown[],
  errorBoxes: [] as string[],
  /** What the reader chooses in the next dialogs; nothing left: cancelled. */
  chosen: [] as string[],
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] as { id: number; workArea: Rectangle }[],
  paths: {} as Record<string, string>,
  exitCode: null as number | null,
  quits: 0,
  /** What was printed to PDF: from where, how, and the page as it was served. */
  printed: [] as { url: string; options: unknown; page: string; preferences: unknown }[],
  /** The PDF that comes out; `null`: none does, and printing goes on until it is stopped. */
  pdf: null as Uint8Array | null,
  /** The frame that `ipcRenderer.invoke` calls from; `null` for the page of the first window. */
  callingFrame: null as { readonly url: string } | null,
};

const clone = <T>(value: T): T => structuredClone(value);

class App extends EventEmitter {
  isPackaged = false;
  readonly commandLine = { appendSwitch: (name: string) => void seen.switches.push(name) };
  sandboxed = false;
  enableSandbox = () => {
    this.sandboxed = true;
  };
  setPath = (name: string, path: string) => {
    seen.paths[name] = path;
  };
  requestSingleInstanceLock = () => true;
  whenReady = async () => undefined;
  quit = () => {
    seen.quits += 1;
    let isPrevented = false;
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) seen.exitCode ??= 0;
  };
  exit = (code: number) => {
    seen.exitCode = code;
  };
}
export const app = new App();

const handlers = new Map<string, Handler>();
export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => handlers.delete(channel),
};

const pageListeners = new EventEmitter();
export const ipcRenderer = {
  invoke: async (channel: string, ...values: unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`Error invoking remote method '${channel}': No handler registered`);
    const page = windows[0]?.webContents;
    const event = { sender: page, senderFrame: seen.callingFrame ?? page?.mainFrame ?? null };
    return clone(await handler(event, ...values.map(clone)));
  },
  on: (channel: string, listener: Listener) => pageListeners.on(channel, listener),
  off: (channel: string, listener: Listener) => pageListeners.off(channel, listener),
};

/** What crosses from the isolated world to the page is copied, functions as functions that copy. */
function bridged(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...values: unknown[]) => {
      const answer: unknown = value(...values.map(bridged));
      return answer instanceof Promise ? answer.then(bridged) : bridged(answer);
    };
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bridged(part)]));
  }
  return clone(value);
}
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    seen.exposed[name] = Object.freeze(bridged(api));
  },
};

class WebContents extends EventEmitter {
  mainFrame = { url: 'about:blank' };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  preferences: unknown = null;
  /** The page is asked of whatever serves its scheme, as Chromium would. */
  printToPDF = async (options: unknown): Promise<Uint8Array> => {
    const { url } = this.mainFrame;
    const answer = await session.defaultSession.served.get(new URL(url).protocol.slice(0, -1))?.(new Request(url));
    seen.printed.push({ url, options, page: (await answer?.text()) ?? '', preferences: this.preferences });
    // Making a PDF takes a real window a while: whoever stops it must find it under way, and no event says that it is.
    await new Promise((resolve) => setTimeout(resolve, 30));
    return seen.pdf ?? new Promise(() => undefined);
  };
  send = (channel: string, ...values: unknown[]) => {
    pageListeners.emit(channel, {}, ...values.map(clone));
  };
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.windowOpenHandler = handler;
  };
}

const windows: BrowserWindow[] = [];
export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...windows];
  readonly webContents = new WebContents();
  readonly options: Rectangle & { readonly webPreferences: Readonly<Record<string, unknown>> };
  shown = false;
  maximised = false;
  minimised = false;
  focused = 0;
  private destroyed = false;

  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url };
    this.webContents.preferences = this.options.webPreferences;
    queueMicrotask(() => this.emit('ready-to-show'));
  }
  show = () => {
    this.shown = true;
  };
  focus = () => {
    this.focused += 1;
  };
  maximize = () => {
    this.maximised = true;
  };
  isMaximized = () => this.maximised;
  isMinimized = () => this.minimised;
  restore = () => {
    this.minimised = false;
  };
  isDestroyed = () => this.destroyed;
  getNormalBounds = (): Rectangle => {
    const { x, y, width, height } = this.options;
    return { x, y, width, height };
  };
  destroy(): void {
    this.destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
  }
  close(): void {
    this.emit('close', {});
    this.destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  }
}

export const Menu = {
  buildFromTemplate: (template: unknown[]) => template,
  setApplicationMenu: (menu: unknown[]) => {
    seen.menu = menu;
  },
};

export const screen = {
  getPrimaryDisplay: () => seen.displays[0],
  getAllDisplays: () => seen.displays,
};

export const dialog = {
  showErrorBox: (_title: string, content: string) => void seen.errorBoxes.push(content),
  showOpenDialog: async () => {
    const filePaths = seen.chosen.splice(0, 1);
    return { canceled: filePaths.length === 0, filePaths };
  },
};

type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: unknown,
) => void;
class Session extends EventEmitter {
  permissionRequest: PermissionHandler | null = null;
  permissionCheck: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  spellChecker = true;
  beforeRequest: ((details: { url: string }, answer: (answer: { cancel: boolean }) => void) => void) | null = null;
  readonly served = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void this.served.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (handler: Session['beforeRequest']) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler = (handler: PermissionHandler) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: Session['permissionCheck']) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.devicePermission = handler;
  };
  setSpellCheckerEnabled = (enabled: boolean) => {
    this.spellChecker = enabled;
  };
}
export const session = { defaultSession: new Session() };

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void seen.schemes.push(...schemes),
};
