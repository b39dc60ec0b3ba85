/** 通知メール with mails in every state: received, not received, and one held back because of its sender. */
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import { goTo } from '../open-desktop.ts';
import { headquarters } from '../server-profile.ts';
import type { Stop } from './walk.ts';

const shownMails = 3;

export const mailsScreen: Stop = {
  name: 'mails',
  async go({ page, world }) {
    const { outbox } = world.server.state;
    const held = outbox.filter(({ userId }) => userId === headquarters.userId).slice(-shownMails);
    const { fileId } = await world.server.scenario.upload({ customerName: '見本ゆうびん商会' });
    const awaited = outbox.filter((mail) => mail.fileId === fileId && mail.userId === headquarters.userId);
    const files = [...held, ...awaited].map((mail, index) => ({
      name: `${index}.eml`,
      bytes: new Uint8Array(mailFile(mail)),
    }));
    await world.ask('mail.import', { texts: [], files });
    await goTo(page, '通知メール');
    await page.locator('input[name=mail-files]').setInputFiles(
      awaited.map((mail) => ({
        name: '転送.eml',
        mimeType: 'message/rfc822',
        buffer: mailFile({ ...mail, from: 'mihon@bank.example.jp' }),
      })),
    );
    await page.getByRole('button', { name: '転送と確認して取り込む' }).waitFor();
    await page.locator(`[data-mail="${fileId}"]`).waitFor();
    return page;
  },
};
