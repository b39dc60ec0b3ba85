/** What a mail sample is, and the usual notification most samples vary. */
import type { MailRefusalReason, ParsedNotification } from '#contract/notification-mail.ts';
import type { MailCharset } from '#test/delivery-server/mails/charsets.ts';
import {
  type Header,
  encodedWords,
  textPart,
  withHeaders,
} from '#test/delivery-server/mails/mime-message.ts';

export interface MailSample {
  readonly name: string;
  /** Pasted text, or the bytes of a message file. */
  readonly input: string | Uint8Array;
  /** What has to be read, in this order; none when absent. */
  readonly read?: readonly Partial<ParsedNotification>[];
  readonly refused?: readonly MailRefusalReason[];
}

export const fileId = '16_2345002_1234567_12345_000';
export const amendmentId = '16_2345002_1234567_12345_001';
export const expectedSender = 'common-system@cgcsc.co.jp';
export const link = `https://delivery.example.jp/deliver/${fileId}`;
export const subject = `【見本信用保証協会】アップロードのお知らせ(1_${fileId}_2)`;

/** The lines of the manual's mail (R42), each of which a sample may change. */
export function bodyLines(label = `1_${fileId}_2`): readonly string[] {
  return [
    '見本銀行 新宿支店 御中',
    'いつも大変お世話になっております。',
    '以下の情報を配信サーバにアップロードしました。',
    '取扱店舗:見本銀行 新宿支店 (2345 - 002)',
    label,
    '保証日: 2026年04月10日',
    '見本信用保証協会',
  ];
}

export const body = bodyLines().join('\n');

/** Everything the usual notification says. */
export const usual = {
  kind: '1',
  fileId,
  issueCount: 2,
  decidedOn: '2026-04-10',
  bankCode: '2345',
  branchCode: '002',
  bankName: '見本銀行',
  branchName: '新宿支店',
  recipientName: '見本銀行 新宿支店',
  associationName: '見本信用保証協会',
  link: null,
  flags: [],
} as const satisfies Partial<ParsedNotification>;

export interface MessageChanges {
  readonly from?: string;
  readonly date?: string;
  /** The header's value as it stands on the wire. */
  readonly subject?: string;
  readonly charset?: MailCharset;
  readonly more?: readonly Header[];
  /** A part with its headers, in place of the usual text. */
  readonly part?: Uint8Array;
  readonly text?: string;
}

export const sentAt = '2026-04-10T01:02:03.000Z';

/** The usual notification as a message file, with changes. */
export function messageFile(changes: MessageChanges = {}): Buffer {
  const { charset = 'UTF-8', text = body } = changes;
  const headers: readonly Header[] = [
    ['Date', changes.date ?? 'Fri, 10 Apr 2026 10:02:03 +0900'],
    ['From', changes.from ?? expectedSender],
    ['Subject', changes.subject ?? encodedWords(subject, charset)],
    ['MIME-Version', '1.0'],
    ...(changes.more ?? []),
  ];
  return withHeaders(headers, changes.part ?? textPart({ text, charset }));
}
