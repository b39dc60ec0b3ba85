/** Japanese sentences for what the history of a file id says (R155–R158). */
import type { VersionAlarm } from '../../guarantee-file.ts';
import type { ReasonText } from '../text-shapes.ts';

export const versionAlarms: Readonly<Record<VersionAlarm, ReasonText>> = {
  'became-void': {
    what: '保証書が無効通知書に置き換えられました。',
    meaning: '貸付(変更)の中止、または紙の保証書への切替えです。',
    next: 'この保証書による実行を止め、紙の保証書が届いていないか確認してください。',
  },
  'same-count-other-bytes': {
    what: '発行回数が同じで、内容の異なる版があります。',
    meaning: '再発行なら発行回数が増えるはずです。',
    next: 'どの版が正しいか、発行元の協会に確認してください。',
  },
  'issue-count-falling': {
    what: '発行回数が、前の版より小さくなっています。',
    meaning: '発行回数は増えるだけのはずです。',
    next: 'どの版が正しいか、発行元の協会に確認してください。',
  },
  'older-than-list': {
    what: '配信サーバの一覧に、手元より新しい発行回数があります。',
    meaning: '手元の版は最新ではありません。',
    next: '同期して、最新の版を取得してください。',
  },
  'void-listed': {
    what: '配信サーバの一覧では、無効通知書に置き換えられています。',
    meaning: 'この保証書は無効です。無効通知書はまだ手元にありません。',
    next: '実行を止め、同期して無効通知書を取得してください。',
  },
  'older-than-mail': {
    what: '通知メールに、手元より新しい発行回数が書かれています。',
    meaning: '手元の版は最新ではない可能性があります。',
    next: '同期して、最新の版を取得してください。',
  },
  'void-announced': {
    what: '通知メールで、無効通知書のアップロードが知らされています。',
    meaning: 'この保証書は無効にされた可能性があります。',
    next: '実行を止め、同期して無効通知書を取得してください。',
  },
  'wrong-form': {
    what: '文書の種類に必要な長期署名の形式ではありません。',
    meaning: '保証書とテスト送信票はES-A、無効通知書はES-T以上のはずです。',
    next: '発行元の協会に確認してください。',
  },
  'wrong-issuer': {
    what: '署名者が、この接続先で想定している発行元ではありません。',
    meaning: '別の協会の文書か、協会を装った文書の可能性があります。',
    next: 'この文書を使わず、発行元の協会に確認してください。',
  },
  'changed-after-execution': {
    what: '貸付(変更)を実行した版のあとに、別の版が届いています。',
    meaning: '実行の根拠にした版は、いまは有効ではありません。',
    next: '版を比べ、実行の条件が変わっていないか発行元の協会に確認してください。',
  },
};
