/** Senders: the expected one, others, and those that imitate it (R11). */
import type { SenderTrust } from '#contract/notification-mail.ts';
import { encodedWords } from '#test/delivery-server/mails/mime-message.ts';
import { type MailSample, expectedSender, messageFile } from './sample.ts';

const senders: readonly (readonly [from: string, address: string | null, trust: SenderTrust])[] = [
  [expectedSender, expectedSender, 'expected'],
  [`<${expectedSender.toUpperCase()}>`, expectedSender, 'expected'],
  [`${encodedWords('共同システム', 'ISO-2022-JP')} <${expectedSender}>`, expectedSender, 'expected'],
  ['佐藤 <sato@bank.example.jp>', 'sato@bank.example.jp', 'unknown'],
  ['info@cgcsc.co.jp', 'info@cgcsc.co.jp', 'unknown'],
  ['common-systern@cgcsc.co.jp', 'common-systern@cgcsc.co.jp', 'look-alike'],
  ['common_system@cgcsc.co.jp', 'common_system@cgcsc.co.jp', 'look-alike'],
  ['common-system@cgscc.co.jp', 'common-system@cgscc.co.jp', 'look-alike'],
  ['common-system@cgcsc.co.jp.example.com', 'common-system@cgcsc.co.jp.example.com', 'look-alike'],
  ['common-system@mail.cgcsc.co.jp', 'common-system@mail.cgcsc.co.jp', 'look-alike'],
  ['notice@cgcsc-jp.example', 'notice@cgcsc-jp.example', 'look-alike'],
  ['common-system@example.com', 'common-system@example.com', 'look-alike'],
  ['common-system@\u0441gcsc.co.jp', 'common-system@\u0441gcsc.co.jp', 'look-alike'],
  ['notice@xn--gcsc-3ye.co.jp', 'notice@xn--gcsc-3ye.co.jp', 'look-alike'],
  ['notice@cgcsc.co.jp.', 'notice@cgcsc.co.jp.', 'look-alike'],
  [`"${expectedSender}" <attacker@example.com>`, 'attacker@example.com', 'look-alike'],
  [`=?UTF-8?Q?common-system=40cgcsc=2Eco=2Ejp?= <a@example.com>`, 'a@example.com', 'look-alike'],
  [`"common-system＠cgcsc．co．jp" <a@example.com>`, 'a@example.com', 'look-alike'],
  [`${expectedSender}, a@example.com`, null, 'unknown'],
  ['', null, 'unknown'],
];

export const senderSamples: readonly MailSample[] = [
  ...senders.map(([from, address, trust]) => ({
    name: `${from === '' ? 'no sender' : from} is ${trust}`,
    input: messageFile({ from }),
    read: [{ sender: { address, trust } }],
  })),
  {
    name: 'a Sender header of somebody else',
    input: messageFile({ more: [['Sender', 'robot@example.com']] }),
    read: [{ sender: { address: null, trust: 'unknown' } }],
  },
];
