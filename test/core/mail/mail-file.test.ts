/** A file is a message by its headers, or else text in UTF-8 or Shift_JIS, or nothing that is read. */
import { describe, expect, it } from 'vitest';
import { readMailFile } from '#core/mail/index.ts';
import { encodeText } from '#test/delivery-server/mails/charsets.ts';
import { body, fileId, messageFile, subject, usual } from './samples/sample.ts';

describe('a mail file', () => {
  it('that is a message has the sender of the message', async () => {
    const { notifications } = await readMailFile(messageFile());
    expect(notifications).toMatchObject([{ ...usual, sender: { trust: 'expected' } }]);
  });

  it.each(['UTF-8', 'Shift_JIS'] as const)('may be pasted text in %s', async (charset) => {
    const { notifications } = await readMailFile(encodeText(`${subject}\r\n${body}`, charset));
    expect(notifications).toMatchObject([{ ...usual, sender: { trust: 'not-given' } }]);
  });

  it('may be text that begins like headers', async () => {
    const text = `From: common-system@cgcsc.co.jp\nSubject: ${subject}\n\n${body}`;
    const { notifications } = await readMailFile(Buffer.from(text));
    expect(notifications).toMatchObject([{ fileId, sender: { trust: 'expected' } }]);
  });

  it.each([
    ['a PDF', '%PDF-1.3\n'],
    ['a program', 'MZ\0\0'],
    ['an archive', 'PK\u0003\u0004'],
  ])('that is %s is refused', async (_, beginning) => {
    const { refusals } = await readMailFile(Buffer.from(`${beginning}${subject}`));
    expect(refusals).toMatchObject([{ reason: 'not-a-message' }]);
  });
});
