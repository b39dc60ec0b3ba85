/** アップロード通知メール to every user who may see the file and wants mail (R9, R42–R45, E22). */
import type { IsoDate } from '#contract/guarantee-file.ts';
import { associationOf, bankOf, branchName, type ServerState } from '../state/server-state.ts';
import { currentVersion, type StoredFile } from '../state/stored-file.ts';
import { mailSender, type Mail } from '../state/outbox.ts';
import type { User } from '../state/user.ts';
import { maySee } from './visibility.ts';

/** Puts the mails for the current version of a file into the outbox. `linkTo` gives the URL of 配布方式. */
export function notifyUpload(state: ServerState, file: StoredFile, linkTo: (fileId: string) => string): void {
  for (const user of state.users.values()) {
    if (user.uploadNotification && maySee(user.id, file)) {
      state.outbox.push(mailFor(state, { file, user, link: linkTo(file.id.fileId) }));
    }
  }
}

interface MailFacts {
  readonly file: StoredFile;
  readonly user: User;
  readonly link: string;
}

function mailFor(state: ServerState, { file, user, link }: MailFacts): Mail {
  const association = associationOf(state, file.id.associationCode);
  const bank = bankOf(state, file.id.associationCode, file.bankCode);
  const { kind, issueCount, decidedOn } = currentVersion(file);
  const counted = kind === '1' || kind === '2';
  const label = `${kind}_${file.id.fileId}${counted ? `_${issueCount}` : ''}`;
  const lines = [
    `${user.name} 御中`,
    'いつも大変お世話になっております。',
    '以下の情報を配信サーバにアップロードしました。',
    `取扱店舗:${bank.name} ${branchName(bank, file.branchCode)} (${file.bankCode} - ${file.branchCode})`,
    label,
    ...(counted ? [`${kind === '1' ? '保証日' : '条件変更決定日'}: ${longDate(decidedOn)}`] : []),
    ...(association.mailMethod === 'distribution' ? [link] : []),
    association.name,
    ...(kind === '4' ? [disclaimer] : []),
  ];
  return {
    from: mailSender,
    to: user.mailAddress,
    userId: user.id.userId,
    fileId: file.id.fileId,
    subject: `【${association.name}】アップロードのお知らせ(${label})`,
    body: lines.join('\n'),
    sentAtMs: state.clock.now(),
  };
}

const disclaimer =
  '※このメールは十分注意のうえ発信しておりますが、万が一、誤発信された場合は深くお詫び申し上げます。' +
  '本メールにお心当たりの無い場合は、本メールを削除いただきますよう重ねてお願い申し上げます。';

function longDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month}月${day}日`;
}
