/** The core behind a message port: requests in, results with codes out, events to whoever listens. */
import type { EventMessage, FromService, MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import type { AppInfo } from '#contract/bridge/requests.ts';
import { type AppPorts, createApp } from '../core/app.ts';
import { createDesktopStore } from './desktop-store.ts';
import { createHandlers } from './handlers/index.ts';
import { servePort } from './serve-port.ts';

/** What the service needs from its host beyond what the core needs. */
export interface ServicePorts extends AppPorts {
  /** Lets the user choose a folder for copies; `null` = the user gave up. */
  readonly chooseFolder: () => Promise<string | null>;
}

export interface ServiceConfig {
  readonly home: string;
  readonly info: AppInfo;
  readonly ignoreServiceHours: boolean;
}

export interface Service {
  /** Serves one window; several may be attached at once. */
  attach(port: MessageEnd<ToService, FromService>): void;
  /** Cancels what is running and ends the worker threads. */
  close(): Promise<void>;
}

export function createService(ports: ServicePorts, config: ServiceConfig): Service {
  const app = createApp(ports, config);
  const windows: MessageEnd<ToService, FromService>[] = [];
  const running = new AbortController();
  const emit = (message: EventMessage): void => {
    for (const window of windows) window.post(message);
  };
  const handlers = createHandlers({
    app,
    emit,
    config,
    clock: ports.clock,
    chooseFolder: ports.chooseFolder,
    closing: running.signal,
    store: createDesktopStore(config.home),
  });
  return {
    attach(port) {
      windows.push(port);
      servePort(port, { handlers, logger: ports.logger, signal: running.signal });
    },
    async close() {
      running.abort();
      await app.close();
    },
  };
}
