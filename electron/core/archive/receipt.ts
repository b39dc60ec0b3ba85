/** 受信記録: one small JSON file per receipt, from which the index can always be rebuilt. */
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { ListItem } from '#contract/guarantee-file.ts';
import { type ArchiveFolders, shard } from './archive-folders.ts';
import { ArchiveError } from './archive-error.ts';
import type { ReceiptSource } from './archive-port.ts';
import type { DurableWriter } from './durable-writer.ts';

export interface Receipt {
  readonly profile: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** `observation`: the bytes were held already, the server's list item had changed. */
  readonly source: ReceiptSource | 'observation';
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  readonly listItem: ListItem;
}

const optionalText = z.string().nullable();
const receiptSchema = z.strictObject({
  format: z.literal(1),
  profile: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.int().nonnegative(),
  source: z.enum(['sync', 'search', 'import', 'mail', 'observation']),
  receivedAt: z.iso.datetime(),
  listItem: z.strictObject({
    fileId: z.string(),
    kind: z.enum(['1', '2', '3', '4']).nullable(),
    bankCode: optionalText,
    branchCode: optionalText,
    customerNo: z.string(),
    guaranteeNo: z.string(),
    changeNo: z.string(),
    customerName: optionalText,
    uploadedOn: optionalText,
    uploadedAt: optionalText,
    decidedOn: optionalText,
    issueCount: z.int().positive().nullable(),
  }),
});

/** `<sha256>-<n>.json`; n counts the receipts of the same bytes. */
export const receiptNamePattern = /^[0-9a-f]{64}-\d+\.json$/;

export function receiptPath(folders: ArchiveFolders, name: string): string {
  return join(folders.receipts, shard(name), name);
}

/** Throws `document-corrupt` when the text is no receipt. */
export function parseReceipt(text: string, name: string): Receipt {
  try {
    const { format: _, ...receipt } = receiptSchema.parse(JSON.parse(text));
    return receipt;
  } catch (error) {
    throw new ArchiveError('document-corrupt', name, { cause: error });
  }
}

/**
 * Writes a receipt the same way as a document and returns its name. Step 8 of the write order.
 * @param firstNumber the lowest number that may still be free
 */
export async function writeReceipt(
  folders: ArchiveFolders,
  writer: DurableWriter,
  request: { readonly receipt: Receipt; readonly firstNumber: number },
): Promise<string> {
  const { receipt } = request;
  const { path: part, file } = await writer.createPart();
  try {
    try {
      await file.write(Buffer.from(`${JSON.stringify({ format: 1, ...receipt })}\n`));
      await file.sync();
    } finally {
      await file.close();
    }
    writer.failpoint('receipt-written');
    const name = await linkNumbered(folders, writer, { ...request, part });
    writer.failpoint('receipt-linked');
    await writer.syncFolder(dirname(receiptPath(folders, name)));
    writer.failpoint('receipt-folder-synced');
    await writer.discard(part);
    return name;
  } catch (error) {
    await writer.discard(part).catch(() => undefined);
    throw error;
  }
}

async function linkNumbered(
  folders: ArchiveFolders,
  writer: DurableWriter,
  request: { readonly receipt: Receipt; readonly firstNumber: number; readonly part: string },
): Promise<string> {
  const { sha256 } = request.receipt;
  for (let number = request.firstNumber; ; number += 1) {
    const name = `${sha256}-${number}.json`;
    if (await writer.linkInto(request.part, receiptPath(folders, name))) return name;
  }
}
