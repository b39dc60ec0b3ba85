/** A window at the service's port, as a host would attach one: messages are cloned, answers awaited by number. */
import type { EventMessage, FromService, MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import type { Channel, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';

export interface ServiceWindow {
  /** Anything at all, also what the types forbid. */
  send(message: unknown): void;
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Result<ResponseOf<C>>>;
  /** Like `ask`, for requests no type allows, and with a way to cancel. */
  call(channel: string, request: unknown): { readonly result: Promise<Result<unknown>>; cancel(): void };
  readonly events: readonly EventMessage[];
  /** Resolves with the first event of the name, seen already or to come. */
  event<Name extends EventMessage['name']>(name: Name): Promise<Extract<EventMessage, { name: Name }>>;
}

export function openWindow(attach: (port: MessageEnd<ToService, FromService>) => void): ServiceWindow {
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const events: EventMessage[] = [];
  const watchers = new Set<() => void>();
  let toService: (message: ToService) => void = () => undefined;
  let lastId = 0;
  attach({
    post(message) {
      const copy = structuredClone(message);
      if (copy.kind === 'response') return waiting.get(copy.id)?.(copy.result);
      events.push(copy);
      for (const watcher of watchers) watcher();
    },
    onMessage(listener) {
      toService = listener;
    },
  });
  const send = (message: unknown): void => toService(structuredClone(message) as ToService);
  const call: ServiceWindow['call'] = (channel, request) => {
    lastId += 1;
    const id = lastId;
    const result = new Promise<Result<unknown>>((resolve) => waiting.set(id, resolve));
    send({ kind: 'request', id, channel, request });
    return { result, cancel: () => send({ kind: 'cancel', id }) };
  };
  return {
    send,
    call,
    ask: (channel, request) => call(channel, request).result as Promise<Result<never>>,
    events,
    event: <Name extends EventMessage['name']>(name: Name) =>
      new Promise<Extract<EventMessage, { name: Name }>>((resolve) => {
        const look = (): void => {
          const found = events.find((each) => each.name === name);
          if (found === undefined) return;
          watchers.delete(look);
          resolve(found as Extract<EventMessage, { name: Name }>);
        };
        watchers.add(look);
        look();
      }),
  };
}
