/** The stub's windows and web contents. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';

interface StubFrame {
  readonly url: string;
}

let lastId = 0;

export class StubContents extends EventEmitter {
  readonly id: number;
  mainFrame: StubFrame = { url: '' };
  readonly sent: { readonly name: string; readonly message: unknown }[] = [];
  windowOpen: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  reloads = 0;

  constructor() {
    super();
    lastId += 1;
    this.id = lastId;
  }

  setWindowOpenHandler(handler: StubContents['windowOpen']): void {
    this.windowOpen = handler;
  }

  send(name: string, message: unknown): void {
    this.sent.push({ name, message });
  }

  reload(): void {
    this.reloads += 1;
  }

  async printToPDF(options: unknown): Promise<Buffer> {
    this.emit('stub-print', options);
    return Buffer.from('%PDF-stub');
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly options: { readonly webPreferences?: Readonly<Record<string, unknown>> } & Readonly<
    Record<string, unknown>
  >;
  readonly webContents = new StubContents();
  readonly progress: { readonly value: number; readonly mode: string }[] = [];
  address = '';
  isShown = false;
  focused = false;
  minimized = false;

  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    this.address = address;
    this.webContents.mainFrame = { url: address };
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.focused = true;
    this.emit('focus');
  }

  isFocused(): boolean {
    return this.focused;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  setProgressBar(value: number, { mode }: { readonly mode: string }): void {
    this.progress.push({ value, mode });
  }

  close(): void {
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
}
