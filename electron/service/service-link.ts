/** A host's end of the service's port: each request gets its one answer, events go to whoever listens. */
import type { EventMessage, FromService, MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import type { Channel } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';

export interface ServiceLink {
  /** Never rejects. The channel is checked by the service. */
  request(asked: {
    readonly channel: Channel;
    readonly request: unknown;
    readonly signal: AbortSignal;
  }): Promise<Result<unknown>>;
  /** Returns what ends the subscription. */
  onEvent(listener: (event: EventMessage) => void): () => void;
  /** The other end is gone: what waits for it ends with `service-stopped`. */
  stop(): void;
}

export function createServiceLink(end: MessageEnd<FromService, ToService>): ServiceLink {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: EventMessage) => void>();
  let lastId = 0;
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
    stop() {
      for (const answer of waiting.values()) answer({ ok: false, code: 'service-stopped' });
    },
  };
}
