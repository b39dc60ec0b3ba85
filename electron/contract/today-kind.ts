/** Kinds of items on 今日の要確認, in the order of the board: what stops a loan first. */
export const todayKinds = [
  /** 無効. */
  'voided',
  /** 再発行. */
  'reissued',
  /** 検証で要確認・利用不可. */
  'attention',
  /** 実行期限接近. */
  'deadline',
  /** 通知はあるが未受信. */
  'awaited',
  /** サーバから消えたもの. */
  'vanished',
  /** 移管受入. */
  'transferred',
  /** 新着. */
  'arrived',
] as const;

export type TodayKind = (typeof todayKinds)[number];
