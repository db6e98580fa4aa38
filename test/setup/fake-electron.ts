/** The electron module as far as the shell uses it, typed by the real one: what was asked of it can be read back. */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** Two ends that hand each other what is posted, in order, once `start` was called, as Electron's do. */
class FakePort extends EventEmitter {
  #peer: FakePort | undefined;
  #waiting: unknown[] | undefined = [];

  join(peer: FakePort): void {
    this.#peer = peer;
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const message of waiting) this.#deliver(message);
  }

  postMessage(message: unknown): void {
    this.#peer?.receive(structuredClone(message));
  }

  receive(message: unknown): void {
    if (this.#waiting) this.#waiting.push(message);
    else this.#deliver(message);
  }

  close(): void {
    this.#peer?.emit('close');
    this.emit('close');
  }

  #deliver(message: unknown): void {
    queueMicrotask(() => this.emit('message', { data: message, ports: [] }));
  }
}

export class MessageChannelMain {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.join(this.port2);
    this.port2.join(this.port1);
  }
}

type PermissionHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type SchemeHandler = Parameters<Electron.Protocol['handle']>[1];
type DeviceCheck = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

class FakeProtocol {
  readonly handlers = new Map<string, SchemeHandler>();
  privileged: Electron.CustomScheme[] = [];

  handle(scheme: string, handler: SchemeHandler): void {
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    this.privileged = schemes;
  }
}

class FakeWebRequest {
  filter: Electron.WebRequestFilter = { urls: [] };
  listener: BeforeRequest | null = null;

  onBeforeRequest(filter: Electron.WebRequestFilter, listener: BeforeRequest): void {
    this.filter = filter;
    this.listener = listener;
  }
}

class FakeSession extends EventEmitter {
  readonly protocol = new FakeProtocol();
  readonly webRequest = new FakeWebRequest();
  devicePermissionHandler: DeviceCheck = null;
  permissionRequestHandler: PermissionHandler = null;
  permissionCheckHandler: PermissionCheck = null;

  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.permissionRequestHandler = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheckHandler = handler;
  }

  setDevicePermissionHandler(handler: DeviceCheck): void {
    this.devicePermissionHandler = handler;
  }
}

const defaultSession = new FakeSession();
export const session = {
  defaultSession,
  partitions: new Map<string, FakeSession>(),
  fromPartition(name: string): FakeSession {
    const made = new FakeSession();
    session.partitions.set(name, made);
    return made;
  },
};
export const protocol = defaultSession.protocol;

class FakeWebContents extends EventEmitter {
  readonly session = defaultSession;
  readonly posted: { channel: string; message: unknown; ports: FakePort[] }[] = [];
  readonly mainFrame = { url: '' };
  openHandler: OpenHandler | undefined;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  postMessage(channel: string, message: unknown, ports: FakePort[] = []): void {
    this.posted.push({ channel, message, ports });
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  printToPDF(): Promise<Uint8Array> {
    return Promise.resolve(new TextEncoder().encode('%PDF-1.7'));
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  readonly webContents = new FakeWebContents();
  readonly options: Electron.BrowserWindowConstructorOptions;
  isShown = false;
  isGone = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
  }

  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.opened.filter((window) => !window.isGone);
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    this.webContents.emit('did-finish-load');
    return Promise.resolve();
  }

  show(): void {
    this.isShown = true;
  }

  isDestroyed(): boolean {
    return this.isGone;
  }

  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }

  close(): void {
    this.destroy();
  }
}

class FakeApp extends EventEmitter {
  isPackaged = false;
  isSandboxed = false;
  hasQuit = false;
  readonly #ready = Promise.resolve();

  enableSandbox(): void {
    this.isSandboxed = true;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getPath(name: string): string {
    return `/nowhere/${name}`;
  }

  getLocale(): string {
    return 'en';
  }

  getVersion(): string {
    return '0.0.0';
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  /** Whoever listens may hold the end up, and quit again. */
  quit(): void {
    let isHeld = false;
    this.emit('will-quit', { preventDefault: () => (isHeld = true) });
    this.hasQuit = !isHeld;
  }
}

export const app = new FakeApp();

type Listener = (event: unknown, ...args: unknown[]) => unknown;

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Listener>();

  handle(channel: string, listener: Listener): void {
    this.handlers.set(channel, listener);
  }
}

export const ipcMain = new FakeIpcMain();

class FakeUtilityProcess extends EventEmitter {
  readonly modulePath: string;
  readonly posted: unknown[] = [];
  readonly pid = 1;

  constructor(modulePath: string) {
    super();
    this.modulePath = modulePath;
  }

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  kill(): boolean {
    this.emit('exit', 0);
    return true;
  }
}

export const utilityProcess = {
  started: [] as FakeUtilityProcess[], // the type of what will be pushed
  fork(modulePath: string): FakeUtilityProcess {
    const child = new FakeUtilityProcess(modulePath);
    utilityProcess.started.push(child);
    return child;
  },
};

/** What the preload may use. */
export const ipcRenderer = {
  posted: [] as { channel: string; message: unknown; ports: readonly unknown[] }[],
  postMessage(channel: string, message: unknown, ports: readonly unknown[] = []): void {
    ipcRenderer.posted.push({ channel, message, ports });
  },
};

export const dialog = {
  errors: [] as { title: string; content: string }[],
  showErrorBox(title: string, content: string): void {
    dialog.errors.push({ title, content });
  },
};

export const Menu = {
  template: [] as Electron.MenuItemConstructorOptions[],
  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): typeof template {
    return template;
  },
  setApplicationMenu(template: Electron.MenuItemConstructorOptions[]): void {
    Menu.template = template;
  },
};
