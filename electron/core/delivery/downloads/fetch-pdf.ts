/** Fetches one file by its link and lets it through only if it is a PDF, whole and as long as announced. */
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryError } from '../delivery-error.ts';
import type { DeliveryLimits } from '../delivery-options.ts';
import type { IncomingFile } from '../delivery-port.ts';
import { parsePage } from '../screens/page.ts';
import type { PageRequest } from '../screens/form-request.ts';
import { recognisePage } from '../screens/recognise-screen.ts';
import type { Vocabulary } from '../screens/screen-map.ts';
import { statusError } from '../session/browser.ts';
import { failureText } from '../session/screen-errors.ts';
import type { HttpClient, HttpResponse } from '../transport/http-client.ts';
import { announcedBytes, bodyChunks } from '../transport/read-body.ts';

export interface FetchOptions {
  readonly http: HttpClient;
  readonly limits: DeliveryLimits;
  readonly words: Vocabulary;
  readonly signal?: AbortSignal;
}

const pdfHeader = Buffer.from('%PDF-', 'latin1');
const pdfEnd = Buffer.from('%%EOF', 'latin1');
/** A usual document (200 KB, manual 2.1) comes as one piece. */
const pieceBytes = 256 * 1024;
/** How far from its end a whole PDF says %%EOF (ISO 32000-1, implementation note 18). */
const pdfTailBytes = 1024;
const strayBytesWaitMs = 50;

/**
 * Sends the request and checks status and first bytes, then hands over the stream. The stream throws when the body
 * breaks off (`body-truncated`) or is not as long as announced (`length-mismatch`). Throws `session-lost` when the
 * answer is the login screen, `server-message` with its words, or `not-a-pdf`.
 */
export async function fetchPdf(
  fileId: string,
  request: PageRequest,
  options: FetchOptions,
): Promise<IncomingFile> {
  const { http, limits, signal } = options;
  const response = await http.send({ ...request, kind: 'file', ...(signal && { signal }) });
  const strayBefore = http.strayBytesSeen();
  const chunks = bodyChunks(response, { maxBytes: limits.maxPdfBytes, limits, ...(signal && { signal }) });
  const head = await readHead(chunks);
  if (response.status === 200 && startsAsPdf(head)) {
    return {
      fileId,
      announcedBytes: announcedBytes(response),
      body: wholePdf(head, chunks, () => http.strayBytesSeen() > strayBefore),
    };
  }
  throw await refusal(response, { head, chunks, options });
}

/** At least the first five bytes, fewer when the body ends before. */
async function readHead(chunks: AsyncIterator<Uint8Array, void>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < pdfHeader.length) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

export function startsAsPdf(bytes: Uint8Array): boolean {
  return bytes.length >= pdfHeader.length && pdfHeader.every((byte, index) => bytes[index] === byte);
}

/**
 * Passes the document on in large pieces: TLS delivers 16 KiB at a time, and a write per record costs the reader more
 * than the transfer. A body that ends early right after %%EOF was announced too long rather than cut off.
 */
async function* wholePdf(
  head: Uint8Array,
  chunks: AsyncGenerator<Uint8Array, void>,
  sawStrayBytes: () => boolean,
): AsyncGenerator<Uint8Array, void> {
  let pending = [head];
  let pendingBytes = head.length;
  let lastYielded: Uint8Array = new Uint8Array();
  try {
    for (;;) {
      const next = await chunks.next();
      if (next.done === true) break;
      pending.push(next.value);
      pendingBytes += next.value.length;
      if (pendingBytes < pieceBytes) continue;
      lastYielded = Buffer.concat(pending, pendingBytes);
      pending = [];
      pendingBytes = 0;
      yield lastYielded;
    }
    if (!endsAsPdf([lastYielded, ...pending])) await requireNothingMore(sawStrayBytes);
    if (pendingBytes > 0) yield Buffer.concat(pending, pendingBytes);
  } catch (error) {
    const truncated = error instanceof DeliveryError && error.code === 'body-truncated';
    if (!truncated || !endsAsPdf([lastYielded, ...pending])) throw error;
    throw new DeliveryError('length-mismatch', error.detail, { cause: error });
  } finally {
    await chunks.return();
  }
}

/**
 * A body without %%EOF may be what the server has, or one whose length was announced too short. The rest of the latter
 * arrives right behind it and breaks the connection; only then is it refused.
 */
async function requireNothingMore(sawStrayBytes: () => boolean): Promise<void> {
  await sleep(strayBytesWaitMs);
  if (sawStrayBytes()) throw new DeliveryError('length-mismatch', 'more than announced');
}

function endsAsPdf(pieces: readonly Uint8Array[]): boolean {
  const tail = Buffer.concat(pieces.map((piece) => piece.subarray(-pdfTailBytes)));
  return tail.subarray(-pdfTailBytes).includes(pdfEnd);
}

interface Refused {
  readonly head: Uint8Array;
  readonly chunks: AsyncGenerator<Uint8Array, void>;
  readonly options: FetchOptions;
}

/** What came instead of a PDF. */
async function refusal(response: HttpResponse, { head, chunks, options }: Refused): Promise<DeliveryError> {
  const { words, limits } = options;
  const contentType = String(response.headers['content-type'] ?? '');
  const failure = statusError(response.status);
  const html =
    /html/i.test(contentType) || /^\s*</.test(Buffer.from(head.subarray(0, 64)).toString('latin1'));
  if (!html) {
    await chunks.return();
    return (
      failure ?? new DeliveryError('not-a-pdf', contentType || (head.length === 0 ? 'empty' : undefined))
    );
  }
  const parts = [head];
  let length = head.length;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limits.maxHtmlBytes)
      return new DeliveryError('response-too-large', String(limits.maxHtmlBytes));
    parts.push(chunk);
  }
  const page = parsePage({
    url: response.url,
    status: response.status,
    contentType,
    bytes: Buffer.concat(parts),
  });
  const kind = recognisePage(page, words);
  if (kind === 'login' || kind === 'session-lost') return new DeliveryError('session-lost');
  if (words.says('serviceHours', page.text)) return new DeliveryError('outside-service-hours');
  if (failure !== null) return failure;
  const message = failureText(page, words);
  return message === null
    ? new DeliveryError('not-a-pdf', contentType)
    : new DeliveryError('server-message', message);
}
