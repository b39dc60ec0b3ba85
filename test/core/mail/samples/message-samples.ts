/** Message files of mail programs: charsets, encodings, forms of forwarding, HTML (RFC 2045–2047). */
import {
  attachedMessage,
  encodedWords,
  multipart,
  textPart,
  withHeaders,
} from '#test/delivery-server/mails/mime-message.ts';
import { encodeText, mailCharsets } from '#test/delivery-server/mails/charsets.ts';
import {
  type MailSample,
  body,
  bodyLines,
  expectedSender,
  fileId,
  link,
  messageFile,
  sentAt,
  subject,
  usual,
} from './sample.ts';

const told = { ...usual, sentAt, sender: { address: expectedSender, trust: 'expected' } } as const;
const html = `<html><head><style>p{}</style><title>1_${fileId}_9</title></head><body>${bodyLines()
  .map((line) => `<p>${line}</p>`)
  .join('')}</body></html>`;
const utf8 = { charset: 'UTF-8' } as const;
const htmlPart = textPart({ text: html, type: 'html', ...utf8 });
const colleague = '佐藤 <sato@bank.example.jp>';
const fromColleague = { sender: { address: 'sato@bank.example.jp', trust: 'unknown' } } as const;
const forwarded = `> 差出人: ${expectedSender}\n> 件名: ${subject}\n>\n${body.replaceAll(/^/gm, '> ')}`;

export const messageSamples: readonly MailSample[] = [
  ...mailCharsets.flatMap((charset): readonly MailSample[] => [
    { name: `base64 in ${charset}`, input: messageFile({ charset }), read: [told] },
    {
      name: `unencoded bytes in ${charset}`,
      input: messageFile({ charset, part: textPart({ text: body, charset, transfer: '8bit' }) }),
      read: [told],
    },
    {
      name: `quoted-printable in ${charset}`,
      input: messageFile({ charset, part: textPart({ text: body, charset, transfer: 'quoted-printable' }) }),
      read: [told],
    },
    {
      name: `a Q-encoded subject in ${charset}`,
      input: messageFile({ subject: encodedWords(subject, charset, { encoding: 'Q', length: 7 }) }),
      read: [told],
    },
  ]),
  {
    name: 'a subject split inside its label and folded with a tab',
    input: messageFile({ subject: encodedWords(subject, 'UTF-8', { length: 5, between: '\r\n\t' }) }),
    read: [told],
  },
  {
    name: 'ISO-2022-JP that nobody declared',
    input: messageFile({
      subject: encodeText(subject, 'ISO-2022-JP').toString('latin1'),
      part: textPart({ text: body, charset: 'ISO-2022-JP', transfer: '8bit', isUndeclared: true }),
    }),
    read: [told],
  },
  {
    name: 'Shift_JIS that nobody declared: the file is read, the words are not',
    input: messageFile({
      part: textPart({ text: body, charset: 'Shift_JIS', transfer: '8bit', isUndeclared: true }),
    }),
    read: [{ fileId, issueCount: 2, decidedOn: null, recipientName: null }],
  },
  { name: 'HTML only', input: messageFile({ part: htmlPart }), read: [told] },
  {
    name: 'text and the same as HTML',
    input: messageFile({ part: multipart('alternative', [textPart({ text: body, ...utf8 }), htmlPart]) }),
    read: [told],
  },
  {
    name: 'text and other words as HTML',
    input: messageFile({
      part: multipart('alternative', [
        textPart({ text: body, ...utf8 }),
        textPart({ text: html.replaceAll(`1_${fileId}_2`, `1_${fileId}_3`), type: 'html', ...utf8 }),
      ]),
    }),
    refused: ['alternatives-differ'],
  },
  {
    name: 'a file named in hidden HTML only',
    input: messageFile({
      subject: 'test',
      part: textPart({
        text: `<p style="display:none">1_${fileId}_2</p><p>hello</p>`,
        type: 'html',
        ...utf8,
      }),
    }),
    refused: ['no-notification'],
  },
  {
    name: '配布方式 with its link in HTML',
    input: messageFile({
      part: textPart({
        text: html.replace('</body>', `<a href="https://evil.example/">${link}</a></body>`),
        type: 'html',
        ...utf8,
      }),
    }),
    read: [{ ...told, link }],
  },
  {
    name: 'a forward of a colleague, quoted',
    input: messageFile({
      from: colleague,
      subject: encodedWords(`Fw: ${subject}`, 'UTF-8'),
      text: forwarded,
    }),
    read: [{ ...usual, ...fromColleague }],
  },
  {
    name: 'a forward of a colleague as attachment',
    input: messageFile({
      from: colleague,
      part: multipart('mixed', [
        textPart({ text: 'ご確認ください。', ...utf8 }),
        attachedMessage(messageFile(), 'attachment'),
      ]),
    }),
    read: [{ ...usual, ...fromColleague }],
  },
  {
    name: 'two attached notifications',
    input: messageFile({
      from: colleague,
      subject: 'FYI',
      part: multipart('mixed', [
        attachedMessage(messageFile(), 'inline'),
        attachedMessage(messageFile({ subject: 'x', text: `3_${fileId}` }), 'attachment'),
      ]),
    }),
    read: [usual, { kind: '3', fileId }],
  },
  {
    name: 'a signature and an image beside the text',
    input: messageFile({
      part: multipart('mixed', [
        textPart({ text: body, ...utf8 }),
        withHeaders([['Content-Type', 'image/png']], Buffer.from('\r\n\x89PNG')),
      ]),
    }),
    read: [told],
  },
  {
    name: 'bare line feeds',
    input: Buffer.from(messageFile().toString('latin1').replaceAll('\r', ''), 'latin1'),
    read: [told],
  },
  {
    name: 'a byte order mark',
    input: Buffer.concat([Buffer.from('\uFEFF'), messageFile()]),
    read: [{ ...usual, fileId }],
  },
  {
    name: 'an mbox line before the headers',
    input: Buffer.concat([Buffer.from('From x Fri Apr 10\r\n'), messageFile()]),
    read: [told],
  },
  { name: 'no date', input: messageFile({ date: '' }), read: [{ ...usual, sentAt: null }] },
  { name: 'a date in another zone', input: messageFile({ date: '9 Apr 2026 20:02:03 -0500' }), read: [told] },
  {
    name: 'a date that does not exist',
    input: messageFile({ date: '31 Feb 2026 10:00:00 +0900' }),
    read: [{ sentAt: null }],
  },
  {
    name: 'an empty body',
    input: messageFile({ text: '' }),
    read: [{ fileId, issueCount: 2, decidedOn: null }],
  },
  {
    name: 'a subject about another 発行回数 than the body',
    input: messageFile({ text: bodyLines(`1_${fileId}_3`).join('\n') }),
    refused: ['subject-and-body-differ'],
  },
  {
    name: 'a subject whose file only an attachment contradicts',
    input: messageFile({
      part: multipart('mixed', [
        attachedMessage(messageFile({ subject: 'x', text: `3_${fileId}` }), 'inline'),
      ]),
    }),
    refused: ['subject-and-body-differ'],
  },
];
