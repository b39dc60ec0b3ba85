/** Downloads files by their links, several at once; each ends on its own, none stops the others (R104). */
import { parseFileId } from '../../domain/file-id.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { DownloadOptions, DownloadOutcome, IncomingFile } from '../delivery-port.ts';
import type { FileReference } from '../search/file-references.ts';
import type { SearchDriver } from '../search/search-driver.ts';
import type { Session } from '../session/session.ts';
import { retrying, type RetryPolicy } from '../transport/retry.ts';
import { toDeliveryError } from '../transport/network-error.ts';
import { downloadByZip } from './download-zip.ts';
import { fetchPdf, type FetchOptions } from './fetch-pdf.ts';
import { findByFileId, freshReference } from './fresh-reference.ts';

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
        // A row without a link still has its checkbox.
        const linkless = downloader.driver.references.get(fileId)?.request === null;
        const work = { fileIds: [fileId], receive };
        if (linkless) outcomes.splice(index, 1, ...(await downloadByZip(downloader, work, options)));
        else await downloadOne(downloader, { fileId, receive }, options.signal);
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

async function downloadOne(downloader: Downloader, file: OneFile, signal?: AbortSignal): Promise<void> {
  if (parseFileId(file.fileId)?.fileId !== file.fileId)
    throw new DeliveryError('file-id-invalid', file.fileId);
  const { session, retryPolicy } = downloader;
  const attempt = { repeatable: true, ...(signal && { signal }) };
  let lost = false;
  let last: unknown = null;
  for (const open of waysToOpen(downloader, file.fileId, signal)) {
    const generation = session.generation();
    try {
      const handed = await retrying(retryPolicy, attempt, async () =>
        handOver(await open(), file.receive, signal),
      );
      if (handed.received) return;
      last = handed.error;
      break;
    } catch (error) {
      last = error;
      if (!mayBeStale(error) || (lost && isLost(error))) break;
      if (!isLost(error)) continue;
      lost = true;
      await session.renew(generation);
    }
  }
  throw last;
}

type Open = () => Promise<IncomingFile>;

/**
 * How a file is opened, one way after the other while links prove dead: by the link its row had; by its row read anew;
 * by a search of its own during which nothing else navigates, for servers whose links live only as long as their page.
 */
function* waysToOpen(downloader: Downloader, fileId: string, signal?: AbortSignal): Generator<Open> {
  const { session, driver, fetching } = downloader;
  const fetchBy = ({ request }: FileReference): Promise<IncomingFile> => {
    if (request === null) throw new DeliveryError('screen-not-understood', `link ${fileId}`);
    return fetchPdf(fileId, request, { ...fetching, ...(signal && { signal }) });
  };
  const known = driver.references.get(fileId);
  if (known?.generation === session.generation()) yield () => fetchBy(known);
  const old = driver.references.get(fileId) ?? null;
  yield async () => fetchBy(await freshReference(downloader, fileId, old));
  yield () =>
    session.run(async () => {
      driver.forgetShown();
      return fetchBy(await findByFileId(downloader, fileId));
    });
}

function isLost(error: unknown): boolean {
  return error instanceof DeliveryError && error.code === 'session-lost';
}

/** A link may die with its session or with its page; then the server shows some page instead of the file. */
function mayBeStale(error: unknown): boolean {
  const codes = ['session-lost', 'server-message', 'not-a-pdf', 'response-status-unexpected'];
  return error instanceof DeliveryError && codes.includes(error.code);
}

type HandedOver = { readonly received: true } | { readonly received: false; readonly error: unknown };

/**
 * Passes the stream on. When the stream itself broke, that is thrown, whatever the receiver made of it; when the
 * receiver failed on its own (a full disk), its error is returned, because another try would not help.
 */
export async function handOver(
  file: IncomingFile,
  receive: Receive,
  signal?: AbortSignal,
): Promise<HandedOver> {
  const watched = watchedBody(file.body, signal);
  try {
    await receive({ ...file, body: watched.body });
    return { received: true };
  } catch (error) {
    const broken = watched.broken();
    if (broken !== null) throw broken;
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
