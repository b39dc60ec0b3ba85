/** Importing notification mails: into which archives, once, with what consequence, and fetching what they announce. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailOutcome } from '#contract/mail-import.ts';
import type { AnnouncementRow } from '#contract/journal.ts';
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import { type MailWorld, createMailWorld, distributionProfile, storageProfile } from './mail-world.ts';

let world: MailWorld;

beforeEach(async () => {
  world = await createMailWorld();
});
afterEach(() => world.close());

type Permissions = { readonly allowUnknownSender?: boolean; readonly allowLookAlike?: boolean };

function importAll(
  contents: readonly (string | Uint8Array)[],
  options: Permissions & { readonly profile?: string } = {},
): Promise<readonly MailOutcome[]> {
  const sources = contents.map((content, index) => ({ name: `${index}.eml`, content }));
  return world.app.importMails({ sources, ...options });
}

function announced(profile: string, onlyAwaited = false): Promise<readonly AnnouncementRow[]> {
  return world.app.readAnnouncements({ profile, onlyAwaited, limit: 100 });
}

const states = (rows: readonly { state: string }[]): readonly string[] => rows.map(({ state }) => state);

describe('importing', () => {
  it('leads a mail to a task that the next sync closes', async () => {
    const { fileId } = await world.server.scenario.upload({ decidedOn: '2026-04-10' });
    const mails = world.mailsTo(storageProfile);
    const [outcome] = await importAll(mails);
    expect(outcome).toMatchObject({
      outcome: 'announced',
      profile: storageProfile,
      state: 'awaited',
      link: 'none',
    });
    expect(await announced(storageProfile)).toMatchObject([
      {
        fileId,
        kind: '1',
        issueCount: 1,
        decidedOn: '2026-04-10',
        senderTrust: 'expected',
        state: 'awaited',
      },
    ]);
    await world.app.sync(storageProfile);
    expect(states(await announced(storageProfile))).toEqual(['met']);
    expect(await announced(storageProfile, true)).toEqual([]);
  });

  it('leads a mail to the document that is held already', async () => {
    await world.server.scenario.upload();
    await world.app.sync(storageProfile);
    expect(await importAll(world.mailsTo(storageProfile))).toMatchObject([
      { outcome: 'announced', state: 'met' },
    ]);
  });

  it('knows a re-issue by its 発行回数 (R155)', async () => {
    const { fileId } = await world.server.scenario.upload();
    await world.app.sync(storageProfile);
    await world.server.scenario.reissue({ fileId });
    expect(
      states((await importAll(world.mailsTo(storageProfile))).filter((each) => 'state' in each)),
    ).toEqual(['met', 'awaited']);
    const [row] = await world.app.show(fileId);
    expect(row?.alarms).toContain('older-than-mail');
  });

  it('records the same mail once, whether from a file, another file or pasted', async () => {
    await world.server.scenario.upload();
    const [mail = Buffer.alloc(0)] = world.mailsTo(storageProfile);
    const pasted = world.server.state.outbox.map(({ subject, body }) => `${subject}\n${body}`);
    const outcomes = await importAll([mail, mail, pasted[0] ?? '']);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['announced', 'known', 'known']);
    expect((await importAll([mail])).map(({ outcome }) => outcome)).toEqual(['known']);
    expect(await announced(storageProfile)).toHaveLength(1);
  });

  it('gives each mail to the profile of its association and bank only', async () => {
    await world.server.scenario.upload();
    await world.server.scenario.upload({ associationCode: '16' });
    await world.server.scenario.upload({ bankCode: '2346', branchCode: '001' });
    const outcomes = await importAll(world.server.state.outbox.map((mail) => mailFile(mail)));
    const byProfile = Map.groupBy(outcomes, (each) => ('profile' in each ? each.profile : each.outcome));
    expect([...byProfile.keys()].sort()).toEqual([storageProfile, distributionProfile, 'held-back'].sort());
    expect(await announced(storageProfile)).toHaveLength(1);
    expect(await announced(distributionProfile)).toHaveLength(1);
    expect(new Set(byProfile.get('held-back')?.map((each) => 'reason' in each && each.reason))).toEqual(
      new Set(['no-profile']),
    );
  });

  it('takes nothing into a profile that was asked for but is not concerned', async () => {
    await world.server.scenario.upload();
    const outcomes = await importAll(world.mailsTo(storageProfile), { profile: distributionProfile });
    expect(outcomes).toMatchObject([{ outcome: 'held-back', reason: 'no-profile' }]);
    expect(await announced(distributionProfile)).toEqual([]);
  });

  it('goes by the current branch of a transferred file, and by its id where none is named', async () => {
    const { fileId } = await world.server.scenario.upload();
    const moved = `3_${fileId}\n取扱店舗:△□信用金庫 本店 (2346 - 001)`;
    expect(await importAll([moved])).toMatchObject([{ reason: 'no-profile' }]);
    expect(await importAll([`3_${fileId}`])).toMatchObject([{ profile: storageProfile, state: 'awaited' }]);
  });
});

describe('documents without a mail', () => {
  it('are told once mails are imported, from the day after their arrival', async () => {
    const { fileId: quiet } = await world.server.scenario.upload();
    const { fileId } = await world.server.scenario.upload();
    await world.app.sync(storageProfile);
    await world.server.scenario.advance({ days: 1 });
    const told = async () => (await world.app.readUnannounced({})).map((row) => row.fileId);
    expect(await told()).toEqual([]);
    const mails = world.server.state.outbox.filter((mail) => mail.fileId === fileId);
    await importAll(mails.map((mail) => mailFile(mail)));
    expect(await told()).toEqual([quiet]);
    await importAll(world.mailsTo(storageProfile));
    expect(await told()).toEqual([]);
  });
});

describe('senders', () => {
  const from = (address: string): Buffer => {
    const [mail] = world.server.state.outbox;
    if (mail === undefined) throw new Error('no mail');
    return mailFile({ ...mail, from: address });
  };

  it.each([
    ['sato@bank.example.jp', 'sender-unknown', 'unknown', { allowUnknownSender: true }],
    ['common-system@cgcsc.example', 'sender-looks-alike', 'look-alike', { allowLookAlike: true }],
  ] as const)(
    '%s is held back as %s until allowed, and then marked',
    async (address, reason, trust, allowed) => {
      await world.server.scenario.upload();
      const mail = from(address);
      const other = trust === 'unknown' ? { allowLookAlike: true } : { allowUnknownSender: true };
      expect(await importAll([mail], other)).toMatchObject([{ outcome: 'held-back', reason }]);
      expect(await announced(storageProfile)).toEqual([]);
      expect(await importAll([mail], allowed)).toMatchObject([{ outcome: 'announced' }]);
      expect(await announced(storageProfile)).toMatchObject([{ senderTrust: trust, sender: address }]);
    },
  );

  it('that are not the service cannot stop a document', async () => {
    const { fileId } = await world.server.scenario.upload();
    await world.app.sync(storageProfile);
    await importAll([`From: x@example.com\n3_${fileId}`], { allowUnknownSender: true });
    const [row] = await world.app.show(fileId);
    expect(row?.alarms).toEqual([]);
  });
});

describe('links of 配布方式', () => {
  it('fetch the file without a login, and claim nothing the mail alone says', async () => {
    const { fileId } = await world.server.scenario.upload({ associationCode: '16' });
    const [outcome] = await importAll(world.mailsTo(distributionProfile));
    expect(outcome).toMatchObject({ link: 'kept' });
    world.server.log.clear();
    const got = await world.app.fetchLinked({ profile: distributionProfile, fileIds: [fileId] });
    expect(got).toMatchObject([{ wanted: fileId, ok: true, fetched: true }]);
    expect(world.server.log.deliveredFileIds()).toEqual([fileId]);
    const requests = world.server.log.events.filter(({ type }) => type === 'request');
    expect(requests.map((event) => 'screen' in event && event.screen)).toEqual(['pdf']);
    const [version] = await world.app.show(fileId);
    expect(version).toMatchObject({ kind: null, issueCount: null });
    await world.app.sync(distributionProfile);
    expect((await world.app.show(fileId))[0]).toMatchObject({ kind: '1', issueCount: 1 });
    expect(states(await announced(distributionProfile))).toEqual(['met']);
  });

  it('of another origin are not kept, and never asked', async () => {
    const { fileId } = await world.server.scenario.upload({ associationCode: '16' });
    const [mail] = world.server.state.outbox;
    if (mail === undefined) throw new Error('no mail');
    const body = mail.body.replace(world.server.url, 'https://delivery.example.com');
    expect(await importAll([mailFile({ ...mail, body })])).toMatchObject([
      { outcome: 'announced', link: 'foreign' },
    ]);
    expect(await announced(distributionProfile)).toMatchObject([{ link: null }]);
    world.server.log.clear();
    expect(await world.app.fetchLinked({ profile: distributionProfile, fileIds: [fileId] })).toMatchObject([
      { ok: false, code: 'mail-link-missing' },
    ]);
    expect(world.server.log.events).toEqual([]);
  });

  it('that no longer lead to the file say so, and bring nothing', async () => {
    const { fileId } = await world.server.scenario.upload({ associationCode: '16' });
    await importAll(world.mailsTo(distributionProfile));
    await world.server.scenario.subrogate({ fileId });
    expect(await world.app.fetchLinked({ profile: distributionProfile, fileIds: [fileId] })).toMatchObject([
      { ok: false, code: 'response-status-unexpected' },
    ]);
  });
});
