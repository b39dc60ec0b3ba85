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
};
