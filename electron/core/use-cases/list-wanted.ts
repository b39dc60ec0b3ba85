/** Looks wanted files up on the server: those of one 店 at issue together, where that takes fewer searches than one for each. */
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Delivery } from '../delivery/index.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';

/** Fewer files than this are looked up one by one. */
const worthwhile = 5;
/** `AA_BBBBCCC_`: association, bank and branch at issue (R14). */
const officeLength = 11;

/**
 * What the server lists of these files, as far as it was worth looking them up together; a file that is not in the
 * answer has to be looked up by itself. Failures are left to that, which tells them for each file.
 */
export async function listWanted(
  delivery: Delivery,
  fileIds: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ListItem>> {
  const items = new Map<string, ListItem>();
  const offices = Map.groupBy(fileIds, (fileId) => fileId.slice(0, officeLength));
  for (const [fileIdPrefix, wanted] of offices) {
    if (wanted.length < worthwhile) continue;
    try {
      await listOffice(delivery, { fileIdPrefix, wanted: new Set(wanted), signal }, items);
    } catch (error) {
      if (!(error instanceof HoshodeskError) || error.code === 'cancelled') throw error;
    }
  }
  return items;
}

interface OfficeListing {
  readonly fileIdPrefix: string;
  readonly wanted: ReadonlySet<string>;
  readonly signal: AbortSignal | undefined;
}

/** Gives up after the first page of a list that is capped, or has more pages than there are files wanted of it. */
async function listOffice(
  delivery: Delivery,
  { fileIdPrefix, wanted, signal }: OfficeListing,
  items: Map<string, ListItem>,
): Promise<void> {
  for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
    if (signal?.aborted) throw new HoshodeskError('cancelled');
    const shown = await delivery.search({ fileIdPrefix }, null, page);
    if (shown.capped) return;
    for (const item of shown.items) if (wanted.has(item.fileId)) items.set(item.fileId, item);
    if (shown.pageCount > wanted.size) return;
    pageCount = shown.items.length === 0 ? page : shown.pageCount;
  }
}
