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

export function servePort(port: MessageEnd<ToService, FromService>, serving: Serving): void {
  const running = new Map<number, AbortController>();
  port.onMessage((message) => {
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort(new HoshodeskError('cancelled'));
      return;
    }
    const { id, channel, request } = message;
    const isKnown = Object.hasOwn(requestSchemas, channel);
    if (!isKnown || running.has(id) || running.size >= runningAtMost) {
      port.post({ kind: 'response', id, result: { ok: false, code: 'request-invalid' } });
      return;
    }
    const abort = new AbortController();
    running.set(id, abort);
    const signal = AbortSignal.any([abort.signal, serving.signal]);
    void answer(serving, { channel, request, signal }).then((result) => {
      running.delete(id);
      port.post({ kind: 'response', id, result });
    });
  });
}

interface Asked {
  readonly channel: Channel;
  readonly request: unknown;
  readonly signal: AbortSignal;
}

/** Never rejects. */
async function answer(serving: Serving, { channel, request, signal }: Asked): Promise<Result<unknown>> {
  try {
    const parsed = requestSchemas[channel].safeParse(request);
    if (!parsed.success) return { ok: false, code: 'request-invalid', detail: channel };
    const handle = serving.handlers[channel] as (request: unknown, signal: AbortSignal) => unknown;
    return { ok: true, value: await handle(parsed.data, signal) };
  } catch (error) {
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
