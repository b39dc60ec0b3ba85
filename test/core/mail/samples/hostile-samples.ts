/** Input made to break a parser: too much, too deep, ambiguous, or no mail at all. */
import { attachedMessage, message, multipart, textPart } from '#test/delivery-server/mails/mime-message.ts';
import { type MailSample, body, expectedSender, fileId, messageFile, subject } from './sample.ts';

const utf8 = { charset: 'UTF-8' } as const;

function nested(levels: number, wrap: (inner: Uint8Array, level: number) => Uint8Array): Uint8Array {
  let inner: Uint8Array = textPart({ text: body, ...utf8 });
  for (let level = 0; level < levels; level += 1) inner = wrap(inner, level);
  return inner;
}

/** Borders must differ from level to level. */
function multipartAt(inner: Uint8Array, level: number): Uint8Array {
  const border = `level-${level}-`;
  const text = Buffer.from(inner);
  return message(
    [['Content-Type', `multipart/mixed; boundary="${border}"`]],
    Buffer.concat([Buffer.from(`--${border}\r\n`), text, Buffer.from(`\r\n--${border}--\r\n`)]),
  );
}

const htmlOf = (text: string): Buffer => messageFile({ part: textPart({ text, type: 'html', ...utf8 }) });
const labels = Array.from({ length: 201 }, (_, index) => `3_16_2345002_${index + 1}_1_000`);

export const hostileSamples: readonly MailSample[] = [
  { name: 'nothing', input: Buffer.alloc(0), refused: ['empty'] },
  {
    name: 'more than five megabytes',
    input: Buffer.alloc(5 * 1024 * 1024 + 1, 0x41),
    refused: ['too-large'],
  },
  {
    name: 'nothing but line ends',
    input: Buffer.concat([messageFile(), Buffer.alloc(300_000, '\n')]),
    refused: ['too-large'],
  },
  { name: 'random bytes', input: Buffer.from('00ff10e2a1807f', 'hex'), refused: ['not-a-message'] },
  { name: 'a PDF', input: Buffer.from('%PDF-1.3\n%\u00e2'), refused: ['not-a-message'] },
  {
    name: "Outlook's own file",
    input: Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    refused: ['outlook-message'],
  },
  {
    name: 'thousands of parts',
    input: messageFile({
      part: multipart('mixed', Array<Buffer>(600).fill(textPart({ text: 'x', ...utf8 }))),
    }),
    refused: ['too-many-parts'],
  },
  {
    name: 'parts in parts in parts',
    input: messageFile({ part: nested(40, multipartAt) }),
    refused: ['nested-too-deep'],
  },
  {
    name: 'messages in messages in messages',
    input: messageFile({ part: nested(6, (inner) => attachedMessage(inner, 'inline')) }),
    refused: ['nested-too-deep'],
  },
  {
    name: 'dozens of attached messages',
    input: messageFile({
      part: multipart('mixed', Array<Buffer>(60).fill(attachedMessage(messageFile(), 'attachment'))),
    }),
    refused: ['too-many-parts'],
  },
  {
    name: 'headers without end',
    input: messageFile({ more: [['X-Long', 'a'.repeat(300_000)]] }),
    refused: ['too-large'],
  },
  {
    name: 'elements in elements',
    input: htmlOf(`${'<div>'.repeat(20_000)}1_${fileId}_2`),
    refused: ['nested-too-deep'],
  },
  { name: 'HTML of a megabyte', input: htmlOf(`<p>${'あ'.repeat(600_000)}</p>`), refused: ['too-large'] },
  {
    name: 'two From headers',
    input: messageFile({ more: [['From', 'a@example.com']] }),
    refused: ['headers-ambiguous'],
  },
  {
    name: 'two subjects',
    input: messageFile({ more: [['Subject', `(1_${fileId}_9)`]] }),
    refused: ['headers-ambiguous'],
  },
  {
    name: 'two dates',
    input: messageFile({ more: [['date', 'Fri, 10 Apr 2026 10:02:03 +0900']] }),
    refused: ['headers-ambiguous'],
  },
  {
    name: 'more notifications than a mail can hold',
    input: labels.join('\n'),
    refused: ['too-many-notifications'],
  },
  { name: 'a text of two megabytes', input: `${subject}\n${'x'.repeat(2_000_000)}`, refused: ['too-large'] },
  { name: 'a line without end', input: `${subject}${' '.repeat(5_000)}`, refused: ['too-large'] },
  {
    name: 'a border that never comes',
    input: message(
      [
        ['From', expectedSender],
        ['Content-Type', 'multipart/mixed; boundary="x"'],
      ],
      Buffer.from(body),
    ),
    refused: ['empty'],
  },
  {
    name: 'base64 that is none',
    input: messageFile({
      subject: 'x',
      part: message(
        [
          ['Content-Type', 'text/plain'],
          ['Content-Transfer-Encoding', 'base64'],
        ],
        Buffer.from('=!!§$%&'),
      ),
    }),
    refused: ['no-notification'],
  },
  {
    name: 'a charset nobody knows',
    input: messageFile({
      part: message([['Content-Type', 'text/plain; charset=x-mihon']], Buffer.from(`1_${fileId}_2`)),
    }),
    read: [{ fileId, issueCount: 2 }],
  },
  {
    name: 'digits of other scripts',
    input: `1_١٦_2345002_1234567_12345_000_2`,
    refused: ['no-notification'],
  },
  {
    name: 'a direction mark that reverses what is shown',
    input: `1_${fileId}_\u202E2`,
    read: [{ fileId, issueCount: 2 }],
  },
];
