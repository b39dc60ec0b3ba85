/** 閲覧 by the file link and ファイルダウンロード by checkbox (R104). */
import { maySee } from '../rules/visibility.ts';
import { search } from '../rules/search.ts';
import { readCriteria } from '../rules/criteria.ts';
import type { StoredFile } from '../state/stored-file.ts';
import { menuView } from './frame.ts';
import { show, type Answer, type UserRequest } from './screen-request.ts';

/** Shows one PDF. Links of results that changed meanwhile end in a message. */
export function viewFile(request: UserRequest): Answer {
  const file = visibleFile(request, request.values.get('fileId'));
  return file === null ? refused(request) : { type: 'pdf', file, disposition: 'inline' };
}

/** One checked file comes as itself, several as a ZIP (A28). */
export function download(request: UserRequest): Answer {
  const wanted = request.values.has('checkAll') ? wholePage(request) : request.values.all('file');
  if (wanted.length === 0) {
    return message(request, 'ダウンロードするファイルを選択してください。');
  }
  const files = [...new Set(wanted)].map((fileId) => visibleFile(request, fileId));
  const [first, ...more] = files.filter((file) => file !== null);
  if (first === undefined || files.includes(null)) return refused(request);
  return more.length === 0
    ? { type: 'pdf', file: first, disposition: 'attachment' }
    : { type: 'zip', files: [first, ...more] };
}

/** 一括チェック: the rows of the page shown last (A27). */
function wholePage({ state, user, session }: UserRequest): string[] {
  const criteria = session.criteria === null ? null : readCriteria(session.criteria);
  if (criteria === null || 'complaint' in criteria) return [];
  const { rows } = search(state, user.id, { criteria, sort: session.sort, page: session.page });
  return rows.map(({ fileId }) => fileId);
}

function visibleFile(request: UserRequest, fileId: string): StoredFile | null {
  const file = request.state.files.get(fileId);
  return file !== undefined && maySee(request.user.id, file) ? file : null;
}

function refused(request: UserRequest): Answer {
  request.event.note = 'not-visible';
  return message(request, '指定されたファイルは存在しないか、参照権限がありません。');
}

function message(request: UserRequest, text: string): Answer {
  return show(
    menuView(request, {
      title: 'メッセージ',
      messages: [text],
      blocks: [{ type: 'links', links: [{ label: '検索画面へ戻る', action: 'search-screen' }] }],
    }),
  );
}
