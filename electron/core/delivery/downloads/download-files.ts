/** Downloads files by their links, several at once; each ends on its own, none stops the others (R104). */
import { parseFileId } from '../../domain/file-id.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { DownloadOptions, DownloadOutcome, IncomingFile } from '../delivery-port.ts';
import type { FileReference } from '../search/file-references.ts';
import type { SearchDriver } from '../search/search-driver.ts';
import type { Session } from '../session/session.ts';
import { retrying, type RetryPolicy } from '../transport/retry.ts';
import { toDeliveryError } from '../transport/network-error.ts';
import { fetchPdf, type FetchOptions } from './fetch-pdf.ts';
import { freshReference } from './fresh-reference.ts';

export type Receive = (file: IncomingFile) => Promise<void>;

export interface Downloader {
  readonly session: Session;
  readonly driver: SearchDriver;
  readonly fetching: Omit<FetchOptions, 'signal'>;
  readonly retryPolicy: RetryPolicy;
}

const defaultConcurrency = 4;
const maxConcurrency = 8;

/** Fetches every file id by its link. The outcomes come in the order of the ids. */
export async function downloadByLink(
  downloader: Downloader,
  { fileIds, receive }: { readonly fileIds: readonly string[]; readonly receive: Receive },
  options: DownloadOptions,
): Promise<readonly DownloadOutcome[]> {
  const outcomes: DownloadOutcome[] = fileIds.map((fileId) => ({ fileId, error: null }));
  const queue = fileIds.entries();
  const worker = async (): Promise<void> => {
    for (const [index, fileId] of queue) {
      try {
        if (options.signal?.aborted) throw new DeliveryError('cancelled');
        await downloadOne(downloader, { fileId, receive }, options.signal);
      } catch (error) {
        outcomes[index] = { fileId, error };
      }
    }
  };
  const wanted = Math.trunc(options.concurrency ?? defaultConcurrency);
  const workers = Math.min(Math.max(wanted, 1), maxConcurrency, Math.max(fileIds.length, 1));
  await Promise.all(Array.from({ length: workers }, worker));
  return outcomes;
}

interface OneFile {
  readonly fileId: string;
  readonly receive: Receive;
}

async function downloadOne(
  downloader: Downloader,
  { fileId, receive }: OneFile,
  signal?: AbortSignal,
): Promise<void> {
  if (parseFileId(fileId)?.fileId !== fileId) throw new DeliveryError('file-id-invalid', fileId);
  const { session, driver, fetching, retryPolicy } = downloader;
  const known = driver.references.get(fileId);
  const fresh = known === undefined || known.generation !== session.generation();
  let reference = fresh ? await freshReference(downloader, fileId, known ?? null) : known;
  const attempt = { repeatable: true, ...(signal && { signal }) };
  const transfer = async (): Promise<void> => {
    const handed = await retrying(retryPolicy, attempt, async () => {
      const file = await fetchPdf(fileId, requestOf(reference, fileId), {
        ...fetching,
        ...(signal && { signal }),
      });
      return handOver(file, receive, signal);
    });
    if (!handed.received) throw handed.error;
  };
  try {
    await transfer();
  } catch (error) {
    if (!(error instanceof DeliveryError) || !mayBeStale(error, fresh)) throw error;
    if (error.code === 'session-lost') await session.renew(reference.generation);
    reference = await freshReference(downloader, fileId, reference);
    await transfer();
  }
}

/** A link may die with its session or its page; a link read just now is dead for another reason. */
function mayBeStale(error: DeliveryError, fresh: boolean): boolean {
  if (error.code === 'session-lost') return true;
  return !fresh && ['server-message', 'not-a-pdf', 'response-status-unexpected'].includes(error.code);
}

function requestOf(reference: FileReference, fileId: string): NonNullable<FileReference['request']> {
  if (reference.request === null) throw new DeliveryError('screen-not-understood', `link ${fileId}`);
  return reference.request;
}

type HandedOver = { readonly received: true } | { readonly received: false; readonly error: unknown };

/**
 * Passes the stream on. When the stream itself broke, that is thrown, whatever the receiver made of it; when the
 * receiver failed on its own (a full disk), its error is returned, because another try would not help.
 */
async function handOver(file: IncomingFile, receive: Receive, signal?: AbortSignal): Promise<HandedOver> {
  const watched = watchedBody(file.body, signal);
  try {
    await receive({ ...file, body: watched.body });
    return { received: true };
  } catch (error) {
    if (watched.broken() !== null) throw watched.broken();
    return { received: false, error };
  } finally {
    await watched.body.return();
  }
}

interface WatchedBody {
  readonly body: AsyncGenerator<Uint8Array, void>;
  /** What broke the stream, if anything did. */
  broken(): DeliveryError | null;
}

function watchedBody(source: AsyncIterable<Uint8Array>, signal?: AbortSignal): WatchedBody {
  let failure: DeliveryError | null = null;
  const watch = async function* (): AsyncGenerator<Uint8Array, void> {
    try {
      yield* source;
    } catch (error) {
      failure = toDeliveryError(error, signal);
      throw failure;
    }
  };
  return { body: watch(), broken: () => failure };
}
