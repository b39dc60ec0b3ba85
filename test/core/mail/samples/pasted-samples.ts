/** Notifications as people copy them out of their mail programs (R46). */
import { type MailSample, amendmentId, body, bodyLines, fileId, link, subject, usual } from './sample.ts';

const other = '14_2345001_7_8_000';
const without = (line: RegExp): string =>
  bodyLines()
    .filter((each) => !line.test(each))
    .join('\n');
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const open = { decidedOn: null, bankCode: null, recipientName: null } as const;

export const pastedSamples: readonly MailSample[] = [
  { name: 'subject and body', input: `${subject}\n\n${body}`, read: [usual] },
  { name: 'the body alone', input: body, read: [usual] },
  {
    name: 'the subject alone',
    input: subject,
    read: [{ kind: '1', fileId, issueCount: 2, associationName: '見本信用保証協会', ...open }],
  },
  { name: 'full-width digits, underscores and brackets', input: wide(`${subject}\n${body}`), read: [usual] },
  {
    name: 'a full-width bracket beside half-width digits',
    input: `アップロードのお知らせ（3_${fileId}）`,
    read: [{ kind: '3', fileId, issueCount: null, flags: [] }],
  },
  {
    name: 'spaces around the separators and in the bracket',
    input: `アップロードのお知らせ( 1 _ 16 _ 2345 002 _ 1234567 _ 12345 _ 000 _ 2 )`,
    read: [{ fileId, issueCount: 2 }],
  },
  {
    name: 'the file id once more after ファイル I D',
    input: `${subject}\nファイル I D: ${fileId}\n${body}`,
    read: [usual],
  },
  { name: 'the name of the file', input: `1_${fileId}.pdf`, read: [{ fileId, issueCount: null }] },
  { name: '.PDF before the count', input: `1_${fileId}.PDF_3`, read: [{ fileId, issueCount: 3 }] },
  {
    name: 'remnants of <mark>',
    input: `アップロードのお知らせ(<mark>1_${fileId}_2</mark>)\n<mark>1_${fileId}_2</mark>`,
    read: [{ fileId, issueCount: 2 }],
  },
  {
    name: 'a forward with quotation marks',
    input: `Fw: ${subject}\n> ${body.replaceAll('\n', '\r\n> ')}`,
    read: [usual],
  },
  { name: 'a reply to a forward', input: body.replaceAll(/^/gm, '> > '), read: [usual] },
  {
    name: '転送 with the headers a mail program prints',
    input: `転送: ${subject}\n\n差出人: COMMON <common-system@cgcsc.co.jp>\n送信日時: 2026年4月10日(金) 10:02\n件名: ${subject}\n\n${body}`,
    read: [
      {
        ...usual,
        sentAt: '2026-04-10T01:02:00.000Z',
        sender: { address: 'common-system@cgcsc.co.jp', trust: 'expected' },
      },
    ],
  },
  {
    name: "Outlook's [mailto:] and an English date",
    input: `From: common-system@cgcsc.co.jp [mailto:common-system@cgcsc.co.jp]\nDate: Fri, 10 Apr 2026 10:02:03 +0900\nSubject: ${subject}\n${body}`,
    read: [
      {
        ...usual,
        sentAt: '2026-04-10T01:02:03.000Z',
        sender: { address: 'common-system@cgcsc.co.jp', trust: 'expected' },
      },
    ],
  },
  {
    name: 'zero-width characters inside',
    input: `1_${fileId.replace('_', '_\u200B')}_2`,
    read: [{ fileId }],
  },
  {
    name: 'a label wrapped at its separator',
    input: `1_16_2345002_1234567_\n12345_000_2`,
    read: [{ fileId, issueCount: 2 }],
  },
  {
    name: 'the branch below the label',
    input: `1_${fileId}_2\n取扱店舗:見本銀行 新宿支店 (2345 - 002)\n見本銀行 新宿支店 御中`,
    read: [{ bankCode: '2345', branchCode: '002', recipientName: '見本銀行 新宿支店', flags: [] }],
  },
  {
    name: 'a Japanese era and spaces in the date',
    input: body.replace('2026年04月10日', '令和8年 4月10日'),
    read: [usual],
  },
  {
    name: 'a date that does not exist',
    input: body.replace('04月10日', '04月31日'),
    read: [{ ...usual, decidedOn: null, flags: ['date-unreadable'] }],
  },
  {
    name: 'two dates',
    input: `${body}\n保証日: 2026年04月11日`,
    read: [{ ...usual, decidedOn: null, flags: ['dates-differ'] }],
  },
  {
    name: 'no branch',
    input: without(/取扱店舗/),
    read: [{ ...usual, bankCode: null, bankName: null, branchCode: null, branchName: null }],
  },
  {
    name: 'a branch of another bank than at issue',
    input: body.replace('(2345 - 002)', '(2346-001)'),
    read: [{ ...usual, bankCode: '2346', branchCode: '001' }],
  },
  {
    name: 'an amendment with 条件変更決定日',
    input: bodyLines(`2_${amendmentId}_1`).join('\n').replace('保証日', '条件変更決定日'),
    read: [{ ...usual, kind: '2', fileId: amendmentId, issueCount: 1 }],
  },
  {
    name: 'an amendment that is called a certificate',
    input: `1_${amendmentId}_1`,
    read: [{ fileId: amendmentId, flags: ['kind-unlike-change-number'] }],
  },
  {
    name: 'a certificate without 発行回数',
    input: `アップロードのお知らせ(1_${fileId})`,
    read: [{ issueCount: null, flags: ['issue-count-missing'] }],
  },
  {
    name: '発行回数 in the subject only',
    input: `${subject}\n${bodyLines(`1_${fileId}`).join('\n')}`,
    read: [usual],
  },
  { name: 'a link of 配布方式', input: `${body}\n${link}`, read: [{ ...usual, link }] },
  {
    name: 'a link in angle brackets before a full stop',
    input: `${body}\n<${link}>.`,
    read: [{ ...usual, link }],
  },
  {
    name: 'a link that is not https',
    input: `${body}\n${link.replace('https', 'http')}`,
    read: [{ ...usual, link: null, flags: ['link-unusable'] }],
  },
  {
    name: 'a link with credentials',
    input: `${body}\nhttps://delivery.example.jp@evil.example/deliver/${fileId}`,
    read: [{ ...usual, link: null, flags: ['link-unusable'] }],
  },
  {
    name: "another file's link",
    input: `${body}\n${link.replace('12345_000', '12346_000')}`,
    read: [{ ...usual, link: null, flags: ['link-unusable'] }],
  },
  {
    name: 'the link beside a signature with an address',
    input: `${body}\n${link}\n-- \n見本銀行 https://www.example.jp/`,
    read: [{ ...usual, link }],
  },
  {
    name: 'several notifications, with and without their bodies',
    input: `${subject}\n${body}\n\n${subject.replace(fileId, other)}\n${bodyLines(`3_${amendmentId}`).join('\n')}`,
    read: [usual],
    refused: ['subject-and-body-differ'],
  },
  {
    name: 'two whole mails one after the other',
    input: `${subject}\n${body}\n${subject.replaceAll(fileId, other)}\n${bodyLines(`1_${other}_2`).join('\n')}`,
    read: [usual, { ...usual, fileId: other }],
  },
  {
    name: 'two bodies without their subjects',
    input: `${body}\n\n${bodyLines(`1_${other}_2`).join('\n')}`,
    read: [usual, { ...usual, fileId: other }],
  },
  {
    name: 'half-width kana and spaces in the subject',
    input: `ｱｯﾌﾟﾛｰﾄﾞ の お知らせ (3_${fileId})`,
    read: [{ kind: '3', fileId }],
  },
  {
    name: 'a mail program that quotes in its own words',
    input: `2026年4月10日(金) 10:02 <common-system@cgcsc.co.jp>:\n> ${subject}\n> ${body.replaceAll('\n', '\n> ')}`,
    read: [usual],
  },
  {
    name: 'a list of subjects',
    input: [fileId, amendmentId, other].map((id) => `アップロードのお知らせ(3_${id})`).join('\n'),
    read: [{ fileId }, { fileId: amendmentId }, { fileId: other }],
  },
  { name: 'the same mail twice', input: `${subject}\n${body}\n${subject}\n${body}`, read: [usual] },
  {
    name: "another file's body under a subject",
    input: `${subject}\n${bodyLines(`1_${other}_2`).join('\n')}`,
    refused: ['subject-and-body-differ'],
  },
  {
    name: 'another 発行回数 in the body',
    input: `${subject}\n${bodyLines(`1_${fileId}_3`).join('\n')}`,
    refused: ['subject-and-body-differ'],
  },
  {
    name: 'another kind in the body',
    input: `${subject}\n${bodyLines(`3_${fileId}`).join('\n')}`,
    refused: ['subject-and-body-differ'],
  },
  {
    name: 'another file after ファイルID',
    input: `${subject}\nファイルID: ${other}`,
    refused: ['subject-and-body-differ'],
  },
  { name: 'an unknown kind', input: `アップロードのお知らせ(5_${fileId})`, refused: ['kind-unknown'] },
  { name: '発行回数 0', input: `アップロードのお知らせ(1_${fileId}_0)`, refused: ['issue-count-invalid'] },
  { name: 'a huge 発行回数', input: `1_${fileId}_99999`, refused: ['issue-count-invalid'] },
  {
    name: 'a file id with a letter',
    input: 'アップロードのお知らせ(1_16_234500X_1_2_000_1)',
    refused: ['file-unreadable'],
  },
  {
    name: 'a branch code that is too short',
    input: 'アップロードのお知らせ(1_16_234500_1_2_000_1)',
    refused: ['file-unreadable'],
  },
  { name: 'an empty text', input: ' \n\u3000\n', refused: ['empty'] },
  {
    name: 'a mail about something else',
    input: '来月の会議について\n16時から',
    refused: ['no-notification'],
  },
];
