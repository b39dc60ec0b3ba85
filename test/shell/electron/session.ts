/** The stub's sessions: they keep the handlers they were given. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';

type Handler = (...args: never[]) => unknown;

export class StubSession extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  readonly schemes = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly partition: string;
  readonly options: unknown;
  isSpellCheckerEnabled = true;
  proxyAnswer = 'DIRECT';

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void =>
      void this.schemes.set(scheme, handler),
  };

  readonly webRequest = {
    onBeforeRequest: (handler: Handler): void => this.#keep('beforeRequest', handler),
  };

  constructor(partition: string, options?: unknown) {
    super();
    this.partition = partition;
    this.options = options;
  }

  setPermissionRequestHandler(handler: Handler): void {
    this.#keep('permissionRequest', handler);
  }

  setPermissionCheckHandler(handler: Handler): void {
    this.#keep('permissionCheck', handler);
  }

  setDevicePermissionHandler(handler: Handler): void {
    this.#keep('devicePermission', handler);
  }

  setDisplayMediaRequestHandler(handler: Handler): void {
    this.#keep('displayMedia', handler);
  }

  setUSBProtectedClassesHandler(handler: Handler): void {
    this.#keep('usbProtectedClasses', handler);
  }

  setBluetoothPairingHandler(handler: Handler): void {
    this.#keep('bluetoothPairing', handler);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.isSpellCheckerEnabled = enabled;
  }

  async resolveProxy(): Promise<string> {
    return this.proxyAnswer;
  }

  /** Calls a handler that was set; fails where none was. */
  ask(name: string, ...args: readonly unknown[]): unknown {
    const handler = this.handlers[name];
    if (handler === undefined) throw new Error(`no ${name} handler`);
    return (handler as (...args: readonly unknown[]) => unknown)(...args);
  }

  #keep(name: string, handler: Handler): void {
    this.handlers[name] = handler;
  }
}

const partitions = new Map<string, StubSession>();

export const session = {
  defaultSession: new StubSession('default'),
  fromPartition(partition: string, options?: unknown): StubSession {
    const known = partitions.get(partition);
    if (known !== undefined) return known;
    const made = new StubSession(partition, options);
    partitions.set(partition, made);
    app.emit('session-created', made);
    return made;
  },
};
