/** The service in a process of its own: started, served and ended by messages of the main process. */
import type {
  FromServiceProcess,
  ServiceStart,
  ToServiceProcess,
} from '#contract/bridge/process-protocol.ts';
import type { MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import type { Logger } from '../core/ports.ts';
import { type HostAsker, createHostAsker } from './host-asks.ts';
import { type Service, type ServicePorts, createService } from './service.ts';

/** @param onClosed called when everything has been cancelled and the process may end */
export function runInProcess(
  port: MessageEnd<ToServiceProcess, FromServiceProcess>,
  logger: Logger,
  onClosed: () => void,
): void {
  const host = createHostAsker((message) => port.post(message));
  let running: Running | null = null;
  port.onMessage((message) => {
    switch (message.kind) {
      case 'start':
        running ??= start(message.start, { port, ports: createPorts(host, logger) });
        break;
      case 'answer':
        host.answer(message);
        break;
      case 'close':
        void (running?.service.close() ?? Promise.resolve()).finally(onClosed);
        break;
      case 'request':
      case 'cancel':
        running?.toService(message);
    }
  });
}

interface Running {
  readonly service: Service;
  readonly toService: (message: ToService) => void;
}

function start(
  config: ServiceStart,
  {
    port,
    ports,
  }: {
    readonly port: MessageEnd<ToServiceProcess, FromServiceProcess>;
    readonly ports: ServicePorts;
  },
): Running {
  const service = createService(ports, config);
  let toService: (message: ToService) => void = () => undefined;
  service.attach({
    post: (message) => port.post(message),
    onMessage: (listener) => {
      toService = listener;
    },
  });
  return { service, toService: (message) => toService(message) };
}

function createPorts(host: HostAsker, logger: Logger): ServicePorts {
  return {
    logger,
    clock: { now: () => Date.now() },
    secrets: {
      get: (name) => host.ask('secret.get', { name }),
      set: async (name, secret) => void (await host.ask('secret.set', { name, secret })),
      delete: async (name) => void (await host.ask('secret.delete', { name })),
    },
    proxyResolver: { resolve: (url) => host.ask('proxy.resolve', { url }) },
    chooseFolder: () => host.ask('folder.choose', {}),
  };
}
