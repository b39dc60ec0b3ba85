/** Japanese texts of the verdict part. */
import type { AlterationLine, IssuerLine, TimestampLine } from '../../features/verdict/level-one.ts';
import type { VersionLine } from '../../features/verdict/version-line.ts';
import { technical } from './verdict-technical.ts';

const nth = (count: number | null): string => (count === null ? '回数不明' : `第${count}回`);
const notVerified = '未検証';
const noSignature = '署名がありません';

const alteration: Readonly<Record<AlterationLine['finding'], string>> = {
  whole: 'なし(ファイル全体を確認)',
  altered: '内容が署名されたものと違います',
  unchanged: '署名のあとの変更はありません(署名者は未確認)',
  undecided: '判断できません',
  unsigned: noSignature,
  unverified: notVerified,
};

function issuer({ finding }: Pick<IssuerLine, 'finding'>, name: string | null): string {
  const who = name ?? '署名者不明';
  switch (finding) {
    case 'confirmed':
      return who;
    case 'other':
      return `期待した発行元の協会ではありません: ${who}`;
    case 'refused':
      return `確かめられません: ${who}`;
    case 'undecided':
      return `判断できません: ${who}`;
    case 'moot':
      return '判定していません(内容が署名と合わないため)';
    case 'unsigned':
      return noSignature;
    case 'unverified':
      return notVerified;
  }
}

function timestamp({ finding }: Pick<TimestampLine, 'finding'>, at: string | null): string {
  const when = at ?? '';
  switch (finding) {
    case 'proven':
      return when;
    case 'below-form':
      return `${when} 長期保存のための情報が足りません`;
    case 'refused':
      return '認められません';
    case 'undecided':
      return `一部を確かめられません ${when}`.trimEnd();
    case 'missing':
      return '時刻の証明がありません';
    case 'moot':
      return '判定していません(内容が署名と合わないため)';
    case 'unsigned':
      return noSignature;
    case 'unverified':
      return notVerified;
  }
}

function version({ finding, count, printedCount, newestCount }: VersionLine): string {
  switch (finding) {
    case 'latest':
      return `${nth(count)}(最新)`;
    case 'listed':
      return `${nth(count)}(手元で最新)`;
    case 'superseded':
      return newestCount === null
        ? `${nth(count)} 新しい版があります`
        : `${nth(count)} 新しい版(${nth(newestCount)})があります`;
    case 'void':
      return `${nth(count)} 無効通知書を受け取っています`;
    case 'void-notice':
      return '無効通知書です';
    case 'count-differs':
      return `食い違い: 一覧は${nth(count)}、文書は${nth(printedCount)}`;
    case 'contradictory':
      return `${nth(count)} 版の履歴に食い違いがあります`;
    case 'not-listed':
      return `${nth(count)} 配信サーバの一覧にありません`;
    case 'unconfirmed':
      return `${nth(count)} 最新かどうか未確認`;
    case 'test':
      return 'テスト送信票(保証書ではありません)';
  }
}

export const verdict = {
  panel: '検証',
  marks: { good: '問題なし', attention: '確認が必要', bad: '問題あり', none: '判定なし' },
  rows: { alteration: '改ざん', issuer: '発行元', timestamp: 'タイムスタンプ', version: '発行回数・版' },
  findings: { alteration, issuer, timestamp, version },
  verifying: '検証しています…',
  loading: '読み込んでいます…',
  unverifiedSentence: (document: string) =>
    `この${document}はまだ検証していません。「再検証」で検証してください。`,
  changed: {
    title: 'ファイルが変更されました',
    sentence:
      '保存されているファイルが、受信したときのものと違います。使わないで、配信サーバから取得し直してください。',
  },
  checkedAt: '検証日時',
  comparedAt: '最終サーバ照合',
  never: 'まだありません',
  notComplete: '(一部は照合できませんでした)',
  by: (tsa: string) => `タイムスタンプ局 ${tsa}`,
  deadline: {
    far: (day: string, _daysLeft: number) => `この証拠で検証できる期限 ${day}`,
    near: (day: string, daysLeft: number) => `この証拠で検証できる期限 ${day}(残り${daysLeft}日)`,
    past: (day: string, _daysLeft: number) => `この証拠で検証できる期限 ${day} を過ぎています`,
  },
  /** Parts of one line; 保証日 and 条件変更決定日 are 30 days before, 60 when extended. */
  executionDeadline: {
    until: (day: string, isExtended: boolean) => `実行期限 ${day}${isExtended ? '(延長済み)' : ''}`,
    lastBusinessDay: (day: string) => ` 最終営業日 ${day}`,
    left: (days: number, businessDays: number) => ` 残り${days}日(本日を含め${businessDays}営業日)`,
    lastDay: ' 本日が最終営業日です',
    noBusinessDay: ' 期限までに営業日がありません',
    overdue: (days: number) => ` ${days}日過ぎています(実行の記録がありません)`,
    executed: ' 期限内に実行しました',
    executedLate: ' 期限を過ぎてから実行しています。発行元の協会に確認してください',
  },
  actions: {
    toolbar: '検証の操作',
    report: '検証結果報告書',
    verify: '再検証',
    savePdf: 'PDFを保存',
    saveJson: '検証結果をJSONで保存',
    copyHash: 'SHA-256をコピー',
    copied: 'コピーしました',
    more: 'その他の操作',
    failed: '操作できませんでした。もう一度試してください。',
  },
  sections: {
    reasons: '理由と次にすること',
    history: (versions: number) => `版の履歴(${versions})`,
    technical: '技術情報',
  },
  jsonName: (fileId: string) => `${fileId}_検証結果.json`,
  showNewest: '最新の版を表示',
  showVoidNotice: '無効通知書を表示',
  history: {
    count: nth,
    timestamp: (at: string) => `タイムスタンプ ${at}`,
    noTimestamp: 'タイムスタンプ なし',
    received: (at: string) => `受信 ${at}`,
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('ja-JP')} KB`,
  },
  acrobat:
    'Acrobatで「署名に問題があります」などと表示されても、内容の改ざんとは限りません。Acrobatがこの発行元の認証局を登録していないときの表示です。',
  technical,
};
