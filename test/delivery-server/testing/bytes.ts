/** The bytes a server delivers for a file id. */
import type { DeliveryServer } from '../index.ts';
import { fileOf } from '../state/server-state.ts';

export function createDocumentBytesOf(server: DeliveryServer): (fileId: string) => Promise<Buffer> {
  return (fileId) => server.documents.bytes(fileOf(server.state, fileId));
}
