/** Every mail the emulator sends is read completely: four kinds, both methods, every charset of Japanese mail. */
import { describe, expect, it } from 'vitest';
import { isPinnedLink, readMessageFile, readPastedMail } from '#core/mail/index.ts';
import { mailCharsets } from '#test/delivery-server/mails/charsets.ts';
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import type { Mail } from '#test/delivery-server/state/outbox.ts';
import { startWorld } from '#test/delivery-server/testing/world.ts';

const methods = [
  { associationCode: '14', associationName: '○○信用保証協会', isDistribution: false },
  { associationCode: '16', associationName: '△△信用保証協会', isDistribution: true },
] as const;

interface Outbox {
  readonly mails: readonly Mail[];
  readonly origin: string;
  readonly clockMs: number;
}

async function outboxOf(associationCode: string): Promise<Outbox> {
  const server = await startWorld({ documents: 0 });
  const branch = { associationCode, branchCode: '002', decidedOn: '2026-04-10' };
  const { fileId } = await server.scenario.upload(branch);
  await server.scenario.upload({ ...branch, kind: '2', changeNo: '001' });
  await server.scenario.reissue({ fileId });
  await server.scenario.void({ fileId });
  await server.scenario.sendTests({ associationCode });
  const { outbox: mails, clock } = server.state;
  return { mails, origin: server.url, clockMs: clock.now() };
}

describe.each(methods)('mails of association $associationCode', ({ associationCode, ...told }) => {
  it.each(mailCharsets)('are read from files in %s', async (charset) => {
    const { mails, origin, clockMs } = await outboxOf(associationCode);
    expect(new Set(mails.map(({ subject }) => /\((\d)_/.exec(subject)?.[1]))).toEqual(
      new Set(['1', '2', '3', '4']),
    );
    for (const mail of mails) {
      const { notifications, refusals } = await readMessageFile(mailFile(mail, { charset }));
      expect(refusals).toEqual([]);
      expect(notifications).toHaveLength(1);
      const [read] = notifications;
      const kind = /\((\d)_/.exec(mail.subject)?.[1];
      expect(read).toMatchObject({
        kind,
        fileId: mail.fileId,
        issueCount: Number(/_(\d+)\)$/.exec(mail.subject.replace(mail.fileId, ''))?.[1] ?? NaN) || null,
        decidedOn: kind === '1' || kind === '2' ? '2026-04-10' : null,
        bankCode: '2345',
        bankName: '〇×銀行',
        branchCode: mail.fileId.slice(7, 10),
        associationName: told.associationName,
        sentAt: new Date(clockMs).toISOString(),
        sender: { address: 'common-system@cgcsc.co.jp', trust: 'expected' },
        flags: [],
      });
      expect(read?.recipientName).toMatch(/^〇×銀行 /);
      expect(read?.branchName).toMatch(/^(?:本店|.+支店)$/);
      expect(read?.link === null).toBe(!told.isDistribution);
      if (read?.link) expect(isPinnedLink(read.link, origin)).toBe(true);
    }
  });

  it('are read from pasted text, and from folded and quoted-printable files', async () => {
    const { mails } = await outboxOf(associationCode);
    for (const mail of mails) {
      const pasted = readPastedMail(`${mail.subject}\n\n${mail.body}`);
      const file = await readMessageFile(mailFile(mail, { transfer: 'quoted-printable' }));
      expect(pasted.refusals).toEqual([]);
      expect(pasted.notifications).toHaveLength(1);
      const { sender, sentAt, ...said } = pasted.notifications[0] ?? { sender: null, sentAt: null };
      expect(sender).toEqual({ address: null, trust: 'not-given' });
      expect(sentAt).toBeNull();
      expect(file.notifications[0]).toMatchObject(said);
    }
  });
});
