/** The only file that touches the bridge: requests as promises, failures as CodedError, events as subscriptions. */
import type { Bridge } from '#contract/bridge/bridge.ts';
import type { EventName, Events } from '#contract/bridge/events.ts';
import type { Channel, MadeFile, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';

declare global {
  interface Window {
    readonly hoshodesk: Bridge;
  }
}

/** A request that ended with a code; the sentence is in `text/`, by code. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string) {
    super(code);
    this.name = 'CodedError';
    this.code = code;
    this.detail = detail;
  }
}

/** Rejects with CodedError; with `cancelled` when the signal aborts. */
export async function ask<C extends Channel>(
  channel: C,
  request: RequestOf<C>,
  signal?: AbortSignal,
): Promise<ResponseOf<C>> {
  signal?.throwIfAborted();
  const call = window.hoshodesk.service.call(channel, request);
  const cancel = (): void => call.cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  const result = await call.result;
  signal?.removeEventListener('abort', cancel);
  if (!result.ok) throw new CodedError(result.code, result.detail);
  return result.value;
}

/** Returns what ends the subscription. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): () => void {
  return window.hoshodesk.service.on(name, listener);
}

export function saveFile(file: MadeFile): Promise<{ readonly saved: boolean }> {
  return window.hoshodesk.files.save(file);
}

export function openReport(id: string): void {
  window.hoshodesk.pages.openReport(id);
}

/** This page as a PDF file. */
export async function printToPdf(): Promise<Uint8Array> {
  const result = await window.hoshodesk.pages.printToPdf();
  if (!result.ok) throw new CodedError(result.code, result.detail);
  return result.value;
}
