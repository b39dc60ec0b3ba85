/** Downloads files as a person does for many: tick their rows, press ファイルダウンロード, unpack the ZIP (R104). */
import type { Element } from 'domhandler';
import { DeliveryError } from '../delivery-error.ts';
import type { DownloadOptions, DownloadOutcome } from '../delivery-port.ts';
import { findButton } from '../screens/buttons.ts';
import { parsePage } from '../screens/page.ts';
import { recognisePage } from '../screens/recognise-screen.ts';
import type { FileReference, ListPlace } from '../search/file-references.ts';
import type { ShownResults } from '../search/search-driver.ts';
import { statusError } from '../session/browser.ts';
import { failureText, notUnderstood } from '../session/screen-errors.ts';
import { readBody } from '../transport/read-body.ts';
import { retrying } from '../transport/retry.ts';
import type { Downloader, Receive } from './download-files.ts';
import { startsAsPdf } from './fetch-pdf.ts';
import { findByFileId } from './fresh-reference.ts';
import { readZipDocuments, type ZipDocument } from './zip-entries.ts';

/** Fetches the files page by page of the list they stand on. The outcomes come in the order of the ids. */
export async function downloadByZip(
  downloader: Downloader,
  { fileIds, receive }: { readonly fileIds: readonly string[]; readonly receive: Receive },
  options: DownloadOptions,
): Promise<readonly DownloadOutcome[]> {
  const errors = new Map<string, unknown>();
  const groups = await groupByPlace(downloader, fileIds, errors);
  for (const { place, ids } of groups) {
    try {
      if (options.signal?.aborted) throw new DeliveryError('cancelled');
      const attempt = { repeatable: true, ...(options.signal && { signal: options.signal }) };
      const documents = await retrying(downloader.retryPolicy, attempt, () =>
        downloader.session.run(() => fetchPage(downloader, { place, ids }, options)),
      );
      await deliver(documents, { ids, receive, errors });
    } catch (error) {
      for (const fileId of ids) errors.set(fileId, error);
    }
  }
  return fileIds.map((fileId) => ({ fileId, error: errors.get(fileId) ?? null }));
}

interface PlaceGroup {
  readonly place: ListPlace;
  readonly ids: string[];
}

/** Files of one page of one search belong together; unknown ones are searched for. */
async function groupByPlace(
  { session, driver }: Downloader,
  fileIds: readonly string[],
  errors: Map<string, unknown>,
): Promise<readonly PlaceGroup[]> {
  const groups = new Map<string, PlaceGroup>();
  for (const fileId of fileIds) {
    try {
      const reference: FileReference =
        driver.references.get(fileId) ?? (await session.run(() => findByFileId({ session, driver }, fileId)));
      const key = JSON.stringify(reference.place);
      const group = groups.get(key) ?? { place: reference.place, ids: [] };
      group.ids.push(fileId);
      groups.set(key, group);
    } catch (error) {
      errors.set(fileId, error);
    }
  }
  return [...groups.values()];
}

/** One request for the ticked rows of one page; the answer is a ZIP, or the PDF itself for a single file. */
async function fetchPage(
  { session, driver, fetching }: Downloader,
  { place, ids }: PlaceGroup,
  { signal }: DownloadOptions,
): Promise<readonly ZipDocument[]> {
  const shown = await driver.show(place);
  const { placed } = shown;
  const button = findButton('download', { page: placed.page, words: session.words });
  if (button === null) throw notUnderstood(placed.page, 'download');
  const listed = new Set(shown.rows.map(({ item }) => item.fileId).filter((fileId) => ids.includes(fileId)));
  if (listed.size === 0) return [];
  const request = session.browser.requestOf({ placed, element: button, values: ticks(shown, listed) });
  const response = await fetching.http.send({ ...request, ...(signal && { signal }) });
  const { limits, words } = fetching;
  const bytes = await readBody(response, { maxBytes: limits.maxZipBytes, limits, ...(signal && { signal }) });
  const [only] = listed;
  if (response.status === 200 && only !== undefined && listed.size === 1 && startsAsPdf(bytes)) {
    return [{ fileId: only, bytes }];
  }
  if (response.status === 200 && bytes.subarray(0, 2).toString('latin1') === 'PK') {
    return readZipDocuments(bytes, listed, {
      maxEntryBytes: limits.maxPdfBytes,
      maxTotalBytes: limits.maxZipBytes,
    });
  }
  const contentType = String(response.headers['content-type'] ?? '');
  const page = parsePage({ url: response.url, status: response.status, contentType, bytes });
  const kind = recognisePage(page, words);
  if (kind === 'login' || kind === 'session-lost') throw new DeliveryError('session-lost');
  if (words.says('serviceHours', page.text)) throw new DeliveryError('outside-service-hours');
  const message = failureText(page, words);
  throw (
    statusError(response.status) ??
    (message === null
      ? new DeliveryError('zip-invalid', contentType)
      : new DeliveryError('server-message', message))
  );
}

/** Every row checkbox ticked or not, as wanted. */
function ticks({ rows, placed }: ShownResults, wanted: ReadonlySet<string>): ReadonlyMap<Element, boolean> {
  const values = new Map<Element, boolean>();
  const { $ } = placed.page;
  const all = $<Element, string>('input[type=checkbox i]').toArray();
  for (const { item, cells } of rows) {
    const inRow = cells.flatMap((cell) => $(cell).find('input[type=checkbox i]').toArray());
    const named = all.filter((box) => (box.attribs['value'] ?? '').includes(item.fileId));
    for (const box of [...inRow, ...named]) values.set(box, wanted.has(item.fileId));
  }
  if (values.size === 0) throw notUnderstood(placed.page, 'checkbox');
  return values;
}

interface Delivery {
  readonly ids: readonly string[];
  readonly receive: Receive;
  readonly errors: Map<string, unknown>;
}

async function deliver(documents: readonly ZipDocument[], { ids, receive, errors }: Delivery): Promise<void> {
  const byId = new Map(documents.map((document) => [document.fileId, document.bytes]));
  for (const fileId of ids) {
    const bytes = byId.get(fileId);
    try {
      if (bytes === undefined) throw new DeliveryError('file-not-listed', fileId);
      if (!startsAsPdf(bytes)) throw new DeliveryError('not-a-pdf', fileId);
      await receive({ fileId, announcedBytes: bytes.length, body: once(bytes) });
    } catch (error) {
      errors.set(fileId, error);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
