/** Fetches a file by the address a 配布方式 mail gave: same connection and certificate, own origin only, no login (R10, A30). */
import { parseFileId } from '../../domain/file-id.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { LinkedFile } from '../delivery-port.ts';
import { resolveInOrigin } from '../transport/server-origin.ts';
import { retrying } from '../transport/retry.ts';
import { type Downloader, type Receive, handOver } from './download-files.ts';
import { fetchPdf } from './fetch-pdf.ts';

/**
 * Throws `redirect-cross-origin` before anything is sent when the address is not of the profile's origin; an answer
 * that is no PDF, such as the login screen, is a DeliveryError too.
 */
export async function fetchLinked(
  { fetching, retryPolicy }: Pick<Downloader, 'fetching' | 'retryPolicy'>,
  { fileId, link, signal }: LinkedFile,
  receive: Receive,
): Promise<void> {
  if (parseFileId(fileId)?.fileId !== fileId) throw new DeliveryError('file-id-invalid', fileId);
  const { origin } = fetching.http;
  const request = { method: 'GET' as const, url: resolveInOrigin(link, origin, origin), headers: {} };
  const cancelling = signal === undefined ? {} : { signal };
  const handed = await retrying(retryPolicy, { repeatable: true, ...cancelling }, async () =>
    handOver(await fetchPdf(fileId, request, { ...fetching, ...cancelling }), receive, signal),
  );
  if (!handed.received) throw handed.error;
}
