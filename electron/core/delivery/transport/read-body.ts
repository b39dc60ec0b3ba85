/** Reads answers with the caps of delivery.md: size, minimum rate, and the announced length. */
import { gunzipSync, inflateSync } from 'node:zlib';
import { DeliveryError } from '../delivery-error.ts';
import type { DeliveryLimits } from '../delivery-options.ts';
import type { HttpResponse } from './http-client.ts';
import { toDeliveryError } from './network-error.ts';

type RateLimits = Pick<DeliveryLimits, 'minimumBytesPerSecond' | 'rateWindowMs'>;

export interface BodyOptions {
  readonly maxBytes: number;
  readonly limits: RateLimits;
  readonly signal?: AbortSignal;
}

/** The announced Content-Length, `null` when there is none. */
export function announcedBytes(response: HttpResponse): number | null {
  const header = response.headers['content-length'];
  return typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : null;
}

/**
 * The chunks of a body as they arrive, not copied. Throws `response-too-large`, `transfer-too-slow` (below the minimum
 * rate over a window of waiting; the reader's own time does not count), `read-timeout`, `body-truncated`.
 */
export async function* bodyChunks(
  response: HttpResponse,
  options: BodyOptions,
): AsyncGenerator<Uint8Array, void> {
  const { maxBytes, signal } = options;
  const announced = announcedBytes(response);
  let received = 0;
  // Giving a body up makes undici emit an error that nobody waits for any more.
  response.body.on('error', () => undefined);
  try {
    if (announced !== null && announced > maxBytes) throw tooLarge(maxBytes);
    const rate = rateGuard(options.limits);
    const iterator = response.body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    for (;;) {
      const waitingSince = performance.now();
      const next = await iterator.next();
      if (next.done === true) break;
      received += next.value.length;
      if (received > maxBytes) throw tooLarge(maxBytes);
      rate(next.value.length, performance.now() - waitingSince);
      yield next.value;
    }
  } catch (error) {
    throw brokenBody(toDeliveryError(error, signal), { announced, received });
  } finally {
    response.body.destroy();
  }
  if (announced !== null && received !== announced)
    throw new DeliveryError('length-mismatch', `${received}/${announced}`);
}

/** Reads a whole body into memory. */
export async function readBody(response: HttpResponse, options: BodyOptions): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyChunks(response, options)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return decompress(bytes, response.headers['content-encoding'], options.maxBytes);
}

function tooLarge(maxBytes: number): DeliveryError {
  return new DeliveryError('response-too-large', String(maxBytes));
}

/** A connection that ends inside a body whose length was announced is a truncation, however it ended. */
function brokenBody(
  error: DeliveryError,
  { announced, received }: { readonly announced: number | null; readonly received: number },
): DeliveryError {
  const hungUp =
    error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'UND_ERR_SOCKET';
  if (!hungUp || error.code !== 'connection-reset') return error;
  return new DeliveryError('body-truncated', `${received}/${announced ?? '?'}`, { cause: error });
}

function rateGuard(limits: RateLimits): (bytes: number, waitedMs: number) => void {
  let windowBytes = 0;
  let windowMs = 0;
  return (bytes, waitedMs) => {
    windowBytes += bytes;
    windowMs += waitedMs;
    if (windowMs < limits.rateWindowMs) return;
    const bytesPerSecond = (windowBytes * 1000) / windowMs;
    if (bytesPerSecond < limits.minimumBytesPerSecond) {
      throw new DeliveryError('transfer-too-slow', `${Math.round(bytesPerSecond)} B/s`);
    }
    windowBytes = 0;
    windowMs = 0;
  };
}

/** We ask for identity; a server that compresses all the same is understood, within the same cap. */
function decompress(bytes: Buffer, encoding: string | string[] | undefined, maxOutputLength: number): Buffer {
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, { maxOutputLength });
    if (encoding === 'deflate') return inflateSync(bytes, { maxOutputLength });
    return bytes;
  } catch (cause) {
    const code = cause instanceof RangeError ? 'response-too-large' : 'body-truncated';
    throw new DeliveryError(code, String(encoding), { cause });
  }
}
