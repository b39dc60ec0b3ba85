/** The host's end of the service's port: one request at a time answered, events handed to every open page. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { EventMessage, FromService, MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import type { Channel } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';
import type { Service } from '../service/service.ts';

export interface ServiceLink {
  request(asked: {
    readonly channel: Channel;
    readonly request: unknown;
    readonly signal: AbortSignal;
  }): Promise<Result<unknown>>;
  /** Returns what ends the subscription. */
  onEvent(listener: (event: EventMessage) => void): () => void;
  close(): void;
}

/** The same protocol as between Electron's processes, over a message channel of this process. */
export function linkService(service: Service): ServiceLink {
  const { port1, port2 } = new MessageChannel();
  service.attach(endOf<ToService, FromService>(port2));
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: EventMessage) => void>();
  let lastId = 0;
  const end = endOf<FromService, ToService>(port1);
  end.onMessage((message) => {
    if (message.kind === 'event') for (const listener of listeners) listener(message);
    else waiting.get(message.id)?.(message.result);
  });
  return {
    request({ channel, request, signal }) {
      lastId += 1;
      const id = lastId;
      const cancel = (): void => end.post({ kind: 'cancel', id });
      return new Promise((resolve) => {
        waiting.set(id, (result) => {
          waiting.delete(id);
          signal.removeEventListener('abort', cancel);
          resolve(result);
        });
        end.post({ kind: 'request', id, channel, request });
        if (signal.aborted) cancel();
        else signal.addEventListener('abort', cancel, { once: true });
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      port1.close();
    },
  };
}

function endOf<In, Out>(port: MessagePort): MessageEnd<In, Out> {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
  };
}
