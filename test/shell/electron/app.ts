/** The stub's `app` and `protocol`. */
import { EventEmitter } from 'node:events';

class StubApp extends EventEmitter {
  isPackaged = true;
  isOnlyInstance = true;
  isReady = false;
  readonly paths = new Map<string, string>();
  /** What was called, in order. */
  readonly calls: string[] = [];
  readonly switches = new Set<string>();
  readonly commandLine = { hasSwitch: (name: string): boolean => this.switches.has(name) };

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
    this.calls.push('setPath');
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? `/${name}`;
  }

  getVersion(): string {
    return '1.2.3';
  }

  setAppUserModelId(): void {
    this.calls.push('setAppUserModelId');
  }

  enableSandbox(): void {
    this.calls.push('enableSandbox');
  }

  requestSingleInstanceLock(): boolean {
    this.calls.push('requestSingleInstanceLock');
    return this.isOnlyInstance;
  }

  async whenReady(): Promise<void> {
    this.calls.push('whenReady');
    await Promise.resolve();
    this.isReady = true;
  }

  /** As in Electron: whoever listens to `before-quit` may prevent it. */
  quit(): void {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    this.emit('before-quit', { preventDefault });
    if (isPrevented) return;
    this.calls.push('quit');
    this.emit('stub-quit');
  }

  /** Ends at once, as in Electron: nothing after it runs. */
  exit(code: number): never {
    this.calls.push('exit');
    throw new Error(`exit ${code}`);
  }

  setUserTasks(): boolean {
    this.calls.push('setUserTasks');
    return true;
  }
}

export const app = new StubApp();

interface SchemePrivileges {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

const schemes: SchemePrivileges[] = [];

export const protocol = {
  schemes,
  registerSchemesAsPrivileged(registered: readonly SchemePrivileges[]): void {
    app.calls.push('registerSchemesAsPrivileged');
    schemes.push(...registered);
  },
};
