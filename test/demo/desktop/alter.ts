/** Re-issues a document and changes one byte of it on the way (E8). */
import type { DeliveryServer } from '#test/delivery-server/index.ts';

export async function alter({ scenario, state, documents }: DeliveryServer, fileId: string): Promise<void> {
  const file = state.files.get(fileId);
  if (file === undefined) throw new Error(`no file ${fileId}`);
  await scenario.reissue({ fileId });
  const bytes = new Uint8Array(await documents.bytes(file));
  const at = Math.floor(bytes.length / 3);
  bytes[at] = ~(bytes[at] ?? 0) & 0xff;
  await scenario.replaceBytes({ fileId, bytes });
}
