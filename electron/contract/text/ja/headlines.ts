/** Japanese headlines: what a person is told of a document first (ux.md a-1); `document` is the kind's name. */
import type { HeadlineTexts } from '../text-shapes.ts';

export const headlines: HeadlineTexts = {
  usable: {
    title: '利用できます',
    sentence: (document) => `改ざんはなく、発行元を確認できた、最新の${document}です。`,
  },
  authentic: {
    title: '改ざんはありません',
    sentence: () =>
      '信頼する発行元の署名を確認できました。文書の種類と、最新の版かどうかは判定していません。利用の前に配信サーバの一覧と照合してください。',
  },
  test: {
    title: '正しく届きました',
    sentence: (document) => `改ざんのない${document}です。保証書ではないため、実行には使えません。`,
  },
  attention: {
    title: '確認が必要です',
    sentence: (document) =>
      `この${document}を信頼できるかどうか、判断できません。次の案内に従って確認してください。`,
  },
  unconfirmed: {
    title: '確認が必要です: 最新か未確認',
    sentence: (document) =>
      `発行元の署名は確認できましたが、最新の${document}かどうかは確認していません。利用の前に同期して、配信サーバと照合してください。`,
  },
  contradictory: {
    title: '確認が必要です: 版の食い違い',
    sentence: (document) =>
      `発行元の署名は確認できましたが、版の履歴に食い違いがあります。どの${document}が正しいか、発行元の協会に確認してください。`,
  },
  announced: {
    title: '確認が必要です: 通知あり',
    sentence: (document) =>
      `通知メールで、この${document}より新しい版または無効が知らされています。同期して確かめるまで使わないでください。`,
  },
  'not-listed': {
    title: '権限・状態の確認が必要です',
    sentence: () =>
      '配信サーバの一覧にありません。債権移管、代位弁済、完済後の削除などが考えられます。利用の前に発行元の協会に確認してください。',
  },
  unverified: {
    title: '未検証です',
    sentence: (document) => `この${document}はまだ検証していません。利用の前に検証してください。`,
  },
  unusable: {
    title: '利用できません',
    sentence: (document) => `この${document}は使わないでください。発行元の署名で内容を確かめられません。`,
  },
  unsigned: {
    title: '利用できません: 署名なし',
    sentence: (document) => `署名がないため、認証付電子保証書の${document}としては扱えません。`,
  },
  superseded: {
    title: '旧版です',
    sentence: (document) => `新しい版があります。この${document}は使わないで、最新の版を確認してください。`,
  },
  void: {
    title: '無効です',
    sentence: (document, kind) =>
      kind === '3'
        ? '発行元を確認できた無効通知書です。対象の保証書は使わないでください。'
        : `無効通知書を受け取っています。この${document}は使わないでください。`,
  },
  paper: {
    title: '無効です: 紙の保証書に切替',
    sentence: () =>
      'この保証書は紙の保証書に切り替えられました。電子の保証書は使わず、紙の保証書を確認してください。',
  },
  'void-undecided': {
    title: '無効の通知です: 発行元は未確認',
    sentence: () =>
      'この通知書の発行元の署名を、まだ確認できていません。対象の保証書を使う前に、必ず発行元の協会に確認してください。',
  },
};
