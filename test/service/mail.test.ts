/** Notification mails at the service's border: import, list, the watched folder, and deciding what was held back. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { MailFolderState } from '#contract/bridge/mail-requests.ts';
import type { Result } from '#contract/result.ts';
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import type { Mail } from '#test/delivery-server/state/outbox.ts';
import { headquarters } from '#test/e2e/server-profile.ts';
import { createService } from '../../electron/service/service.ts';
import { openWindow } from './service-window.ts';
import { type ServiceWorld, createServiceWorld } from './service-world.ts';

const profile = '見本';
let world: ServiceWorld;
let folder: string;

beforeAll(async () => {
  world = await createServiceWorld(0);
  folder = join(world.folder, 'mails');
  await mkdir(folder);
  await world.window.ask('profiles.add', await world.newProfile(profile));
});
afterAll(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function newMail(): Promise<Mail> {
  const { fileId } = await world.server.scenario.upload();
  const mail = world.server.state.outbox.find(
    (each) => each.fileId === fileId && each.userId === headquarters.userId,
  );
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

const list = async (onlyAwaited = false) =>
  valueOf(await world.window.ask('mail.list', { profile, onlyAwaited }));

async function folderOnce(isReached: (state: MailFolderState) => boolean): Promise<MailFolderState> {
  return vi.waitFor(async () => {
    const state = valueOf(await world.window.ask('mail.folder', {}));
    expect(isReached(state)).toBe(true);
    return state;
  }, 30_000);
}

describe('mails of a window', () => {
  it('are imported, told to lists, fetched, and then met', async () => {
    const mail = await newMail();
    const files = [{ name: 'a.eml', bytes: new Uint8Array(mailFile(mail)) }];
    const outcomes = valueOf(await world.window.ask('mail.import', { texts: [], files }));
    expect(outcomes).toMatchObject([{ outcome: 'announced', profile, state: 'awaited' }]);
    expect((await world.window.event('archive.changed')).payload).toEqual({
      profile,
      fileIds: [mail.fileId],
    });
    expect((await list(true)).map(({ fileId }) => fileId)).toEqual([mail.fileId]);
    await world.window.ask('server.fetch', { profile, fileIds: [mail.fileId] });
    expect(await list(true)).toEqual([]);
    expect(await list()).toMatchObject([{ fileId: mail.fileId, state: 'met' }]);
  });

  it('may be pasted, and closed', async () => {
    const { subject, body, fileId } = await newMail();
    const texts = [`${subject}\n${body}`];
    const [outcome] = valueOf(await world.window.ask('mail.import', { texts, files: [] }));
    if (outcome?.outcome !== 'announced') throw new Error('not announced');
    const record = { action: 'announcement-closed', sequence: outcome.sequence } as const;
    expect((await world.window.ask('journal.record', { profile, fileId, record })).ok).toBe(true);
    expect((await list()).find((row) => row.fileId === fileId)?.state).toBe('closed');
  });
});

describe('the watched folder', () => {
  it('is refused when it cannot be read, and the one before stays', async () => {
    for (const wrong of [join(world.folder, 'nowhere'), 'relative/mails']) {
      expect(await world.window.ask('mail.watch', { folder: wrong })).toMatchObject({
        ok: false,
        code: 'file-unreadable',
      });
    }
    expect(valueOf(await world.window.ask('mail.folder', {}))).toMatchObject({ folder: '' });
  });

  it('is imported by itself; a person decides about other senders', async () => {
    expect(valueOf(await world.window.ask('mail.watch', { folder }))).toEqual({
      folder,
      failure: null,
      notTaken: [],
    });
    const [own, other, third] = [await newMail(), await newMail(), await newMail()];
    await writeFile(join(folder, '1.eml'), mailFile(own));
    await writeFile(join(folder, '2.eml'), mailFile({ ...other, from: 'sato@bank.example.jp' }));
    await writeFile(join(folder, '3.eml'), mailFile({ ...third, from: 'common-system@cgcsc.example' }));
    const { notTaken } = await folderOnce((state) => state.notTaken.length === 2);
    expect(notTaken).toMatchObject([{ reason: 'sender-unknown' }, { reason: 'sender-looks-alike' }]);
    expect((await list(true)).map(({ fileId }) => fileId)).toEqual([own.fileId]);

    const taken = await world.window.ask('mail.decide', {
      source: '2.eml',
      take: true,
      allowUnknownSender: true,
    });
    expect(valueOf(taken).notTaken).toMatchObject([{ source: '3.eml' }]);
    expect((await list(true)).map(({ senderTrust }) => senderTrust)).toContain('unknown');
    const passed = await world.window.ask('mail.decide', { source: '3.eml', take: false });
    expect(valueOf(passed).notTaken).toEqual([]);
  });

  it('gives nothing but what it held back', async () => {
    for (const source of ['1.eml', '../home/desktop.json']) {
      expect(await world.window.ask('mail.decide', { source, take: true })).toMatchObject({
        ok: false,
        code: 'file-unreadable',
      });
    }
  });

  it('says when it has gone, and goes on when it is there again', async () => {
    await rm(folder, { recursive: true });
    await folderOnce(({ failure }) => failure === 'file-unreadable');
    await mkdir(folder);
    await folderOnce(({ failure }) => failure === null);
  });

  it('is watched again after the next start', async () => {
    expect(await readFile(join(world.home, 'desktop.json'), 'utf8')).toContain('"mailFolder"');
    const service = createService(
      {
        clock: { now: () => Date.now() },
        logger: { log: () => undefined },
        secrets: { get: async () => null, set: async () => undefined, delete: async () => undefined },
        chooseFolder: async () => folder,
      },
      {
        home: world.home,
        info: { version: '0.0.0', host: 'browser', isDemo: false },
        ignoreServiceHours: true,
      },
    );
    const window = openWindow((port) => service.attach(port));
    await vi.waitFor(async () => {
      expect(valueOf(await window.ask('mail.folder', {})).folder).toBe(folder);
    });
    expect(valueOf(await window.ask('mail.chooseFolder', {}))).toEqual({ folder });
    expect(valueOf(await window.ask('mail.watch', { folder: '' })).folder).toBe('');
    await service.close();
  });
});
