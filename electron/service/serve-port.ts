/** Answers one window's requests: parsed and capped at the border, each cancellable, each failure a code. */
import type { FromService, MessageEnd, ToService } from '#contract/bridge/protocol.ts';
import type { Channel } from '#contract/bridge/requests.ts';
import { errorGroup } from '#contract/error-codes.ts';
import type { Result } from '#contract/result.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';
import type { Logger } from '../core/ports.ts';
import type { Handlers } from './handlers/handler.ts';
import { requestSchemas } from './request-schemas.ts';

export interface Serving {
  readonly handlers: Handlers;
  readonly logger: Logger;
  /** Ends everything when the service closes. */
  readonly signal: AbortSignal;
}

/** Requests of one window at a time; more wait for nothing good. */
const runningAtMost = 200;

/** A cancelled request is answered within a second, whatever its work still has to wind up (architecture.md). */
const answeredWithinMs = 900;

export function servePort(port: MessageEnd<ToService, FromService>, serving: Serving): void {
  const running = new Map<number, AbortController>();
  port.onMessage((message: unknown) => {
    if (!isMessage(message)) return;
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort(new HoshodeskError('cancelled'));
      return;
    }
    const { id, channel, request } = message;
    const reply = (result: Result<unknown>): void => port.post({ kind: 'response', id, result });
    const isKnown = Object.hasOwn(requestSchemas, channel);
    if (serving.signal.aborted) return reply({ ok: false, code: 'service-stopped' });
    if (!isKnown || running.has(id) || running.size >= runningAtMost) {
      return reply({ ok: false, code: 'request-invalid' });
    }
    const abort = new AbortController();
    running.set(id, abort);
    const signal = AbortSignal.any([abort.signal, serving.signal]);
    void answerInTime(serving, { channel, request, signal }).then((result) => {
      running.delete(id);
      reply(result);
    });
  });
}

/** A port carries whatever its other end puts in. */
function isMessage(message: unknown): message is ToService {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, id, channel } = message as Partial<Record<'kind' | 'id' | 'channel', unknown>>;
  if (typeof id !== 'number') return false;
  return kind === 'cancel' || (kind === 'request' && typeof channel === 'string');
}

interface Asked {
  readonly channel: Channel;
  readonly request: unknown;
  readonly signal: AbortSignal;
}

/** Never rejects. */
async function answerInTime(serving: Serving, asked: Asked): Promise<Result<unknown>> {
  const { promise: lateness, resolve } = Promise.withResolvers<Result<unknown>>();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    timer = setTimeout(() => resolve({ ok: false, code: 'cancelled' }), answeredWithinMs);
  };
  asked.signal.addEventListener('abort', onAbort, { once: true });
  const result = await Promise.race([answer(serving, asked), lateness]);
  asked.signal.removeEventListener('abort', onAbort);
  clearTimeout(timer);
  return result;
}

/** Never rejects. */
async function answer(serving: Serving, { channel, request, signal }: Asked): Promise<Result<unknown>> {
  try {
    const parsed = requestSchemas[channel].safeParse(request);
    if (!parsed.success) return { ok: false, code: 'request-invalid', detail: channel };
    const handle = serving.handlers[channel] as (request: unknown, signal: AbortSignal) => unknown;
    return { ok: true, value: await handle(parsed.data, signal) };
  } catch (error) {
    if (signal.aborted) return { ok: false, code: 'cancelled' };
    return describeFailure(serving.logger, channel, error);
  }
}

function describeFailure(logger: Logger, channel: Channel, error: unknown): Result<never> {
  if (!(error instanceof HoshodeskError)) {
    logger.log('error', 'request-failed', { channel, error: String(error) });
    return { ok: false, code: 'internal' };
  }
  // The details of these are places on this machine, which a window has no business with.
  const isPlace = errorGroup(error.code) === 'archive' || error.code === 'file-unreadable';
  return error.detail === undefined || isPlace
    ? { ok: false, code: error.code }
    : { ok: false, code: error.code, detail: error.detail };
}
