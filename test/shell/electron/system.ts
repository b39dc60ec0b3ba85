/** The stub's menus, tray, dialogs, vault, power and processes. */
import { EventEmitter } from 'node:events';

export interface StubMenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly StubMenuItem[];
  readonly click?: () => void;
}

export const Menu = {
  application: [] as readonly StubMenuItem[],
  buildFromTemplate: (template: readonly StubMenuItem[]) => template,
  setApplicationMenu(menu: readonly StubMenuItem[]): void {
    Menu.application = menu;
  },
};

export class Tray extends EventEmitter {
  static last: Tray | null = null;
  tip = '';
  menu: readonly StubMenuItem[] = [];

  constructor() {
    super();
    Tray.last = this;
  }

  setToolTip(tip: string): void {
    this.tip = tip;
  }

  setContextMenu(menu: readonly StubMenuItem[]): void {
    this.menu = menu;
  }
}

export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  readonly options: { readonly title: string; readonly body: string };

  constructor(options: Notification['options']) {
    super();
    this.options = options;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    Notification.shown.push(this);
  }
}

export const dialog = {
  save: { canceled: true, filePath: '' },
  open: { canceled: true, filePaths: [] as readonly string[] },
  asked: [] as unknown[],
  async showSaveDialog(...args: readonly unknown[]) {
    dialog.asked.push(args.at(-1));
    return dialog.save;
  },
  async showOpenDialog(...args: readonly unknown[]) {
    dialog.asked.push(args.at(-1));
    return dialog.open;
  },
};

export const nativeImage = {
  createFromBitmap: (pixels: Uint8Array, size: { readonly width: number; readonly height: number }) => ({
    pixels,
    size,
  }),
};

class StubPowerMonitor extends EventEmitter {
  idleState: 'active' | 'idle' | 'locked' | 'unknown' = 'active';

  getSystemIdleState(): string {
    return this.idleState;
  }
}

export const powerMonitor = new StubPowerMonitor();

/** A key number stands for the system's key: what was encrypted under an older one is to be encrypted again. */
export const safeStorage = {
  isAvailable: true,
  backend: 'gnome_libsecret',
  key: 1,
  encrypted: [] as string[],
  isAsyncEncryptionAvailable: async () => safeStorage.isAvailable,
  getSelectedStorageBackend: () => safeStorage.backend,
  async encryptStringAsync(text: string): Promise<Buffer> {
    safeStorage.encrypted.push(text);
    return Buffer.from(`${safeStorage.key}:${Buffer.from(text).toString('hex')}`);
  },
  async decryptStringAsync(encrypted: Buffer) {
    const [key, hex] = encrypted.toString().split(':');
    if (hex === undefined) throw new Error('Error while decrypting the ciphertext provided');
    return {
      result: Buffer.from(hex, 'hex').toString(),
      shouldReEncrypt: key !== String(safeStorage.key),
    };
  },
};

export class StubChild extends EventEmitter {
  readonly posted: unknown[] = [];
  kills = 0;

  postMessage(message: unknown): void {
    this.posted.push(structuredClone(message));
  }

  kill(): boolean {
    this.kills += 1;
    this.emit('exit', 1);
    return true;
  }
}

export const utilityProcess = {
  forked: [] as { readonly path: string; readonly options: unknown; readonly child: EventEmitter }[],
  /** What a fork makes; a test may put a real process here. */
  make: (_path: string, _options: unknown): EventEmitter => new StubChild(),
  fork(path: string, _args: readonly string[], options: unknown): EventEmitter {
    const child = utilityProcess.make(path, options);
    utilityProcess.forked.push({ path, options, child });
    return child;
  },
};
