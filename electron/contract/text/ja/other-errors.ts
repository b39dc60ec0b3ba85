/** Japanese sentences for the remaining errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const otherErrors: ErrorTexts<'instance' | 'outcome' | 'internal'> = {
  'another-instance': {
    message: '別の保証デスクが同じ保管先を使用中です。',
    next: 'もう一方が終わってから実行してください。',
  },
  'file-not-listed': {
    message: '配信サーバの一覧に、そのファイルはありません。',
    next: 'ファイルIDを確認してください。削除、債権移管、代位弁済で見えなくなった可能性があります。',
  },
  'file-not-held': {
    message: '手元の保管先に、そのファイルはありません。',
    next: 'ファイルIDを確認するか、「sync」または「get」で取得してください。',
  },
  'versions-too-few': {
    message: '比べる版が足りません。手元にあるのは1つの版だけか、それより前の版がありません。',
    next: '「show」で手元の版を確認してください。再発行があれば、「sync」のあとに比べられます。',
  },
  'search-not-divisible': {
    message: '検索結果が2,000件を超え、これ以上分割できない部分があります。その部分は含まれていません。',
    next: '検索条件を絞り込んでください。',
  },
  'too-many-found': {
    message: '見つかった文書が多すぎて、一度に表示できません。',
    next: '営業店コードや顧客番号を加えて絞り込むか、「旧と現在が異なるものだけ」を選んでください。',
  },
  cancelled: {
    message: '中止しました。保存済みのものはそのまま残っています。',
    next: '続けるときは、もう一度実行してください。',
  },
  'execution-in-future': {
    message: '貸付実行日に、まだ来ていない日は記録できません。',
    next: '実行した日を確認してください。実行する前なら、実行してから記録してください。',
  },
  'deadline-out-of-range': {
    message: '実行期限は、保証日(条件変更決定日)の翌日から60日後までの日にしか延ばせません。',
    next: '日付を確認してください。60日を超えるときは発行元の協会に相談してください。',
  },
  'not-a-void-notice': {
    message: '最新の版が無効通知書ではないため、紙の保証書への切替えは記録できません。',
    next: '同期して、無効通知書が届いているか確認してください。',
  },
  'file-still-listed': {
    message: '配信サーバの一覧にあるため、一覧から消えた理由は記録できません。',
    next: '同期または照合をしてから、もう一度確認してください。',
  },
  'record-unknown': {
    message: '取り消そうとした記録が見つかりません。',
    next: '履歴を開き直して、記録を選び直してください。',
  },
  'mail-link-missing': {
    message: 'この文書のURLを知らせる通知メールは取り込まれていません。',
    next: 'URLは配布方式の通知にだけあります。「get」で配信サーバの一覧から取得してください。',
  },
  internal: {
    message: '予期しないエラーが起きました。',
    next: 'もう一度実行し、続くときはシステム担当に連絡してください。',
  },
  'request-invalid': {
    message: '内部の要求の形が正しくないため、実行しませんでした。',
    next: 'もう一度実行し、続くときはシステム担当に連絡してください。',
  },
  'service-stopped': {
    message: '処理を受け持つサービスと通信できません。',
    next: '保証デスクを起動し直してください。保管済みの文書は失われません。',
  },
};
