/** A bridge whose answers a test gives; stands where a window finds the real one. */
import type { EventName, Events } from '#contract/bridge/events.ts';
import type { Channel, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';

interface FakeCall {
  readonly channel: Channel;
  readonly request: unknown;
  readonly isCancelled: boolean;
  /** Also after cancelling: a service may answer late. */
  answer(result: Result<unknown>): void;
}

export interface FakeBridge {
  readonly calls: readonly FakeCall[];
  /** The newest call of a channel. */
  last<C extends Channel>(channel: C): FakeCall & { readonly request: RequestOf<C> };
  /** Every later call of the channel has this answer at once. */
  always<C extends Channel>(channel: C, value: ResponseOf<C>): void;
  emit<Name extends EventName>(name: Name, payload: Events[Name]): void;
}

/** Takes the place of `window.hoshodesk`. */
export function installFakeBridge(): FakeBridge {
  const calls: FakeCall[] = [];
  const standing = new Map<Channel, unknown>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const call = (channel: Channel, request: unknown) => {
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    let isCancelled = false;
    calls.push({
      channel,
      request,
      answer: resolve,
      get isCancelled() {
        return isCancelled;
      },
    });
    if (standing.has(channel)) resolve({ ok: true, value: standing.get(channel) });
    const cancel = (): void => {
      isCancelled = true;
      resolve({ ok: false, code: 'cancelled' });
    };
    return { result: promise, cancel };
  };
  const on = (name: string, listener: (payload: never) => void) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => void known.delete(listener);
  };
  Object.assign(globalThis, { window: { hoshodesk: { service: { call, on } } } });
  return {
    calls,
    last(channel) {
      const found = calls.findLast((each) => each.channel === channel);
      if (found === undefined) throw new Error(`${channel} was not asked`);
      return found as ReturnType<FakeBridge['last']> as never;
    },
    always: (channel, value) => void standing.set(channel, value),
    emit(name, payload) {
      for (const listener of listeners.get(name) ?? []) (listener as (payload: unknown) => void)(payload);
    },
  };
}
