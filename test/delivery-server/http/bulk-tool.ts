/**
 * `/syncdl`, the door of the bulk tool (R114–R117, R123, E4, E10). The real wire format is not published; this one is ours:
 * POST a form with `user_id`, `user_pass` and `op`.
 * `op=list` answers one new file id per line, `op=file&file_id=…` the PDF, `op=csv` the list items of the new files (UTF-8 with BOM).
 * Refusals are 401 (login) or 403 (branch user, initial or expired password), as plain text.
 */
import { columnHeadings } from '../screens/view.ts';
import { branchUserMessage, judgeLogin } from '../rules/login.ts';
import { maySee } from '../rules/visibility.ts';
import type { ServerContext } from '../server-context.ts';
import { listItem } from '../state/list-item.ts';
import type { StoredFile } from '../state/stored-file.ts';
import type { User } from '../state/user.ts';
import type { Incoming } from './handle-request.ts';
import { textReply, type Reply } from './reply.ts';

export const bulkToolPath = '/syncdl';

export async function answerBulkTool(context: ServerContext, incoming: Incoming): Promise<Reply> {
  const { values, event } = incoming;
  event.screen = 'bulk-tool';
  const admitted = admit(context, incoming);
  if ('status' in admitted) return admitted;
  event.userId = admitted.id.userId;
  const fresh = [...context.state.files.values()].filter(
    (file) => maySee(admitted.id, file) && !file.sentToTool,
  );
  switch (values.get('op')) {
    case 'list':
      if (context.state.rules.syncFlag === 'list') for (const file of fresh) file.sentToTool = true;
      return textReply(200, fresh.map((file) => `${file.id.fileId}\n`).join(''));
    case 'csv':
      return textReply(200, csv(fresh), 'text/csv; charset=utf-8');
    case 'file':
      return deliver(context, incoming, admitted);
    default:
      return textReply(400, 'op');
  }
}

/** Headquarters only, and never with the initial password. */
function admit(context: ServerContext, { values, institution, event }: Incoming): User | Reply {
  const result = judgeLogin(context.state, {
    userId: values.get('user_id'),
    password: values.get('user_pass'),
    institution,
  });
  if (result.state === 'refused') {
    event.note = result.reason;
    return textReply(result.reason === 'branch-user' ? 403 : 401, result.message);
  }
  if (result.user.id.role === 'branch') {
    event.note = 'branch-user';
    return textReply(403, branchUserMessage);
  }
  if (result.state === 'accepted') return result.user;
  event.note = result.reason;
  return textReply(
    403,
    result.reason === 'initial'
      ? '初期パスワードのままでは使用できません。'
      : 'パスワードの有効期限が切れています。',
  );
}

/** The flag is set as the body goes out whole; a broken transfer leaves the file new (A25). */
async function deliver(
  context: ServerContext,
  { values, event, fault }: Incoming,
  user: User,
): Promise<Reply> {
  const file = context.state.files.get(values.get('file_id'));
  if (file === undefined || !maySee(user.id, file)) return textReply(404, 'Not Found');
  const body = await context.documents.bytes(file);
  event.fileIds = [file.id.fileId];
  if (fault === null) file.sentToTool = true;
  return { status: 200, headers: { 'Content-Type': 'application/pdf' }, body };
}

const csvColumns = Object.keys(columnHeadings) as (keyof typeof columnHeadings)[];

function csv(files: readonly StoredFile[]): string {
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const heading = csvColumns.map((column) => quote(columnHeadings[column])).join(',');
  const lines = files
    .map(listItem)
    .map((item) => csvColumns.map((column) => quote(String(item[column]))).join(','));
  return `\uFEFF${[heading, ...lines].join('\r\n')}\r\n`;
}
