/** Kinds of items on 今日の要確認, in the order of the board. */
export const todayKinds = [
  /** 新着. */
  'arrived',
  /** 再発行. */
  'reissued',
  /** 無効. */
  'voided',
  /** 検証で要確認・利用不可. */
  'attention',
  /** 実行期限接近. */
  'deadline',
  /** 通知はあるが未受信. */
  'awaited',
  /** 移管受入. */
  'transferred',
  /** サーバから消えたもの. */
  'vanished',
] as const;

export type TodayKind = (typeof todayKinds)[number];
