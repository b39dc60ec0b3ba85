/** The commands on notification mails in Japanese. */
import { heldBackTexts, mailFlags, mailRefusals, senderTrusts } from '#contract/text/ja/mail-texts.ts';
import type { MailTexts } from '../mail-texts.ts';

export const mail: MailTexts = {
  refusals: mailRefusals,
  heldBack: heldBackTexts,
  flags: mailFlags,
  senders: senderTrusts,
  states: { met: '受信済', awaited: '未受信', closed: '対応不要' },
  headings: { number: '番号', sentAt: '送信日時', state: '状態', sender: '差出人' },
  marks: { expected: '', 'not-given': '貼り付け', unknown: '送信元不明', 'look-alike': '見分けに注意' },
  announced: (label, profile, state) => `✓ ${label} を取り込みました(${profile}・${state})`,
  known: (label, profile, state) => `・ ${label} は取込み済みです(${profile}・${state})`,
  foreignLink: 'URLはこの接続先のものではないため、記録しません。ブラウザで開かないでください。',
  done: ({ announced, known, heldBack, refused, awaited }) =>
    `取込み ${announced}件、取込み済み ${known}件、保留 ${heldBack}件、読めないもの ${refused}件。未受信は${awaited}件です。`,
  watching: (folder) =>
    `${folder} に保存される通知メールを取り込みます。終わるときは Ctrl+C を押してください。`,
  closed: (sequence) => `通知 ${sequence} を対応不要にしました。`,
  unannounced: (count) => `この30日に届いた文書のうち、通知メールを取り込んでいないものは${count}件です。`,
  nothingOpen: '未受信の通知はありません。',
};
