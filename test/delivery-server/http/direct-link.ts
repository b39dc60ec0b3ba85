/** The link of a 配布方式 mail: the file itself, without a login but not without the certificate (R10, A30). */
import type { ServerContext } from '../server-context.ts';
import { associationOf } from '../state/server-state.ts';
import type { Incoming } from './handle-request.ts';
import { textReply, type Reply } from './reply.ts';

export const directLinkPath = '/deliver/';

export async function answerDirectLink(context: ServerContext, incoming: Incoming): Promise<Reply> {
  const { state, documents } = context;
  const { institution, event, path } = incoming;
  const file = state.files.get(path.slice(directLinkPath.length));
  const own =
    file?.accessible === true &&
    file.id.associationCode === institution.associationCode &&
    file.bankCode === institution.bankCode;
  if (!own || associationOf(state, institution.associationCode).mailMethod !== 'distribution') {
    event.note = 'not-visible';
    return textReply(404, 'Not Found');
  }
  event.fileIds = [file.id.fileId];
  event.screen = 'pdf';
  return { status: 200, headers: { 'Content-Type': 'application/pdf' }, body: await documents.bytes(file) };
}
