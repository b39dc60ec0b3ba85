/** The bridge over the loopback host: fetch for requests, server-sent events for events. */
import type { Bridge, Call } from '#contract/bridge/bridge.ts';
import type { EventName } from '#contract/bridge/events.ts';
import { type Base64, fromJson, toJson } from '#contract/bridge/json-bytes.ts';
import type { Channel, MadeFile, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';

const base64: Base64 = {
  encode(bytes) {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  },
  decode(text) {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  },
};

async function post(path: string, body: unknown, signal: AbortSignal): Promise<Result<unknown>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: toJson(body, base64),
    signal,
  });
  return fromJson(await response.text(), base64) as Result<unknown>;
}

function call<C extends Channel>(channel: C, request: RequestOf<C>): Call<C> {
  const abort = new AbortController();
  const result = post(`/call/${channel}`, request, abort.signal).catch((): Result<never> =>
    abort.signal.aborted ? { ok: false, code: 'cancelled' } : { ok: false, code: 'service-stopped' },
  );
  return { result: result as Promise<Result<ResponseOf<C>>>, cancel: () => abort.abort() };
}

export function createLoopbackBridge(): Bridge {
  const listeners: Record<string, Set<(payload: never) => void>> = {};
  const source = new EventSource('/events');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { name, payload } = JSON.parse(data) as { name: EventName; payload: never };
    for (const listener of listeners[name] ?? []) listener(payload);
  });
  return {
    service: {
      call,
      on(name, listener) {
        const known = (listeners[name] ??= new Set());
        known.add(listener);
        return () => void known.delete(listener);
      },
    },
    files: { save: (file) => Promise.resolve(download(file)) },
    pages: {
      openReport: (id) => void window.open(`/report.html?id=${encodeURIComponent(id)}`, '_blank', 'noopener'),
      async printToPdf() {
        const page = `${location.pathname}${location.search}`;
        const signal = new AbortController().signal;
        return (await post('/print', { page }, signal)) as Result<Uint8Array>;
      },
    },
  };
}

function download({ name, mediaType, bytes }: MadeFile): { readonly saved: boolean } {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { saved: true };
}
