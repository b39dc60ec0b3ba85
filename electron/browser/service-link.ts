/** Links this process to a service in it, by the same protocol as between Electron's processes. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { FromService, MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import { type ServiceLink, createServiceLink } from '../service/service-link.ts';
import type { Service } from '../service/service.ts';

export type { ServiceLink } from '../service/service-link.ts';

export function linkService(service: Service): ServiceLink & { close(): void } {
  const { port1, port2 } = new MessageChannel();
  service.attach(endOf<ToService, FromService>(port2));
  const link = createServiceLink(endOf<FromService, ToService>(port1));
  return { ...link, close: () => port1.close() };
}

function endOf<In, Out>(port: MessagePort): MessageEnd<In, Out> {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
  };
}
